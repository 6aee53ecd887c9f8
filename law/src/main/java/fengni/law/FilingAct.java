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
    REFUSE(Party.SECOND_OFFICER);

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

    /** Returns the lower-case name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
