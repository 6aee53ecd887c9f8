package fengni.registry.publication;

import fengni.answers.Faults;
import fengni.answers.Outcome;

/**
 * What an administrator sets for publication.
 *
 * @param dumpDays how long the files of a day's dump are kept, in days, 1 to {@value #MOST_DUMP_DAYS}
 * @param objectionDays within how many working days an objection is answered, 1 to {@value #MOST_OBJECTION_DAYS}: no rule
 *     sets a term, so it is the registry's own promise
 */
record PublicationSettings(int dumpDays, int objectionDays) {
    static final PublicationSettings USUAL = new PublicationSettings(400, 15);

    private static final int MOST_DUMP_DAYS = 4_000;
    private static final int MOST_OBJECTION_DAYS = 365;

    /** Reads what was typed; text that is no number is out of range. */
    static Outcome<PublicationSettings> of(String dumpDays, String objectionDays) {
        int dump = number(dumpDays);
        int objection = number(objectionDays);
        var faults = new Faults()
                .expect(dump >= 1 && dump <= MOST_DUMP_DAYS, "dumpDays", "range", 1, MOST_DUMP_DAYS)
                .expect(
                        objection >= 1 && objection <= MOST_OBJECTION_DAYS,
                        "objectionDays",
                        "range",
                        1,
                        MOST_OBJECTION_DAYS);
        return faults.none()
                ? new Outcome.Done<>(new PublicationSettings(dump, objection))
                : new Outcome.Faulty<>(faults.list());
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }
}
