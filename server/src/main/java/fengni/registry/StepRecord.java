package fengni.registry;

import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.evidence.Who;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A step as the evidence keeps it; the papers themselves stand there only as a digest. */
final class StepRecord {
    private StepRecord() {}

    /** A step that is about to count. */
    static Happening of(Dossier dossier, Step step) {
        return record(dossier, step, step.act().word(), Map.of());
    }

    /** A version that came in. */
    static Happening arrived(Dossier dossier, Step step, Papers papers) {
        return record(dossier, step, step.act().word(), Map.of("papers_sha256", papers.digest()));
    }

    /** A letter that the procedure does not allow now: it changes nothing. */
    static Happening ignored(Dossier dossier, Step step) {
        return record(dossier, step, step.act().word() + "_ignored", Map.of());
    }

    /** A dossier that is about to change hands. */
    static Happening passed(Dossier dossier, DeskMove move) {
        var decision = Map.<String, Object>of(
                "face", "registry",
                "dossier", dossier.name().toString(),
                "operator", dossier.operator(),
                "kind", dossier.kind().word(),
                "version", (long) dossier.version(),
                "revision", dossier.revision(),
                "by", move.login(),
                "towards", move.towards(),
                "at", move.at().toString());
        return new Happening(
                RecordType.FILING,
                0,
                Who.of(move.login()),
                move.act().word(),
                Optional.empty(),
                Map.of("said", move.reason()),
                decision);
    }

    private static Happening record(Dossier dossier, Step step, String outcome, Map<String, Object> more) {
        var decision = new HashMap<String, Object>(Map.of(
                "face", "registry",
                "dossier", dossier.name().toString(),
                "operator", dossier.operator(),
                "kind", dossier.kind().word(),
                "version", (long) step.version(),
                "revision", dossier.revision(),
                "by", step.login(),
                "at", step.at().toString()));
        decision.putAll(more);
        return new Happening(
                RecordType.FILING, 0, Who.of(step.login()), outcome, Optional.empty(), what(step), decision);
    }

    private static Map<String, Object> what(Step step) {
        List<Map<String, Object>> points = step.points().stream()
                .map(point -> Map.<String, Object>of("field", point.field(), "remark", point.remark()))
                .toList();
        return Map.of("said", step.said(), "points", points);
    }
}
