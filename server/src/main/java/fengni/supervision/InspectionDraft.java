package fengni.supervision;

import fengni.answers.Faults;
import fengni.answers.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A case as a person opens it; days are ISO 8601.
 *
 * @param authority a row of the rulebook's directory by name, or another
 * @param officers their names and the numbers of their cards, as shown
 * @param services empty together with {@code whole} for all
 * @param from first day of the records they may see
 * @param to last day of the records they may see
 * @param begins first day on which inspectors may sign in
 * @param ends last day on which inspectors may sign in
 */
record InspectionDraft(
        Optional<String> authority,
        Optional<String> number,
        Optional<String> officers,
        Optional<Boolean> whole,
        Optional<List<Long>> services,
        Optional<String> from,
        Optional<String> to,
        Optional<String> begins,
        Optional<String> ends) {

    /** What a draft says when nothing is wrong with it. */
    record Checked(Inspection inspection, LocalDate ends) {}

    Outcome<Checked> checked(long organisation, LocalDate today, Set<Long> own) {
        var faults = new Faults()
                .words(authority, "authority", OrderDraft.LONGEST_NAME)
                .words(number, "number", OrderDraft.LONGEST_NAME)
                .words(officers, "officers", OrderDraft.LONGEST_TEXT);
        var over = services.orElse(List.of()).stream().distinct().toList();
        boolean everything = whole.orElse(false);
        faults.expect(everything != !over.isEmpty(), "services", "order_scope")
                .expect(own.containsAll(over), "services", "unknown");
        var first = day(from, "from", faults);
        var last = day(to, "to", faults);
        var begin = day(begins, "begins", faults);
        var end = day(ends, "ends", faults);
        faults.expect(!first.isAfter(last), "to", "days_backwards")
                .expect(!end.isBefore(begin), "ends", "days_backwards")
                .expect(end.equals(LocalDate.EPOCH) || !end.isBefore(today), "ends", "past");
        return faults.none()
                ? new Outcome.Done<>(new Checked(
                        new Inspection(
                                0,
                                organisation,
                                text(authority),
                                text(number),
                                text(officers),
                                everything,
                                over,
                                first,
                                last,
                                begin,
                                List.of()),
                        end))
                : new Outcome.Faulty<>(faults.list());
    }

    /** A day that is missing is noted and stands for none. */
    private static LocalDate day(Optional<String> typed, String field, Faults faults) {
        faults.expect(typed.filter(text -> !text.isBlank()).isPresent(), field, "required");
        return OrderDraft.day(typed, field, faults).orElse(LocalDate.EPOCH);
    }

    private static String text(Optional<String> typed) {
        return typed.orElse("").strip();
    }
}
