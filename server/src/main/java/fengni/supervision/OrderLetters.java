package fengni.supervision;

import fengni.answers.Outcome;
import fengni.correspondence.Face;
import fengni.correspondence.Letter;
import fengni.correspondence.LetterContent;
import fengni.correspondence.LetterContent.OrderLifted;
import fengni.correspondence.OrderWords;
import fengni.correspondence.Recipient;
import fengni.correspondence.Registries;
import fengni.offering.Offer;
import fengni.offering.Offerings;
import fengni.offering.Organisation;
import fengni.supervision.OrderState.Phase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the orders that our registry signed; whose key is pinned was checked before. An order acts when it arrives only if
 * the organisation chose that, and then over the services that are known here by name; for the rest, and else for all, it
 * waits for a person. The first letter of an order counts, and what fits nowhere is only recorded: refusing it would bring it
 * again for ever.
 */
record OrderLetters(Orders orders, Offerings offerings, Registries registries) implements Recipient {
    @Override
    public Face face() {
        return Face.OPERATOR;
    }

    @Override
    public void read(Letter letter) {
        if (letter.content() instanceof LetterContent.AboutOrder content) {
            offerings
                    .organisation(letter.operator())
                    .ifPresentOrElse(own -> read(letter, content, own), () -> stray(letter, "organisation"));
        }
    }

    private void read(Letter letter, LetterContent.AboutOrder content, Organisation own) {
        switch (content) {
            case LetterContent.Order order -> arrived(letter, order, own);
            case OrderLifted lifted -> lifted(letter, lifted, own);
            case LetterContent.OrderAcknowledged _, LetterContent.RectificationReport _ -> stray(letter, "face");
        }
    }

    private void arrived(Letter letter, LetterContent.Order arrived, Organisation own) {
        var registry = registry(letter);
        boolean atOnce = isOn(own);
        var text = text(arrived.words(), own);
        var fresh = new Order(0, own.id().value(), Optional.of(arrived.order()), registry, text, List.of());
        var step = orders.first(
                OrderAct.ARRIVE, OrderStep.NOBODY, arrived.officer() + " · " + registry, atOnce && text.reaches());
        if (!(orders.begin(fresh, step, List.of()) instanceof Outcome.Done)) {
            stray(letter, "known");
        }
    }

    private void lifted(Letter letter, OrderLifted lifted, Organisation own) {
        var known = orders.find(lifted.order())
                .filter(order -> order.organisation() == own.id().value());
        known.map(order -> orders.locked(order.organisation(), order.id()))
                .filter(order -> isOpen(order.state()))
                .ifPresentOrElse(order -> lift(order, letter, lifted, isOn(own)), () -> stray(letter, "order"));
    }

    /** What nobody here has confirmed the registry takes back alone; the rest a person agrees to, or the choice to act at once. */
    private void lift(Order order, Letter letter, OrderLifted lifted, boolean atOnce) {
        var by = lifted.officer() + " · " + registry(letter);
        var asked = new OrderStep(
                0,
                OrderAct.ASK_LIFT,
                lifted.reason(),
                lifted.number(),
                Optional.of(lifted.day()),
                OrderStep.NOBODY,
                by,
                orders.now());
        var open = orders.keep(order, asked, List.of());
        if (atOnce || !order.state().confirmed()) {
            orders.keep(open, orders.first(OrderAct.CONFIRM_END, OrderStep.NOBODY, by, false), List.of());
        }
    }

    private static boolean isOpen(OrderState state) {
        return state.phase() == Phase.WAITING || state.phase() == Phase.STANDING;
    }

    private boolean isOn(Organisation own) {
        return orders.parts().switches().isOn(own.id().value(), Switch.ACT_ON_ARRIVAL);
    }

    private String registry(Letter letter) {
        return registries.find(letter.operator()).map(one -> one.registry()).orElse("");
    }

    /** The registry names services as they are called there: those of the same name here are meant. */
    private OrderText text(OrderWords words, Organisation own) {
        var known = new HashMap<String, Long>();
        offerings.services(own.id()).stream()
                .map(Offer::service)
                .forEach(service -> known.put(service.name(), service.id().value()));
        return new OrderText(
                words.authority(),
                words.number(),
                words.day(),
                words.kinds(),
                words.other(),
                words.services().isEmpty(),
                words.services().stream()
                        .filter(known::containsKey)
                        .map(known::get)
                        .distinct()
                        .toList(),
                words.services().stream()
                        .filter(name -> !known.containsKey(name))
                        .toList(),
                words.until(),
                words.reason(),
                words.citation(),
                words.reportBy());
    }

    private void stray(Letter letter, String why) {
        orders.parts()
                .recorder()
                .keep(OrderRecord.happening(
                        0,
                        "stray_letter",
                        Map.of(),
                        Map.of(
                                "operator", letter.operator(),
                                "letter", letter.id().toString(),
                                "about", letter.content().about().toString(),
                                "why", why)));
    }
}
