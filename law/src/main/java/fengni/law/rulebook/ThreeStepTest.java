package fengni.law.rulebook;

import fengni.law.rulebook.SelfCheck.Fact;
import fengni.law.rulebook.SelfCheck.Step;
import fengni.law.rulebook.SelfCheck.Verdict;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Step 1: is deep synthesis technology used for a service in China? Step 2: in which role? Step 3: which duties follow,
 * by openness to the public, public-opinion attribute and functions (deep synthesis provisions, Articles 2, 19 and 23)?
 */
public final class ThreeStepTest {
    private final Rulebook rulebook;
    private final Facts facts;

    private ThreeStepTest(Rulebook rulebook, Answers answers) {
        this.rulebook = rulebook;
        this.facts = new Facts(rulebook, answers);
    }

    public static SelfCheck apply(Rulebook rulebook, Answers answers) {
        return new ThreeStepTest(rulebook, answers).check();
    }

    /** Returns the questions of a step that are asked after these answers, or may still be. */
    public static List<Question> questions(Rulebook rulebook, Answers answers, int step) {
        var facts = new Facts(rulebook, answers);
        return rulebook.questions().stream()
                .filter(question -> question.step() == step && facts.asked(question) != Truth.NO)
                .toList();
    }

    /** Returns the negative answers with what would turn the result, in the order of the questions. */
    public static List<Turn> turns(Rulebook rulebook, Answers answers) {
        var found = apply(rulebook, answers);
        return found.steps().stream()
                .flatMap(step -> step.facts().stream())
                .filter(fact -> fact.choices().stream().anyMatch(Choice::isNegative))
                .map(fact -> new Turn(
                        fact.question(),
                        fact.choices(),
                        fact.question().choices().stream()
                                .filter(choice -> !fact.choices().contains(choice))
                                .filter(choice ->
                                        !found.comesToTheSame(apply(rulebook, answers.with(fact.question(), choice))))
                                .toList()))
                .filter(turn -> !turn.instead().isEmpty())
                .toList();
    }

    private SelfCheck check() {
        var steps =
                IntStream.rangeClosed(1, Question.STEPS).mapToObj(this::step).toList();
        var outcome = steps.stream().map(Step::outcome).reduce(Truth.YES, Truth::and);
        var verdict = switch (outcome) {
            case YES -> Verdict.CONCERNED;
            case NO -> Verdict.NOT_CONCERNED;
            case OPEN -> Verdict.INCONCLUSIVE;
        };
        // whoever is not concerned has no role under the rules, whatever else was answered
        var concerned = outcome == Truth.NO ? Truth.NO : steps.getFirst().outcome();
        return new SelfCheck(
                rulebook.version(),
                verdict,
                steps,
                rulebook.roles().stream()
                        .filter(role -> concerned.and(held(role)) == Truth.YES)
                        .toList(),
                duties(concerned, Truth.YES),
                duties(concerned, Truth.OPEN),
                verdict == Verdict.INCONCLUSIVE ? unanswered() : List.of());
    }

    private Step step(int number) {
        var asked = rulebook.questions().stream()
                .filter(question -> question.step() == number && facts.asked(question) != Truth.NO)
                .toList();
        var given = asked.stream()
                .filter(question -> !facts.isUnanswered(question))
                .map(question -> new Fact(question, facts.chosen(question)))
                .toList();
        var reasons = given.stream()
                .flatMap(fact -> fact.choices().stream())
                .map(Choice::ends)
                .filter(ends -> !ends.isEmpty())
                .toList();
        var whole = given.size() == asked.size() ? Truth.YES : Truth.OPEN;
        return new Step(number, reasons.isEmpty() ? whole : Truth.NO, given, reasons);
    }

    private List<Question> unanswered() {
        return rulebook.questions().stream()
                .filter(question -> facts.asked(question) != Truth.NO && facts.isUnanswered(question))
                .toList();
    }

    private Truth held(Role role) {
        return role.of().isEmpty()
                ? facts.truth(role.id())
                : role.of().stream().map(facts::truth).reduce(Truth.YES, Truth::and);
    }

    private List<Duty> duties(Truth concerned, Truth wanted) {
        return rulebook.duties().stream()
                .filter(duty -> concerned.and(applies(duty)) == wanted)
                .toList();
    }

    private Truth applies(Duty duty) {
        return Truth.any(duty.roles().stream().map(facts::truth))
                .and(duty.when().in(facts));
    }
}
