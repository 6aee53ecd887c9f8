package fengni.registry;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What an operator said to a removal that is proposed, before it is decided.
 *
 * @param on the day on which it was heard, in Chinese time
 */
record Hearing(LocalDate on, String said, String login, String pseudonym, Instant at) {

    /**
     * As an officer typed it.
     *
     * @param revision the dossier as the officer saw it
     */
    record Draft(long revision, String on, String said) {
        private static final int LONGEST = 2_000;

        /** Returns the day, or everything that is wrong. */
        Outcome<LocalDate> checked(LocalDate today) {
            var day = day();
            var faults = new Faults().words(Optional.of(said), "said", LONGEST);
            if (day.isEmpty()) {
                faults.add(Fault.of("on", on.isBlank() ? "required" : "date"));
            }
            faults.expect(day.filter(today::isBefore).isEmpty(), "on", "hearing_ahead");
            return faults.none() ? new Outcome.Done<>(day.orElseThrow()) : new Outcome.Faulty<>(faults.list());
        }

        private Optional<LocalDate> day() {
            try {
                return Optional.of(LocalDate.parse(on.strip()));
            } catch (DateTimeParseException _) {
                return Optional.empty();
            }
        }
    }
}
