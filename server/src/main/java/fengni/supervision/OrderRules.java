package fengni.supervision;

import fengni.answers.Fault;
import fengni.correspondence.OrderKind;
import fengni.supervision.OrderState.Phase;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The life of an order, on one screen: entered, confirmed by a second person, acknowledged, rectified with a report that a
 * second person signs, and ended by a second person on the authority's document. What is not listed here is refused.
 *
 * <p>What a registry's signed letter brought counts as its first person. Once it acts, people here end it by the authority's
 * document only: nobody sends it back, and it is not annulled as entered in error.
 */
final class OrderRules {
    private OrderRules() {}

    /** Returns why the person may not do this now; empty if they may. */
    static Optional<Fault> objection(Order order, OrderAct act, long person) {
        var state = order.state();
        return switch (act) {
            case ENTER, ARRIVE -> refused(act, state);
            case CONFIRM -> unless(isOpen(state), act, state).or(() -> fourEyes(state.entered(), person));
            case REFUSE ->
                unless(isOpen(state) && !(state.acts() && isSigned(state)), act, state)
                        .or(() -> state.acts() ? fourEyes(state.entered(), person) : Optional.empty());
            case ACKNOWLEDGE -> unless(stands(state) && state.acknowledged().isEmpty(), act, state);
            case CARRY_OUT ->
                unless(
                        stands(state)
                                && !state.carriedOut()
                                && order.text().kinds().contains(OrderKind.OTHER),
                        act,
                        state);
            case ADD_FILES -> unless(stands(state) || isOpen(state), act, state);
            case REPORT ->
                unless(
                        stands(state)
                                && state.acknowledged().isPresent()
                                && state.signed().isEmpty(),
                        act,
                        state);
            case SIGN_REPORT -> unless(isReported(state), act, state).or(() -> fourEyes(state.report(), person));
            case RETURN_REPORT -> unless(isReported(state), act, state).or(() -> fourEyes(state.report(), person));
            case ASK_LIFT -> unless(stands(state) && state.end().isEmpty(), act, state);
            case ASK_ANNUL -> unless(stands(state) && state.end().isEmpty() && !isSigned(state), act, state);
            case CONFIRM_END -> unless(state.end().isPresent(), act, state).or(() -> fourEyes(state.end(), person));
            case REFUSE_END -> unless(state.end().isPresent(), act, state);
        };
    }

    /** Returns what the person may do next, in the order of the life. */
    static List<OrderAct> open(Order order, long person) {
        return Arrays.stream(OrderAct.values())
                .filter(act -> objection(order, act, person).isEmpty())
                .toList();
    }

    private static boolean isOpen(OrderState state) {
        return state.phase() == Phase.WAITING || (state.phase() == Phase.STANDING && !state.confirmed());
    }

    private static boolean stands(OrderState state) {
        return state.phase() == Phase.STANDING && state.confirmed();
    }

    private static boolean isSigned(OrderState state) {
        return state.entered().filter(step -> step.act() == OrderAct.ARRIVE).isPresent();
    }

    private static boolean isReported(OrderState state) {
        return stands(state) && state.report().isPresent() && state.signed().isEmpty();
    }

    private static Optional<Fault> fourEyes(Optional<OrderStep> first, long person) {
        return first.filter(step -> step.person() == person).map(_ -> Fault.of("", "order_four_eyes"));
    }

    private static Optional<Fault> unless(boolean holds, OrderAct act, OrderState state) {
        return holds ? Optional.empty() : refused(act, state);
    }

    private static Optional<Fault> refused(OrderAct act, OrderState state) {
        return Optional.of(Fault.of("", "order_step", act.word(), state.phase().word()));
    }
}
