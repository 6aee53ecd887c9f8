package fengni.filing;

import fengni.answers.Faults;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The end of a service as its filer writes it down, to have the filing cancelled (algorithm provisions, Art. 24(3)).
 *
 * @param ended the day on which the service ends; may lie ahead while it is only written down
 * @param arrangements what is arranged for users
 */
record Ending(Optional<LocalDate> ended, String arrangements, String reason) {
    private static final int LONGEST = 2_000;

    /** Finds what keeps it from being kept: a draft may have gaps. */
    Faults kept() {
        var faults = new Faults();
        faults.expect(ended.isEmpty() || isPlausible(ended.get()), "ended", "date");
        faults.expect(arrangements.length() <= LONGEST, "arrangements", "too_long", LONGEST);
        faults.expect(reason.length() <= LONGEST, "reason", "too_long", LONGEST);
        return faults;
    }

    /** Finds what keeps it from being sent. */
    Faults complete(LocalDate today) {
        return kept().expect(ended.isPresent(), "ended", "required")
                .expect(ended.isEmpty() || !ended.get().isAfter(today), "ended", "future")
                .expect(!arrangements.isBlank(), "arrangements", "required")
                .expect(!reason.isBlank(), "reason", "required");
    }

    /** Days that every table and letter can keep. */
    static boolean isPlausible(LocalDate day) {
        return day.getYear() >= 2000 && day.getYear() <= 2100;
    }
}
