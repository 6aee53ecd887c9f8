package fengni.casework;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What may be done to a complaint, and by whom. Stored by {@link #word}: never rename one. */
enum ComplaintAct {
    /** The first step of every complaint. */
    LODGE(Party.COMPLAINANT, true),
    ACCEPT(Party.OFFICER, false),
    /** Does not accept it, with reasons. */
    REFUSE(Party.OFFICER, true),
    /** For the officers alone. */
    NOTE(Party.OFFICER, true),
    ANSWER(Party.OFFICER, true),
    CLOSE(Party.OFFICER, false),
    UPHOLD(Party.OFFICER, true),
    DISMISS(Party.OFFICER, true),
    REMARK(Party.COMPLAINANT, true),
    APPEAL(Party.COMPLAINANT, true);

    private final Party party;
    private final boolean needsWords;

    ComplaintAct(Party party, boolean needsWords) {
        this.party = party;
        this.needsWords = needsWords;
    }

    /** Who acts. */
    enum Party {
        COMPLAINANT,
        /** A compliance officer of the provider. */
        OFFICER
    }

    Party party() {
        return party;
    }

    /** Returns whether the act counts only with reasons, an answer or other words. */
    boolean needsWords() {
        return needsWords;
    }

    /** Returns whether the complainant sees the act and its words. */
    boolean shown() {
        return this != NOTE;
    }

    /** Returns whether an appeal may be made against it. */
    boolean decides() {
        return this == REFUSE || this == ANSWER;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ComplaintAct> of(String word) {
        return Stream.of(values()).filter(act -> act.word().equals(word)).findFirst();
    }
}
