package fengni.supervision;

import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.correspondence.OrderKind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An order as a person enters it; days are ISO 8601.
 *
 * @param authority a row of the rulebook's directory, or the name of one that is not in it
 * @param kinds words of {@link OrderKind}
 * @param services empty for all of the organisation
 * @param files numbers of files handed in before
 */
record OrderDraft(
        Optional<String> authority,
        Optional<String> number,
        Optional<String> day,
        Optional<List<String>> kinds,
        Optional<String> other,
        Optional<Boolean> whole,
        Optional<List<Long>> services,
        Optional<String> until,
        Optional<String> reason,
        Optional<String> citation,
        Optional<String> reportBy,
        Optional<List<String>> files) {
    static final int LONGEST_NAME = 200;
    static final int LONGEST_TEXT = 4000;

    /** What is known when somebody enters one. */
    record Known(LocalDate today, Set<Long> services) {}

    Outcome<OrderText> checked(Known known) {
        var faults = new Faults()
                .words(authority, "authority", LONGEST_NAME)
                .words(number, "number", LONGEST_NAME)
                .words(reason, "reason", LONGEST_TEXT)
                .words(citation, "citation", LONGEST_NAME);
        var chosen = kinds(faults);
        if (chosen.contains(OrderKind.OTHER)) {
            faults.words(other, "other", LONGEST_TEXT);
        }
        var over = services.orElse(List.of()).stream().distinct().toList();
        boolean everything = whole.orElse(false);
        faults.expect(everything != !over.isEmpty(), "services", "order_scope")
                .expect(known.services().containsAll(over), "services", "unknown");
        var on = day(day, "day", faults);
        faults.expect(day.isPresent(), "day", "required")
                .expect(on.isEmpty() || !on.get().isAfter(known.today()), "day", "future");
        var ends = day(until, "until", faults);
        faults.expect(ends.isEmpty() || !ends.get().isBefore(known.today()), "until", "past");
        var due = day(reportBy, "reportBy", faults);
        return faults.none()
                ? new Outcome.Done<>(new OrderText(
                        text(authority),
                        text(number),
                        on.orElseThrow(),
                        chosen,
                        chosen.contains(OrderKind.OTHER) ? text(other) : "",
                        everything,
                        over,
                        List.of(),
                        ends,
                        text(reason),
                        text(citation),
                        due))
                : new Outcome.Faulty<>(faults.list());
    }

    private Set<OrderKind> kinds(Faults faults) {
        var chosen = new LinkedHashSet<OrderKind>();
        for (var word : kinds.orElse(List.of())) {
            OrderKind.of(word)
                    .ifPresentOrElse(
                            chosen::add,
                            () -> faults.expect(
                                    false,
                                    "kinds",
                                    "choice",
                                    "information_updates, account_registration, service, other"));
        }
        faults.expect(!kinds.orElse(List.of()).isEmpty(), "kinds", "required");
        return chosen;
    }

    private static String text(Optional<String> typed) {
        return typed.orElse("").strip();
    }

    static Optional<LocalDate> day(Optional<String> typed, String field, Faults faults) {
        try {
            return typed.filter(text -> !text.isBlank()).map(text -> LocalDate.parse(text.strip()));
        } catch (DateTimeParseException _) {
            faults.expect(false, field, "date");
            return Optional.empty();
        }
    }
}
