package fengni.registry.verification;

/**
 * A number that a store watches.
 *
 * @param told the standing that it was last told, of a published entry with the time of its version
 */
record Watch(long store, String number, String told) {
    private static final char SINCE = '@';

    /** Returns what is compared: another version of a published entry is a change, another list that has it is none. */
    static String told(Verified now) {
        var filing = now.filing();
        return filing.standing() == Standing.PUBLISHED
                ? filing.standing().word() + SINCE + filing.asOf().orElseThrow()
                : filing.standing().word();
    }

    /** Returns the word of the standing that was told. */
    String before() {
        int cut = told.indexOf(SINCE);
        return cut < 0 ? told : told.substring(0, cut);
    }
}
