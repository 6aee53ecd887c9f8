package fengni.assessment;

import fengni.law.rulebook.Duty;
import fengni.law.rulebook.Question;
import fengni.law.rulebook.Role;
import fengni.law.rulebook.Rulebook;
import fengni.law.rulebook.SelfCheck.Fact;
import fengni.law.rulebook.SelfCheck.Step;
import fengni.law.rulebook.SelfCheck.Verdict;
import fengni.law.rulebook.ThreeStepTest;
import fengni.law.rulebook.Turn;
import fengni.law.rulebook.Wording;
import fengni.pages.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A result as a page shows it.
 *
 * @param facts the questions that counted, with their answers
 * @param unanswered empty once it is signed
 * @param turns what would turn the negative answers
 * @param explained the reasons of single answers, by the numbers of their questions
 */
record ResultView(
        String version,
        Verdict verdict,
        List<Fact> facts,
        List<Wording> reasons,
        List<Role> roles,
        List<Duty> duties,
        List<Question> unanswered,
        List<Turn> turns,
        Map<String, String> explained) {

    static ResultView of(Rulebook rulebook, OpenAnswers open) {
        var answers = open.under(rulebook);
        var check = ThreeStepTest.apply(rulebook, answers);
        return new ResultView(
                check.version(),
                check.verdict(),
                check.steps().stream().flatMap(step -> step.facts().stream()).toList(),
                check.reasons(),
                check.roles(),
                check.duties(),
                check.unanswered(),
                ThreeStepTest.turns(rulebook, answers),
                open.reasons());
    }

    /** Shows what was found when it was signed; the words of its rows are those of the rulebook at hand. */
    static ResultView of(Assessed signed, Rulebook rulebook) {
        var answers = OpenAnswers.of(signed).under(rulebook);
        var steps = ThreeStepTest.apply(rulebook, answers).steps();
        return new ResultView(
                signed.rulebook(),
                signed.verdict(),
                steps.stream().flatMap(step -> step.facts().stream()).toList(),
                steps.stream().map(Step::reasons).flatMap(List::stream).toList(),
                rulebook.roles().stream()
                        .filter(role -> signed.roles().contains(role.id()))
                        .toList(),
                rulebook.duties().stream()
                        .filter(duty -> signed.duties().contains(duty.id()))
                        .toList(),
                List.of(),
                ThreeStepTest.turns(rulebook, answers),
                signed.reasons());
    }

    /** Returns the reason that was given with a fact; empty if none was. */
    String why(Fact fact) {
        return explained.getOrDefault(fact.question().id(), "");
    }

    /** Returns the facts that cannot be signed before somebody gives their reasons. */
    List<Fact> unexplained() {
        return verdict == Verdict.NOT_CONCERNED
                ? List.of()
                : facts.stream()
                        .filter(fact -> !fact.explain().isEmpty() && why(fact).isBlank())
                        .toList();
    }

    String word() {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    Tone tone() {
        return tone(verdict);
    }

    /** To be concerned is no fault; only an open question asks for action. */
    static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case CONCERNED -> Tone.INFO;
            case NOT_CONCERNED -> Tone.NEUTRAL;
            case INCONCLUSIVE -> Tone.WARN;
        };
    }
}
