package fengni.access;

/**
 * Who does what, for the audit.
 *
 * @param detail whom or what it concerns, in the language of logins and role names
 * @param source the address from which it is done
 */
record Deed(SignedIn who, Act act, String detail, String source) {
    Deed with(String more) {
        return new Deed(who, act, detail + " " + more, source);
    }
}
