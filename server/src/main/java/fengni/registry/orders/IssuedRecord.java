package fengni.registry.orders;

import fengni.correspondence.Letter;
import fengni.correspondence.OrderKind;
import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.evidence.Who;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A step of an issued order as the evidence keeps it. */
final class IssuedRecord {
    private IssuedRecord() {}

    static Happening of(IssuedOrder order, IssuedStep step) {
        var words = order.words();
        var what = new HashMap<String, Object>(Map.of(
                "words",
                step.words(),
                "files",
                step.files().stream()
                        .map(file -> Map.of("name", file.name(), "sha256", file.sha256()))
                        .toList()));
        if (step.act() == IssuedAct.DRAFT) {
            what.putAll(Map.of(
                    "kinds", words.kindsInOrder().stream().map(OrderKind::word).toList(),
                    "other", words.other(),
                    "services", words.services(),
                    "until", words.until().map(Object::toString).orElse(""),
                    "reason", words.reason(),
                    "citation", words.citation(),
                    "report_by", words.reportBy().map(Object::toString).orElse("")));
        }
        var decision = new HashMap<String, Object>(Map.of(
                "order", order.id(),
                "name", order.name().toString(),
                "operator", order.operator(),
                "authority", words.authority(),
                "number", words.number(),
                "act", step.act().word(),
                "state", order.phase().word(),
                "face", "registry",
                "by", step.by(),
                "at", step.at().toString()));
        step.day().ifPresent(day -> decision.put("day", day.toString()));
        if (!step.number().isEmpty()) {
            decision.put("document", step.number());
        }
        return happening("registry_order_" + step.act().word(), what, decision);
    }

    static Happening stray(Letter letter) {
        return happening(
                "stray_letter",
                Map.of(),
                Map.of(
                        "operator", letter.operator(),
                        "letter", letter.id().toString(),
                        "about", letter.content().about().toString()));
    }

    private static Happening happening(String outcome, Map<String, Object> what, Map<String, Object> decision) {
        return new Happening(RecordType.ORDER, 0, Who.of(Who.NOT_SUPPLIED), outcome, Optional.empty(), what, decision);
    }
}
