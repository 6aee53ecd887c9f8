package fengni.registry.orders;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What happens to an order at the registry. Stored by its word: never rename one. */
public enum IssuedAct {
    DRAFT,
    DISCARD,
    /** A second officer sends it. */
    ISSUE,
    /** The operator's letter. */
    ACKNOWLEDGED,
    /** The operator's letter. */
    REPORTED,
    DRAFT_LIFT,
    DISCARD_LIFT,
    /** A second officer sends it. */
    LIFT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether the number and the day of a document belong to it, with a reason. */
    public boolean needsDocument() {
        return this == DRAFT_LIFT;
    }

    /** Returns whether an officer asks for it on the page of an order. */
    boolean isOfficers() {
        return this != DRAFT && this != ACKNOWLEDGED && this != REPORTED;
    }

    static Optional<IssuedAct> of(String word) {
        return Arrays.stream(values()).filter(act -> act.word().equals(word)).findFirst();
    }
}
