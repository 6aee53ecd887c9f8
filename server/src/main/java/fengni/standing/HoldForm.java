package fengni.standing;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.law.ChinaDay;
import fengni.pages.Form;
import fengni.standing.HoldDraft.ReasonsDraft;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** The fields of a measure. A day means the end of that day in China. */
final class HoldForm {
    static final List<String> MEASURES = List.of("warn", "restrict", "suspend", "close", "restore");
    static final List<String> GROUNDS = List.of("rectified", "appeal_upheld", "laid_in_error");

    private HoldForm() {}

    static Outcome<HoldDraft> read(Form form) {
        var faults = new Faults()
                .expect(form.value("requestsPerHour").matches("[0-9]{0,9}"), "requestsPerHour", "range", 1, 1_000_000);
        var until = day(form.value("until"));
        faults.expect(form.given("until").isEmpty() || until.isPresent(), "until", "date");
        if (!faults.none()) {
            return new Outcome.Faulty<>(faults.list());
        }
        return form.given("measure")
                .<Outcome<HoldDraft>>map(measure -> new Outcome.Done<>(new HoldDraft(
                        Optional.of(measure),
                        form.given("requestsPerHour").map(Integer::valueOf),
                        until,
                        form.given("ground"),
                        new ReasonsDraft(form.given("facts"), form.given("rule"), form.given("appeal")))))
                .orElseGet(() -> Outcome.faulty(Fault.of("measure", "required")));
    }

    private static Optional<Instant> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)
                    .plusDays(1)
                    .atStartOfDay(ChinaDay.ZONE)
                    .toInstant());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
