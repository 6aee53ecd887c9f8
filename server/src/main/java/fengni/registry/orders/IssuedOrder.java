package fengni.registry.orders;

import fengni.answers.Fault;
import fengni.correspondence.OrderWords;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * An order of this registry: one officer drafts, another issues; one drafts its lifting, another lifts.
 *
 * @param name under which it travels
 * @param operator unified social credit code
 * @param steps the oldest first
 */
public record IssuedOrder(
        long id, UUID name, String operator, String operatorName, OrderWords words, List<IssuedStep> steps) {
    public IssuedOrder {
        steps = List.copyOf(steps);
    }

    /** The large parts of its life. */
    public enum Phase {
        DRAFT,
        DISCARDED,
        ISSUED,
        LIFTED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Phase phase() {
        if (has(IssuedAct.LIFT)) {
            return Phase.LIFTED;
        }
        return has(IssuedAct.ISSUE) ? Phase.ISSUED : has(IssuedAct.DISCARD) ? Phase.DISCARDED : Phase.DRAFT;
    }

    /** Returns who drafted what waits for a second officer now. */
    Optional<IssuedStep> draft() {
        return switch (phase()) {
            case DRAFT -> last(IssuedAct.DRAFT);
            case ISSUED ->
                steps.stream()
                        .filter(step -> step.act() == IssuedAct.DRAFT_LIFT || step.act() == IssuedAct.DISCARD_LIFT)
                        .reduce((_, last) -> last)
                        .filter(step -> step.act() == IssuedAct.DRAFT_LIFT);
            case DISCARDED, LIFTED -> Optional.empty();
        };
    }

    /** Returns why the officer may not do this now; empty if they may. */
    Optional<Fault> objection(IssuedAct act, long person) {
        var open = draft();
        boolean fits = switch (act) {
            case DRAFT, ACKNOWLEDGED, REPORTED -> false;
            case ISSUE, DISCARD -> phase() == Phase.DRAFT;
            case DRAFT_LIFT -> phase() == Phase.ISSUED && open.isEmpty();
            case LIFT, DISCARD_LIFT -> phase() == Phase.ISSUED && open.isPresent();
        };
        if (!fits) {
            return Optional.of(Fault.of("", "order_step", act.word(), phase().word()));
        }
        boolean second = act == IssuedAct.ISSUE || act == IssuedAct.LIFT;
        return open.filter(step -> second && step.person() == person).map(_ -> Fault.of("", "order_four_eyes"));
    }

    /** Returns what the officer may do next. */
    public List<IssuedAct> open(long person) {
        return Arrays.stream(IssuedAct.values())
                .filter(act -> objection(act, person).isEmpty())
                .toList();
    }

    int reports() {
        return (int)
                steps.stream().filter(step -> step.act() == IssuedAct.REPORTED).count();
    }

    boolean has(IssuedAct act) {
        return last(act).isPresent();
    }

    Optional<IssuedStep> last(IssuedAct act) {
        return steps.stream().filter(step -> step.act() == act).reduce((_, last) -> last);
    }
}
