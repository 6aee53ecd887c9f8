package fengni.offering;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.pages.Form;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/** The fields of a filing number; all three empty takes the number out. */
final class FilingForm {
    private static final String NUMBER = "filing-number";
    private static final String SOURCE = "filing-source";
    private static final String ENTERED = "filing-entered";

    private FilingForm() {}

    static Form of(Offer offer) {
        return offer.filing()
                .map(entry -> Form.of(Map.of(
                        NUMBER,
                        entry.number(),
                        SOURCE,
                        entry.source(),
                        ENTERED,
                        entry.entered().toString())))
                .orElseGet(Form::empty);
    }

    static Outcome<Optional<FilingEntry>> read(Form form) {
        if (form.given(NUMBER).isEmpty()
                && form.given(SOURCE).isEmpty()
                && form.given(ENTERED).isEmpty()) {
            return new Outcome.Done<>(Optional.empty());
        }
        return day(form.value(ENTERED))
                .<Outcome<Optional<FilingEntry>>>map(day ->
                        new Outcome.Done<>(Optional.of(new FilingEntry(form.value(NUMBER), form.value(SOURCE), day))))
                .orElseGet(() -> Outcome.faulty(Fault.of("filing/entered", "date")));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
