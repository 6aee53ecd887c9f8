package fengni.law;

import java.util.Locale;

/** What may be done to a dossier, and by whom. Stored by {@link #word}: never rename one. */
public enum FilingAct {
    SUBMIT(Party.FILER),
    WITHDRAW(Party.FILER),
    CLAIM(Party.FIRST_OFFICER),
    PROPOSE(Party.FIRST_OFFICER),
    RETURN(Party.EITHER_OFFICER),
    APPROVE(Party.SECOND_OFFICER),
    GRANT(Party.SECOND_OFFICER),
    REFUSE(Party.SECOND_OFFICER),
    BEGIN_CHANGE(Party.FILER),
    ABANDON_CHANGE(Party.FILER),
    ADOPT(Party.SECOND_OFFICER),
    REQUEST_CANCELLATION(Party.FILER),
    OPEN_REMOVAL(Party.FIRST_OFFICER),
    CANCEL(Party.SECOND_OFFICER),
    REVOKE(Party.SECOND_OFFICER),
    HAND_IN(Party.FILER),
    RETURN_BY_HAND(Party.FILER),
    APPROVE_BY_HAND(Party.FILER),
    FILE_BY_HAND(Party.FILER),
    REFUSE_BY_HAND(Party.FILER),
    CANCEL_BY_HAND(Party.FILER);

    private final Party party;

    FilingAct(Party party) {
        this.party = party;
    }

    /** Who acts. */
    public enum Party {
        /** Whoever files: provider or technical supporter. */
        FILER,
        /** The officer who claims the first review. */
        FIRST_OFFICER,
        /** Another officer than the one of the first review (four eyes). */
        SECOND_OFFICER,
        /** The first officer during the first review, another one at the decision. */
        EITHER_OFFICER
    }

    public Party party() {
        return party;
    }

    /**
     * Returns whether the filer only writes down what happened elsewhere, such as at the state's portal: the word of one
     * side, and shown as that.
     */
    public boolean isByHand() {
        return this == HAND_IN || name().endsWith("_BY_HAND");
    }

    /** Returns the lower-case name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
