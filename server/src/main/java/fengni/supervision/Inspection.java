package fengni.supervision;

import fengni.law.ChinaDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An inspection by an authority (深度合成管理规定, Art. 21(1)): who, on which notice, and what they may see.
 *
 * @param officers their names, sealed where they are kept
 * @param whole whether it is about all services; else about these
 * @param from first day of the records they may see
 * @param to last day of the records they may see
 * @param begins first day on which its inspectors may sign in
 * @param steps the oldest first
 */
record Inspection(
        long id,
        long organisation,
        String authority,
        String number,
        String officers,
        boolean whole,
        List<Long> services,
        LocalDate from,
        LocalDate to,
        LocalDate begins,
        List<InspectionStep> steps) {
    Inspection {
        services = List.copyOf(services);
        steps = List.copyOf(steps);
    }

    boolean closed() {
        return steps.stream().anyMatch(step -> step.act() == InspectionAct.CLOSE);
    }

    /** Returns the last day on which its inspectors may sign in. */
    LocalDate ends() {
        return steps.stream()
                .flatMap(step -> step.day().stream())
                .reduce((_, last) -> last)
                .orElse(begins);
    }

    /** Returns the inspectors who may sign in for it, by number. */
    List<Long> admitted() {
        var admitted = new ArrayList<Long>();
        for (var step : steps) {
            step.subject().ifPresent(person -> {
                admitted.remove(person);
                if (step.act() == InspectionAct.ADMIT) {
                    admitted.add(person);
                }
            });
        }
        return List.copyOf(admitted);
    }

    /** Returns everyone who was ever admitted: what they saw stays in the log. */
    List<Long> everAdmitted() {
        return steps.stream()
                .filter(step -> step.act() == InspectionAct.ADMIT)
                .flatMap(step -> step.subject().stream())
                .distinct()
                .toList();
    }

    boolean isOpenOn(LocalDate day) {
        return !closed() && !day.isBefore(begins) && !day.isAfter(ends());
    }

    Instant beginning() {
        return begins.atStartOfDay(ChinaDay.ZONE).toInstant();
    }

    /** Returns the moment after its last moment. */
    Instant end() {
        return steps.stream()
                .filter(step -> step.act() == InspectionAct.CLOSE)
                .map(InspectionStep::at)
                .findFirst()
                .orElseGet(() -> Order.end(ends()));
    }

    /** Returns whether records of this moment may be seen. */
    boolean covers(Instant at) {
        return !at.isBefore(from.atStartOfDay(ChinaDay.ZONE).toInstant()) && at.isBefore(Order.end(to));
    }

    boolean covers(long service) {
        return whole || services.contains(service);
    }

    Optional<InspectionStep> opened() {
        return steps.stream().findFirst();
    }
}
