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

    /** A statement of the operator that is about to be noted. */
    static Happening heard(Dossier dossier, Hearing hearing) {
        var what = Map.<String, Object>of(
                "said", hearing.said(), "on", hearing.on().toString());
        return beside(
                dossier,
                hearing.login(),
                "hearing",
                what,
                Map.of("at", hearing.at().toString()));
    }

    /** A dossier that is about to change hands. */
    static Happening passed(Dossier dossier, DeskMove move) {
        return beside(
                dossier,
                move.login(),
                move.act().word(),
                Map.of("said", move.reason()),
                Map.of("towards", move.towards(), "at", move.at().toString()));
    }

    /** What happens beside the procedure. */
    private static Happening beside(
            Dossier dossier, String by, String outcome, Map<String, Object> what, Map<String, Object> more) {
        var decision = new HashMap<String, Object>(Map.of(
                "face", "registry",
                "dossier", dossier.name().toString(),
                "operator", dossier.operator(),
                "kind", dossier.kind().word(),
                "version", (long) dossier.version(),
                "revision", dossier.revision(),
                "by", by));
        decision.putAll(more);
        return new Happening(RecordType.FILING, 0, Who.of(by), outcome, Optional.empty(), what, decision);
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
