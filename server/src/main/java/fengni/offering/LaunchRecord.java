package fengni.offering;

import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.evidence.Who;
import fengni.offering.LaunchMove.ApproveException;
import fengni.offering.LaunchMove.AskException;
import fengni.offering.LaunchMove.RejectException;
import fengni.offering.LaunchProof.Kind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the evidence keeps of the gate: who moved a service and why, by what proofs, and who may test it. */
final class LaunchRecord {
    private LaunchRecord() {}

    static Happening of(LaunchEvent event) {
        var decision = new HashMap<String, Object>(Map.of(
                "event", event.id(),
                "move", event.move().word(),
                "person", event.person(),
                "by", event.by(),
                "at", event.at().toString(),
                "proofs", event.proofs().stream().map(LaunchRecord::proof).toList()));
        decision.putAll(more(event.move()));
        return happening(
                event.service(),
                Who.NOT_SUPPLIED,
                "launch_" + event.move().word(),
                Map.of("reason", event.reason()),
                decision);
    }

    static Happening added(Tester tester) {
        var decision = new HashMap<String, Object>(Map.of(
                "tester", tester.id(),
                "staff", tester.staff(),
                "by", tester.by(),
                "at", tester.at().toString()));
        tester.until().map(LocalDate::toString).ifPresent(day -> decision.put("until", day));
        return happening(
                tester.service(),
                tester.user(),
                "tester_added",
                Map.of("name", tester.name(), "note", tester.note()),
                decision);
    }

    static Happening removed(Tester tester, String by) {
        return happening(
                tester.service(), tester.user(), "tester_removed", Map.of(), Map.of("tester", tester.id(), "by", by));
    }

    private static Map<String, Object> more(LaunchMove move) {
        return switch (move) {
            case AskException(var missing, var until) ->
                Map.of("missing", missing.stream().sorted().map(Kind::word).toList(), "until", until.toString());
            case ApproveException(var request) -> Map.of("request", request);
            case RejectException(var request) -> Map.of("request", request);
            case LaunchMove.OpenTrial(), LaunchMove.Publish(), LaunchMove.Found() -> Map.of();
            case LaunchMove.CloseToTrial(), LaunchMove.CloseToInternal() -> Map.of();
        };
    }

    private static Map<String, Object> proof(LaunchProof proof) {
        return Map.of(
                "kind", proof.kind().word(),
                "reference", proof.reference(),
                "source", proof.source(),
                "since", proof.since().toString());
    }

    private static Happening happening(
            ServiceId service, String user, String outcome, Map<String, Object> what, Map<String, Object> decision) {
        return new Happening(
                RecordType.DECLARATION, service.value(), Who.of(user), outcome, Optional.empty(), what, decision);
    }
}
