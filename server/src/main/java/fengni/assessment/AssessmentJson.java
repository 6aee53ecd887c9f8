package fengni.assessment;

import fengni.assessment.DutyList.TermShown;
import fengni.assessment.QuestionJson.Text;
import fengni.law.Deadline;
import fengni.law.rulebook.Basis;
import fengni.law.rulebook.Choice;
import fengni.law.rulebook.Duty;
import fengni.law.rulebook.Role;
import fengni.law.rulebook.SelfCheck.Fact;
import fengni.law.rulebook.Turn;
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
        Optional<LocalDate> launch,
        Map<String, String> explained,
        List<TurnJson> turns,
        Optional<Signed> signed) {
    private static final Text NOTICE = new Text(
            "自查结果，依据所填事实得出，不构成法律意见，以属地网信部门意见为准。",
            "A self-check by the facts given. No legal advice; the local authority's view prevails.");

    /** By whom, when, why, until when, and the record that proves it. */
    record Signed(
            long id,
            String by,
            String name,
            Instant at,
            String reason,
            LocalDate reviewOn,
            String receipt,
            Optional<Deed> reopened) {}

    /** A negative answer, and the answers of which each would turn the result. */
    record TurnJson(String question, List<String> given, List<String> instead) {
        static TurnJson of(Turn turn) {
            return new TurnJson(turn.question().id(), ids(turn.given()), ids(turn.instead()));
        }
    }

    /** What somebody did with a signed result afterwards. */
    record Deed(String by, String name, Instant at, String reason, String receipt) {
        static Deed of(Reopened one) {
            return new Deed(one.by().login(), one.by().name(), one.at(), one.reason(), one.receipt());
        }

        static Deed of(ClockChoice one) {
            return new Deed(one.by().login(), one.by().name(), one.at(), one.reason(), one.receipt());
        }
    }

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

    /** One term of a clock; {@code due} is there where the day of going public sets it. */
    record TermJson(
            String id,
            String kind,
            int amount,
            Text event,
            Cited basis,
            boolean counts,
            Optional<LocalDate> due,
            boolean provisional) {
        static TermJson of(TermShown shown) {
            var term = shown.term();
            return new TermJson(
                    ClockChoice.word(term),
                    DutyList.word(term.kind()),
                    term.amount(),
                    Text.of(term.event()),
                    Cited.of(term.basis()),
                    shown.counts(),
                    shown.by().map(Deadline::due),
                    shown.by().filter(Deadline::provisional).isPresent());
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
            String clockId,
            List<TermJson> clock,
            Optional<Deed> chosen) {
        static DutyJson of(Duty duty, DutyList list) {
            return new DutyJson(
                    duty.id(),
                    Text.of(duty.title()),
                    Text.of(duty.demands()),
                    DutyList.word(duty.stage()),
                    DutyList.word(duty.evidence()),
                    duty.binding(),
                    Cited.of(duty.basis()),
                    duty.clock(),
                    list.terms(duty).stream().map(TermJson::of).toList(),
                    list.choice(duty).map(Deed::of));
        }
    }

    static AssessmentJson of(Assessed one, DutyList list, Optional<Reopened> reopened) {
        var signed = new Signed(
                one.id(),
                one.signer().login(),
                one.signer().name(),
                one.at(),
                one.reason(),
                one.reviewOn(),
                one.receipt(),
                reopened.map(Deed::of));
        return of(ResultView.of(one, list.rulebook()), list, one.launch(), Optional.of(signed));
    }

    static AssessmentJson of(ResultView view, DutyList list, Optional<LocalDate> launch) {
        return of(view, list, launch, Optional.empty());
    }

    private static AssessmentJson of(
            ResultView view, DutyList list, Optional<LocalDate> launch, Optional<Signed> signed) {
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
                launch,
                view.explained(),
                view.turns().stream().map(TurnJson::of).toList(),
                signed);
    }

    private static List<String> ids(List<Choice> choices) {
        return choices.stream().map(Choice::id).toList();
    }

    private static Map<String, List<String>> facts(List<Fact> facts) {
        var ids = new LinkedHashMap<String, List<String>>();
        facts.forEach(fact -> ids.put(
                fact.question().id(),
                fact.choices().stream().map(choice -> choice.id()).toList()));
        return ids;
    }
}
