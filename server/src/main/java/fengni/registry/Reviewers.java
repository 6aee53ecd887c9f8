package fengni.registry;

import fengni.access.SignedIn;
import java.util.Optional;

/** Who may judge a record again: nobody whose organisation sent it, and nobody who had a part in its filing. */
public final class Reviewers {
    private final ReviewerTable table;
    private final Officers officers;

    Reviewers(ReviewerTable table, Officers officers) {
        this.table = table;
        this.officers = officers;
    }

    /** Returns the code of the fault if the officer's own organisation sent the record; empty if it did not. */
    public Optional<String> interest(SignedIn who, String number) {
        return officers.of(who)
                .organisation()
                .filter(code -> table.sent(number, code))
                .map(_ -> FourEyes.OWN_DOSSIER);
    }

    /** Returns whether the officer took any step of the filing. */
    public boolean hadPart(SignedIn who, String number) {
        return table.took(number, who.person());
    }

    /** Returns where officers find the dossier of a record. */
    public String desk(String number) {
        return DossierView.path(table.dossier(number));
    }
}
