package fengni.supervision;

import fengni.correspondence.OrderKind;
import fengni.offering.ServiceId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an order says.
 *
 * @param other what {@link OrderKind#OTHER} means; else empty text
 * @param whole whether it is over all services of the organisation, those of tomorrow too
 * @param services else over these
 * @param named services as a registry named them, of which none was known here by that name when it came
 * @param until its last day; empty until it is lifted
 * @param citation the provision it names
 * @param reportBy by when a report on rectification is asked for
 */
record OrderText(
        String authority,
        String number,
        LocalDate day,
        Set<OrderKind> kinds,
        String other,
        boolean whole,
        List<Long> services,
        List<String> named,
        Optional<LocalDate> until,
        String reason,
        String citation,
        Optional<LocalDate> reportBy) {
    OrderText {
        kinds = Set.copyOf(kinds);
        services = List.copyOf(services);
        named = List.copyOf(named);
    }

    List<OrderKind> kindsInOrder() {
        return kinds.stream().sorted(Comparator.naturalOrder()).toList();
    }

    /** Returns whether it says itself what it is over; else whoever confirms it does. */
    boolean isPlaced() {
        return whole || (!services.isEmpty() && named.isEmpty());
    }

    /** Returns whether it is over anything that is known here. */
    boolean reaches() {
        return whole || !services.isEmpty();
    }

    /**
     * Returns the services as a measure has them: empty for all.
     *
     * @throws IllegalStateException if it is over nothing known here, which a measure would read as all
     */
    Set<ServiceId> measured() {
        if (!reaches()) {
            throw new IllegalStateException("an order over no known service stops nothing");
        }
        return services.stream().map(ServiceId::new).collect(Collectors.toUnmodifiableSet());
    }

    OrderText over(List<Long> chosen, boolean everything) {
        return new OrderText(
                authority, number, day, kinds, other, everything, chosen, named, until, reason, citation, reportBy);
    }
}
