package fengni.supervision;

import fengni.law.ChinaDay;
import fengni.supervision.OrderState.Phase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An order of an authority over services of this installation.
 *
 * @param letter the registry's own number of the order, if it came signed
 * @param registry whose letter it was; empty text if a person entered it
 * @param steps the oldest first
 */
record Order(
        long id, long organisation, Optional<UUID> letter, String registry, OrderText text, List<OrderStep> steps) {
    Order {
        steps = List.copyOf(steps);
    }

    OrderState state() {
        return OrderState.of(steps);
    }

    /** Returns whether its last day is over; then it stops nothing any more, though nobody lifted it. */
    boolean hasRunOut(Instant now) {
        return text.until().map(day -> end(day).isBefore(now)).orElse(false);
    }

    boolean standsAt(Instant now) {
        return state().phase() == Phase.STANDING && !hasRunOut(now);
    }

    /** Returns the moment after the last moment of the day, in China. */
    static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ChinaDay.ZONE).toInstant();
    }

    Optional<Instant> at(OrderAct act) {
        return steps.stream()
                .filter(step -> step.act() == act)
                .map(OrderStep::at)
                .findFirst();
    }

    /** Returns the name under which files of a step are kept. */
    String owner(OrderStep step) {
        return "order/" + id + "/" + step.id();
    }
}
