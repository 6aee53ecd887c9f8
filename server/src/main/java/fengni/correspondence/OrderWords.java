package fengni.correspondence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an order says, as it travels.
 *
 * @param authority who orders it
 * @param number of the document
 * @param day of the document
 * @param kinds at least one
 * @param other what {@link OrderKind#OTHER} means; else empty text
 * @param services the names of the services as the registry knows them; empty for all of the operator's
 * @param until its last day; empty until it is lifted
 * @param citation the provision
 * @param reportBy by when a report on rectification is asked for
 */
public record OrderWords(
        String authority,
        String number,
        LocalDate day,
        Set<OrderKind> kinds,
        String other,
        List<String> services,
        Optional<LocalDate> until,
        String reason,
        String citation,
        Optional<LocalDate> reportBy) {
    /** UTF-16 units of the longest name. */
    public static final int LONGEST_NAME = 200;

    /** UTF-16 units of the longest text. */
    public static final int LONGEST_TEXT = 4000;

    /** At most so many services by name. */
    public static final int MOST_SERVICES = 100;

    public OrderWords {
        kinds = Set.copyOf(kinds);
        services = List.copyOf(services);
    }

    /** Returns the kinds in one order, so that the same order always has the same bytes. */
    public List<OrderKind> kindsInOrder() {
        return kinds.stream().sorted(Comparator.naturalOrder()).toList();
    }

    @Override
    public String toString() {
        return "OrderWords[" + authority + " " + number + " " + day + " " + kindsInOrder() + " " + services + "]";
    }
}
