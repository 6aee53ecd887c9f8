package fengni.rulebook;

import fengni.access.SignedIn;

/** Who did something, and for which organisation. People of other organisations do not read the name. */
record Author(long person, String login, String name, long organisation) {
    static Author of(SignedIn who) {
        return new Author(who.person(), who.login(), who.name(), who.organisation());
    }

    boolean isOf(SignedIn who) {
        return organisation == who.organisation();
    }
}
