package fengni.assessment;

import fengni.assessment.Statement.Lodged;
import fengni.assessment.Statement.Stated;
import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.evidence.Who;
import fengni.law.rulebook.AssessmentRow;
import fengni.law.rulebook.Rulebook;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A statement, or its withdrawal, as the evidence keeps it; grounds with their citations, so that it reads alone. */
final class StatementRecord {
    private static final String CHINESE = "zh";

    private StatementRecord() {}

    static Happening of(Statement one, Rulebook rulebook) {
        return new Happening(
                RecordType.ASSESSMENT,
                one.stated().service().value(),
                Who.of(one.signer().login()),
                one.stated().conclusion().word(),
                Optional.empty(),
                what(one),
                Map.of(
                        "statement", one.id(),
                        "organisation", one.organisation(),
                        "rulebook", rulebook.version(),
                        "grounds",
                                one.stated().grounds().stream()
                                        .map(id -> ground(id, rulebook))
                                        .toList(),
                        "replaces", one.stated().replaces().orElse(0L),
                        "by", one.signer().login(),
                        "by_name", one.signer().name(),
                        "at", one.at().toString()));
    }

    static Happening withdrawn(Statement one, String reason, Assessed.Signer by, Instant at) {
        return new Happening(
                RecordType.ASSESSMENT,
                one.stated().service().value(),
                Who.of(by.login()),
                "withdrawn",
                Optional.empty(),
                Map.of("reason", reason),
                Map.of(
                        "statement", one.id(),
                        "organisation", one.organisation(),
                        "of", one.receipt(),
                        "by", by.login(),
                        "by_name", by.name(),
                        "at", at.toString()));
    }

    private static Map<String, Object> what(Statement one) {
        Stated stated = one.stated();
        var what = new HashMap<String, Object>(Map.of(
                "subject", stated.subject(),
                "assessor", stated.assessor().word(),
                "on", stated.on().toString(),
                "conclusion", stated.conclusion().word(),
                "report", one.report().name(),
                "report_sha256", one.report().sha256(),
                "review_on", stated.reviewOn().toString(),
                "checklist", checklist(stated)));
        if (stated.assessor() instanceof Assessor.Body(var name, var code)) {
            what.put("body", Map.of("name", name, "credit_code", code.value()));
        }
        stated.lodged().map(StatementRecord::lodged).ifPresent(lodged -> what.put("lodged", lodged));
        return what;
    }

    private static Map<String, Object> checklist(Stated stated) {
        var list = new HashMap<String, Object>();
        stated.checklist().forEach((id, one) -> list.put(id, Map.of("covered", one.covered(), "note", one.note())));
        return list;
    }

    private static Map<String, Object> lodged(Lodged lodged) {
        return Map.of(
                "platform", lodged.platform(),
                "number", lodged.number(),
                "on", lodged.on().toString());
    }

    private static Map<String, Object> ground(String id, Rulebook rulebook) {
        return rulebook.assessment(AssessmentRow.Kind.GROUND).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .map(row -> Map.<String, Object>of(
                        "id", id,
                        "name", row.name().in(CHINESE),
                        "citation", row.basis().citation(CHINESE)))
                .orElseGet(() -> Map.of("id", id));
    }
}
