package fengni.supervision;

import fengni.correspondence.OrderKind;
import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.evidence.Who;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders and switches as the evidence keeps them. */
final class OrderRecord {
    private OrderRecord() {}

    /**
     * Returns the record of a step.
     *
     * @param digests SHA-256 of the files that came with it
     */
    static Happening of(Order order, OrderStep step, List<String> digests) {
        var text = order.text();
        var what = new HashMap<String, Object>(Map.of("words", step.words(), "files", List.copyOf(digests)));
        if (step.act() == OrderAct.ENTER || step.act() == OrderAct.ARRIVE) {
            what.putAll(said(text));
        } else if (step.act() == OrderAct.CONFIRM) {
            what.putAll(Map.of("whole", text.whole(), "services", text.services()));
        }
        var decision = new HashMap<String, Object>(Map.of(
                "order", order.id(),
                "organisation", order.organisation(),
                "number", text.number(),
                "authority", text.authority(),
                "act", step.act().word(),
                "state", order.state().phase().word(),
                "acts", order.state().acts(),
                "by", step.by(),
                "at", step.at().toString()));
        order.letter().ifPresent(letter -> decision.put("letter", letter.toString()));
        step.day().ifPresent(day -> decision.put("day", day.toString()));
        if (!step.number().isEmpty()) {
            decision.put("document", step.number());
        }
        return happening(service(text), "order_" + step.act().word(), what, decision);
    }

    static Happening of(long organisation, SwitchTable.Turned turned) {
        return happening(
                0,
                "supervision_setting",
                Map.of(),
                Map.of(
                        "organisation", organisation,
                        "setting", turned.which().word(),
                        "on", turned.on(),
                        "by", turned.by(),
                        "at", turned.at().toString()));
    }

    static Happening happening(long service, String outcome, Map<String, Object> what, Map<String, Object> decision) {
        return new Happening(
                RecordType.ORDER, service, Who.of(Who.NOT_SUPPLIED), outcome, Optional.empty(), what, decision);
    }

    private static Map<String, Object> said(OrderText text) {
        return Map.of(
                "day", text.day().toString(),
                "kinds", text.kindsInOrder().stream().map(OrderKind::word).toList(),
                "other", text.other(),
                "whole", text.whole(),
                "services", text.services(),
                "named", text.named(),
                "until", text.until().map(Object::toString).orElse(""),
                "reason", text.reason(),
                "citation", text.citation(),
                "report_by", text.reportBy().map(Object::toString).orElse(""));
    }

    /** A record stands under one service: an order over several is one of none of them. */
    private static long service(OrderText text) {
        return !text.whole() && text.services().size() == 1 ? text.services().getFirst() : 0;
    }
}
