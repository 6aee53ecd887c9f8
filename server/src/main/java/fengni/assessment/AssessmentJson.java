package fengni.assessment;

import fengni.assessment.QuestionJson.Text;
import fengni.law.rulebook.Basis;
import fengni.law.rulebook.Duty;
import fengni.law.rulebook.Role;
import fengni.law.rulebook.Rulebook;
import fengni.law.rulebook.SelfCheck;
import fengni.law.rulebook.SelfCheck.Fact;
import fengni.law.rulebook.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A result as the JSON API shows it: {@code kind} says that it is a self-check, {@code official} that it is no more. */
record AssessmentJson(
        String kind,
        boolean official,
        String rulebook,
        String verdict,
        Text notice,
        Map<String, List<String>> facts,
        List<Text> reasons,
        List<String> roles,
        List<DutyJson> duties,
        List<String> unanswered,
        Optional<Signed> signed) {
    private static final Text NOTICE = new Text(
            "自查结果，依据所填事实得出，不构成法律意见，以属地网信部门意见为准。",
            "A self-check by the facts given. No legal advice; the local authority's view prevails.");

    /** By whom, when, why, until when, and the record that proves it. */
    record Signed(long id, String by, String name, Instant at, String reason, LocalDate reviewOn, String receipt) {}

    record Cited(Text citation, String version, LocalDate effective, String confidence, Text note) {
        static Cited of(Basis basis) {
            return new Cited(
                    new Text(basis.citation("zh"), basis.citation("en")),
                    basis.version(),
                    basis.instrument().effective(),
                    DutyList.word(basis.confidence()),
                    Text.of(basis.note()));
        }
    }

    /** One term of a clock; the first of a duty counts unless a person decides otherwise. */
    record TermJson(String kind, int amount, Text event, Cited basis) {
        static TermJson of(Term term) {
            return new TermJson(
                    DutyList.word(term.kind()), term.amount(), Text.of(term.event()), Cited.of(term.basis()));
        }
    }

    record DutyJson(
            String id,
            Text title,
            Text demands,
            String stage,
            String evidence,
            boolean binding,
            Cited basis,
            List<TermJson> clock) {
        static DutyJson of(Duty duty, DutyList list) {
            return new DutyJson(
                    duty.id(),
                    Text.of(duty.title()),
                    Text.of(duty.demands()),
                    DutyList.word(duty.stage()),
                    DutyList.word(duty.evidence()),
                    duty.binding(),
                    Cited.of(duty.basis()),
                    list.terms(duty).stream().map(TermJson::of).toList());
        }
    }

    static AssessmentJson of(Assessed one, Rulebook rulebook) {
        var signed = new Signed(
                one.id(),
                one.signer().login(),
                one.signer().name(),
                one.at(),
                one.reason(),
                one.reviewOn(),
                one.receipt());
        return of(ResultView.of(one, rulebook), rulebook, Optional.of(signed));
    }

    static AssessmentJson of(SelfCheck check, Rulebook rulebook) {
        return of(ResultView.of(check), rulebook, Optional.empty());
    }

    private static AssessmentJson of(ResultView view, Rulebook rulebook, Optional<Signed> signed) {
        var list = new DutyList(rulebook, view.duties());
        return new AssessmentJson(
                "self_check",
                false,
                view.version(),
                view.word(),
                NOTICE,
                facts(view.facts()),
                view.reasons().stream().map(Text::of).toList(),
                view.roles().stream().map(Role::id).toList(),
                view.duties().stream().map(duty -> DutyJson.of(duty, list)).toList(),
                view.unanswered().stream().map(question -> question.id()).toList(),
                signed);
    }

    private static Map<String, List<String>> facts(List<Fact> facts) {
        var ids = new LinkedHashMap<String, List<String>>();
        facts.forEach(fact -> ids.put(
                fact.question().id(),
                fact.choices().stream().map(choice -> choice.id()).toList()));
        return ids;
    }
}
