package fengni.supervision;

import fengni.access.SignedIn;
import fengni.attachments.Attachment;
import fengni.law.rulebook.Wording;
import fengni.offering.Offer;
import fengni.pages.Moment;
import fengni.pages.Option;
import fengni.pages.Shell;
import fengni.pages.Tone;
import fengni.standing.Applied;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the page of an order shows.
 *
 * @param own the organisation's services
 */
record OrderView(Order order, Orders orders, List<Offer> own, SignedIn who, Instant now) {
    static OrderView of(Order order, Orders orders, SignedIn who) {
        return new OrderView(order, orders, orders.parts().services().of(who.organisation()), who, orders.now());
    }

    OrderText text() {
        return order.text();
    }

    OrderState state() {
        return order.state();
    }

    String path() {
        return OrderPages.HERE + "/" + order.id();
    }

    /** Returns the key of where it stands. */
    String phase() {
        return "supervision.order.phase."
                + (order.standsAt(now) || state().phase() != OrderState.Phase.STANDING
                        ? state().phase().word()
                        : "over");
    }

    Tone tone() {
        return switch (state().phase()) {
            case WAITING -> Tone.WARN;
            case STANDING -> order.hasRunOut(now) ? Tone.NEUTRAL : Tone.BAD;
            case REFUSED, LIFTED, ANNULLED -> Tone.NEUTRAL;
        };
    }

    boolean actsUnconfirmed() {
        return state().acts() && !state().confirmed();
    }

    /** Returns the names of the services, or what stands for all of them. */
    String scope(Shell page) {
        return text().whole()
                ? page.say("supervision.order.whole")
                : own.stream()
                        .filter(offer ->
                                text().services().contains(offer.service().id().value()))
                        .map(offer -> offer.service().name())
                        .collect(Collectors.joining("、"));
    }

    String kinds(Shell page) {
        return text().kindsInOrder().stream()
                .map(kind -> page.say("supervision.order.kind." + kind.word()))
                .collect(Collectors.joining("、"));
    }

    List<OrderEffect> effects() {
        return orders.effects().stream()
                .filter(effect -> text().kinds().contains(effect.kind()))
                .toList();
    }

    static String source(OrderEffect effect, Shell page) {
        Wording source = effect.source();
        return source.in(page.language().tag());
    }

    /** Returns what this person may do now; those who only read may do nothing. */
    List<OrderAct> acts() {
        return who.may(OrderPages.ACTORS) ? OrderRules.open(order, who.person()) : List.of();
    }

    List<Attachment> files(OrderStep step) {
        return orders.parts().files().of(order, step);
    }

    boolean hasFiles() {
        return order.steps().stream().anyMatch(step -> !files(step).isEmpty());
    }

    List<Option> services() {
        return OrderPages.options(own);
    }

    List<Applied> applied() {
        return orders.parts().measures().applied(order.id());
    }

    /** Returns the milliseconds from a step to a node's first act by it; empty if the step was not, or came later. */
    Optional<Long> since(OrderAct act, Applied applied) {
        return order.steps().stream()
                .filter(step -> step.act() == act)
                .map(OrderStep::at)
                .reduce((_, last) -> last)
                .filter(at -> !at.isAfter(applied.at()))
                .map(at -> Duration.between(at, applied.at()).toMillis());
    }

    static OrderAct entry() {
        return OrderAct.ENTER;
    }

    List<Moment> moments(Shell page) {
        return order.steps().reversed().stream().map(step -> moment(step, page)).toList();
    }

    private static Moment moment(OrderStep step, Shell page) {
        var document = step.act().needsDocument() && !step.number().isEmpty()
                ? page.say(
                        "supervision.order.by-document",
                        step.number(),
                        step.day().map(Object::toString).orElse(""))
                : "";
        var atOnce = step.number().equals(OrderState.AT_ONCE) ? page.say("supervision.order.at-once") : "";
        return new Moment(
                step.at(),
                tone(step.act()),
                "supervision.order.act." + step.act().word(),
                step.by(),
                (atOnce + document + " " + step.words()).strip());
    }

    private static Tone tone(OrderAct act) {
        return switch (act) {
            case ENTER, ARRIVE, CONFIRM -> Tone.BAD;
            case REFUSE, RETURN_REPORT, REFUSE_END -> Tone.WARN;
            case ACKNOWLEDGE, CARRY_OUT, ADD_FILES, REPORT, SIGN_REPORT, ASK_LIFT, ASK_ANNUL -> Tone.INFO;
            case CONFIRM_END -> Tone.GOOD;
        };
    }
}
