package fengni.supervision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What happens to an order. Stored by its word: never rename one. */
enum OrderAct {
    ENTER(false, false),
    /** It came signed from a registry. */
    ARRIVE(false, false),
    CONFIRM(false, false),
    /** It is none: forged, addressed to another, entered in error. */
    REFUSE(true, false),
    ACKNOWLEDGE(true, false),
    /** What only people can do is done. */
    CARRY_OUT(true, false),
    /** Papers come in later than the order. */
    ADD_FILES(false, true),
    REPORT(true, false),
    SIGN_REPORT(false, false),
    RETURN_REPORT(true, false),
    /** The authority lifted it: asked for by one person on its document, or brought by a registry's letter. */
    ASK_LIFT(true, true),
    /** It was entered here and confirmed in error: asked for by one person with reasons. */
    ASK_ANNUL(true, false),
    CONFIRM_END(false, false),
    REFUSE_END(true, false);

    private final boolean needsWords;
    private final boolean needsFiles;

    OrderAct(boolean needsWords, boolean needsFiles) {
        this.needsWords = needsWords;
        this.needsFiles = needsFiles;
    }

    boolean needsWords() {
        return needsWords;
    }

    boolean needsFiles() {
        return needsFiles;
    }

    /** Returns whether the number and the day of a document belong to it. */
    boolean needsDocument() {
        return this == ASK_LIFT;
    }

    /** Returns whether it is asked for on the page of an order. */
    boolean isPersons() {
        return this != ENTER && this != ARRIVE;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<OrderAct> of(String word) {
        return Arrays.stream(values()).filter(act -> act.word().equals(word)).findFirst();
    }
}
