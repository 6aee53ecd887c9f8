package fengni.filing;

import fengni.access.SignedIn;

/** Who works on a dossier, and for which organisation; never an account that nobody signed in to. */
record Filer(long organisation, String login) {
    static Filer of(SignedIn who) {
        return new Filer(who.organisation(), who.login());
    }
}
