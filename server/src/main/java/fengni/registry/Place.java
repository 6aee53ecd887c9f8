package fengni.registry;

import fengni.law.CreditCode;
import fengni.law.Regions;

/**
 * Where a dossier is registered, and which desks that makes responsible.
 *
 * @param division six digits (GB/T 2260): positions 3 to 8 of the subject's credit code
 * @param first the desk of the first review; 0 if no desk takes this place
 * @param present the desk whose turn it is; 0 if everybody's
 * @param central the desk that decides; 0 if there is none
 */
record Place(String division, long first, long present, long central) {
    private static final int BEGIN = 2;
    private static final int END = 8;
    private static final int PROVINCE = 2;

    /** Not looked up: the tables know it. */
    static final Place UNKNOWN = new Place("", 0, 0, 0);

    /** Returns the division code in a credit code as typed; empty if it is none. */
    static String division(String typed) {
        return CreditCode.read(typed)
                .toOptional()
                .map(code -> code.value().substring(BEGIN, END))
                .orElse("");
    }

    /** Returns the short name of the province with the code behind it, or the code alone. */
    String shown() {
        return shown(division);
    }

    /** As {@link #shown()}, for a code or its first digits. */
    static String shown(String division) {
        return division.length() < PROVINCE
                ? division
                : Regions.province(division.substring(0, PROVINCE))
                        .map(name -> name + "（" + division + "）")
                        .orElse(division);
    }
}
