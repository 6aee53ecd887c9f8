package fengni.registry.orders;

import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.correspondence.OrderKind;
import fengni.correspondence.OrderWords;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An order as an officer writes it; days are ISO 8601.
 *
 * @param operator unified social credit code of an enrolled operator
 * @param kinds words of {@link OrderKind}
 * @param services the names of the operator's services; empty for all
 */
record IssuedDraft(
        Optional<String> operator,
        Optional<String> authority,
        Optional<String> number,
        Optional<String> day,
        Optional<List<String>> kinds,
        Optional<String> other,
        Optional<List<String>> services,
        Optional<String> until,
        Optional<String> reason,
        Optional<String> citation,
        Optional<String> reportBy) {
    private static final String KINDS = "information_updates, account_registration, service, other";

    Outcome<OrderWords> checked(LocalDate today) {
        var faults = new Faults()
                .words(authority, "authority", OrderWords.LONGEST_NAME)
                .words(number, "number", OrderWords.LONGEST_NAME)
                .words(reason, "reason", OrderWords.LONGEST_TEXT)
                .words(citation, "citation", OrderWords.LONGEST_NAME);
        var chosen = kinds(faults);
        if (chosen.contains(OrderKind.OTHER)) {
            faults.words(other, "other", OrderWords.LONGEST_TEXT);
        }
        var names = services.orElse(List.of()).stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        faults.expect(names.size() <= OrderWords.MOST_SERVICES, "services", "range", 0, OrderWords.MOST_SERVICES);
        names.forEach(name -> faults.words(Optional.of(name), "services", OrderWords.LONGEST_NAME));
        var on = day(day, "day", faults);
        faults.expect(on.isPresent() || day.isPresent(), "day", "required")
                .expect(on.isEmpty() || !on.get().isAfter(today), "day", "future");
        var ends = day(until, "until", faults);
        faults.expect(ends.isEmpty() || !ends.get().isBefore(today), "until", "past");
        var due = day(reportBy, "reportBy", faults);
        return faults.none()
                ? new Outcome.Done<>(new OrderWords(
                        text(authority),
                        text(number),
                        on.orElseThrow(),
                        chosen,
                        chosen.contains(OrderKind.OTHER) ? text(other) : "",
                        names,
                        ends,
                        text(reason),
                        text(citation),
                        due))
                : new Outcome.Faulty<>(faults.list());
    }

    private Set<OrderKind> kinds(Faults faults) {
        var chosen = new LinkedHashSet<OrderKind>();
        kinds.orElse(List.of())
                .forEach(word -> OrderKind.of(word)
                        .ifPresentOrElse(chosen::add, () -> faults.expect(false, "kinds", "choice", KINDS)));
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
