package fengni.supervision;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where an order stands: the fold of its steps.
 *
 * @param acts whether it has effect here
 * @param entered who brought it
 * @param report the newest report that was not sent back
 * @param end who asked to end it, while nobody has answered
 */
record OrderState(
        Phase phase,
        boolean confirmed,
        boolean acts,
        boolean carriedOut,
        Optional<OrderStep> entered,
        Optional<OrderStep> acknowledged,
        Optional<OrderStep> report,
        Optional<OrderStep> signed,
        Optional<OrderStep> end) {
    /** The large parts of its life. */
    enum Phase {
        WAITING,
        STANDING,
        REFUSED,
        LIFTED,
        ANNULLED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final OrderState BEGIN = new OrderState(
            Phase.WAITING,
            false,
            false,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    static OrderState of(List<OrderStep> steps) {
        var state = BEGIN;
        for (var step : steps) {
            state = state.after(step);
        }
        return state;
    }

    OrderState after(OrderStep step) {
        return switch (step.act()) {
            case ENTER, ARRIVE -> entered(step);
            case CONFIRM -> with(Phase.STANDING, true, true);
            case REFUSE -> with(Phase.REFUSED, confirmed, false);
            case ACKNOWLEDGE ->
                new OrderState(phase, confirmed, acts, carriedOut, entered, Optional.of(step), report, signed, end);
            case CARRY_OUT -> new OrderState(phase, confirmed, acts, true, entered, acknowledged, report, signed, end);
            case ADD_FILES -> this;
            case REPORT -> reported(Optional.of(step), Optional.empty());
            case SIGN_REPORT -> reported(report, Optional.of(step));
            case RETURN_REPORT -> reported(Optional.empty(), Optional.empty());
            case ASK_LIFT, ASK_ANNUL -> asked(Optional.of(step));
            case REFUSE_END -> asked(Optional.empty());
            case CONFIRM_END ->
                asked(Optional.empty())
                        .with(
                                end.filter(asked -> asked.act() == OrderAct.ASK_ANNUL)
                                                .isPresent()
                                        ? Phase.ANNULLED
                                        : Phase.LIFTED,
                                confirmed,
                                false);
        };
    }

    /** An order may act before it is confirmed, if the organisation wants that: its step then says so by its number. */
    private OrderState entered(OrderStep step) {
        boolean atOnce = step.number().equals(AT_ONCE);
        return new OrderState(
                atOnce ? Phase.STANDING : Phase.WAITING,
                false,
                atOnce,
                carriedOut,
                Optional.of(step),
                acknowledged,
                report,
                signed,
                end);
    }

    /** What the first step of an order that acts on entry carries. */
    static final String AT_ONCE = "at_once";

    private OrderState with(Phase next, boolean isConfirmed, boolean hasEffect) {
        return new OrderState(next, isConfirmed, hasEffect, carriedOut, entered, acknowledged, report, signed, end);
    }

    private OrderState reported(Optional<OrderStep> newest, Optional<OrderStep> signature) {
        return new OrderState(phase, confirmed, acts, carriedOut, entered, acknowledged, newest, signature, end);
    }

    private OrderState asked(Optional<OrderStep> asked) {
        return new OrderState(phase, confirmed, acts, carriedOut, entered, acknowledged, report, signed, asked);
    }
}
