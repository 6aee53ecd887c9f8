package fengni.registry.shelf;

import fengni.access.SignedIn;

/**
 * Who acts for a store.
 *
 * @param organisation that runs the store: everything is looked for there and nowhere else
 */
record Reviewer(long person, String login, long organisation) {
    static Reviewer of(SignedIn who) {
        return new Reviewer(who.person(), who.login(), who.organisation());
    }
}
