package fengni.assessment;

import fengni.answers.Faults;
import fengni.answers.Outcome;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What a person gives with their signature, as they give it.
 *
 * @param reason how the answers were found; up to 2,000 characters
 * @param reviewOn the day from which the result should be looked at again, later than today; missing means a year from now
 */
record Signing(Optional<String> reason, Optional<String> reviewOn) {
    private static final int LONGEST = 2000;
    private static final int YEARS = 1;

    /** A signing with nothing wrong. */
    record Checked(String reason, LocalDate reviewOn) {}

    static LocalDate usualReview(LocalDate today) {
        return today.plusYears(YEARS);
    }

    Outcome<Checked> checked(LocalDate today) {
        var faults = new Faults().words(reason, "reason", LONGEST);
        var day = reviewOn.map(Signing::day).orElse(Optional.of(usualReview(today)));
        faults.expect(day.isPresent(), "reviewOn", "date");
        faults.expect(day.isEmpty() || day.get().isAfter(today), "reviewOn", "past");
        return faults.none()
                ? new Outcome.Done<>(new Checked(reason.orElseThrow().strip(), day.orElseThrow()))
                : new Outcome.Faulty<>(faults.list());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
