package fengni.assessment;

import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.evidence.Who;
import fengni.law.rulebook.Duty;
import fengni.law.rulebook.Role;
import fengni.law.rulebook.SelfCheck;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A signed result as the evidence keeps it: answers, reasons and citations in full, so that it reads without a rulebook. */
final class AssessmentRecord {
    private static final String CHINESE = "zh";

    private AssessmentRecord() {}

    static Happening of(Assessed signed, SelfCheck check) {
        return new Happening(
                RecordType.ASSESSMENT,
                0,
                Who.of(signed.signer().login()),
                word(signed),
                Optional.empty(),
                Map.of(
                        "answers", Map.copyOf(signed.answers()),
                        "reasons", Map.copyOf(signed.reasons()),
                        "launch", signed.launch().map(Object::toString).orElse(""),
                        "reason", signed.reason(),
                        "review_on", signed.reviewOn().toString()),
                Map.of(
                        "assessment", signed.id(),
                        "organisation", signed.organisation(),
                        "rulebook", signed.rulebook(),
                        "roles", check.roles().stream().map(Role::id).toList(),
                        "duties",
                                check.duties().stream()
                                        .map(AssessmentRecord::duty)
                                        .toList(),
                        "reasons",
                                check.reasons().stream()
                                        .map(words -> words.in(CHINESE))
                                        .toList(),
                        "by", signed.signer().login(),
                        "by_name", signed.signer().name(),
                        "at", signed.at().toString()));
    }

    static String word(Assessed signed) {
        return signed.verdict().name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> duty(Duty duty) {
        return Map.of(
                "id", duty.id(),
                "title", duty.title().in(CHINESE),
                "citation", duty.basis().citation(CHINESE),
                "confidence", duty.basis().confidence().name().toLowerCase(Locale.ROOT),
                "roles", List.copyOf(duty.roles()));
    }
}
