package fengni.supervision;

import fengni.answers.Faults;
import fengni.answers.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A step as a person asks for it.
 *
 * @param number of the document that lifts the order
 * @param day of that document, or of the acknowledgement; ISO 8601
 * @param whole at the confirmation of an order whose services the registry named otherwise
 * @param services the same
 * @param files numbers of files handed in before
 */
record OrderAsked(
        Optional<String> words,
        Optional<String> number,
        Optional<String> day,
        Optional<Boolean> whole,
        Optional<List<Long>> services,
        Optional<List<String>> files) {

    /** Returns the step, not yet one of an order. */
    Outcome<OrderStep> checked(OrderAct act, LocalDate today, Instant now) {
        var faults = new Faults();
        if (act.needsWords() || words.filter(text -> !text.isBlank()).isPresent()) {
            faults.words(words, "words", OrderDraft.LONGEST_TEXT);
        }
        var on = OrderDraft.day(day, "day", faults);
        if (act.needsDocument()) {
            faults.words(number, "number", OrderDraft.LONGEST_NAME).expect(on.isPresent(), "day", "required");
        }
        faults.expect(on.isEmpty() || !on.get().isAfter(today), "day", "future")
                .expect(!act.needsFiles() || !files.orElse(List.of()).isEmpty(), "files", "required");
        return faults.none()
                ? new Outcome.Done<>(new OrderStep(
                        0,
                        act,
                        words.orElse("").strip(),
                        act.needsDocument() ? number.orElse("").strip() : "",
                        on.or(() -> act == OrderAct.ACKNOWLEDGE ? Optional.of(today) : Optional.empty()),
                        OrderStep.NOBODY,
                        "",
                        now))
                : new Outcome.Faulty<>(faults.list());
    }
}
