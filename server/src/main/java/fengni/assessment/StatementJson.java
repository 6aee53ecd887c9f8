package fengni.assessment;

import fengni.assessment.QuestionJson.Text;
import fengni.assessment.Statement.Covered;
import fengni.law.rulebook.AssessmentRow;
import fengni.law.rulebook.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A statement as the JSON API shows it: what somebody stated, no approval by an authority. */
record StatementJson(
        long id,
        String kind,
        boolean official,
        long service,
        String subject,
        List<String> grounds,
        String assessor,
        Optional<BodyJson> body,
        LocalDate on,
        String conclusion,
        ReportJson report,
        Optional<LodgedJson> lodged,
        LocalDate reviewOn,
        Map<String, Covered> checklist,
        String standing,
        boolean counts,
        Optional<Long> replaces,
        Optional<Long> replacedBy,
        SignedJson signed,
        Optional<WithdrawnJson> withdrawn) {

    record BodyJson(String name, String creditCode) {}

    record ReportJson(String name, String sha256) {}

    record LodgedJson(String platform, String number, LocalDate on) {}

    record SignedJson(String by, String name, Instant at, String receipt) {}

    record WithdrawnJson(String reason, SignedJson signed) {}

    /** A row of what an assessment is made of. */
    record RowJson(String id, String part, Text name, Text help, AssessmentJson.Cited basis) {
        static RowJson of(AssessmentRow row) {
            return new RowJson(
                    row.id(),
                    row.part(),
                    Text.of(row.name()),
                    Text.of(row.help()),
                    AssessmentJson.Cited.of(row.basis()));
        }
    }

    record Outline(
            String rulebook, List<RowJson> grounds, List<RowJson> platforms, List<RowJson> parts, List<RowJson> items) {
        static Outline of(Rulebook rulebook) {
            return new Outline(
                    rulebook.version(),
                    rows(rulebook, AssessmentRow.Kind.GROUND),
                    rows(rulebook, AssessmentRow.Kind.PLATFORM),
                    rows(rulebook, AssessmentRow.Kind.PART),
                    rows(rulebook, AssessmentRow.Kind.ITEM));
        }

        private static List<RowJson> rows(Rulebook rulebook, AssessmentRow.Kind kind) {
            return rulebook.assessment(kind).stream().map(RowJson::of).toList();
        }
    }

    static StatementJson of(Statement one, LocalDate today) {
        var stated = one.stated();
        return new StatementJson(
                one.id(),
                "security_assessment",
                false,
                stated.service().value(),
                stated.subject(),
                stated.grounds(),
                stated.assessor().word(),
                stated.assessor() instanceof Assessor.Body(var name, var code)
                        ? Optional.of(new BodyJson(name, code.value()))
                        : Optional.empty(),
                stated.on(),
                stated.conclusion().word(),
                new ReportJson(one.report().name(), one.report().sha256()),
                stated.lodged().map(lodged -> new LodgedJson(lodged.platform(), lodged.number(), lodged.on())),
                stated.reviewOn(),
                stated.checklist(),
                one.standing(today).word(),
                one.counts(today),
                stated.replaces(),
                one.replacedBy(),
                signed(one.signer(), one.at(), one.receipt()),
                one.withdrawal()
                        .map(end -> new WithdrawnJson(end.reason(), signed(end.by(), end.at(), end.receipt()))));
    }

    private static SignedJson signed(Assessed.Signer by, Instant at, String receipt) {
        return new SignedJson(by.login(), by.name(), at, receipt);
    }
}
