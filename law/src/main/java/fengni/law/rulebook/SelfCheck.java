package fengni.law.rulebook;

import java.util.List;

/**
 * What the three-step test found (自查结果): by which facts, under which version of the rulebook. No legal advice; the view
 * of the local authority prevails.
 *
 * @param version of the rulebook
 * @param steps the three steps with the facts of each
 * @param roles held for certain by these answers
 * @param duties that follow for certain
 * @param open duties that unanswered questions decide
 * @param unanswered questions that are asked and have no answer
 */
public record SelfCheck(
        String version,
        Verdict verdict,
        List<Step> steps,
        List<Role> roles,
        List<Duty> duties,
        List<Duty> open,
        List<Question> unanswered) {

    /** What it comes to. */
    public enum Verdict {
        /** The rules concern whoever answered, and nothing is unanswered. */
        CONCERNED,
        /** They do not; the steps hold the reasons. */
        NOT_CONCERNED,
        /** Something is unanswered, and no answer given settles the matter. */
        INCONCLUSIVE
    }

    /** A question with the answers given to it. */
    public record Fact(Question question, List<Choice> choices) {
        public Fact {
            choices = List.copyOf(choices);
        }

        /** Returns what must be written down with these answers; empty if nothing. */
        public List<Wording> explain() {
            return choices.stream()
                    .map(Choice::explain)
                    .filter(words -> !words.isEmpty())
                    .toList();
        }
    }

    /**
     * One step of the test.
     *
     * @param number 1 (technique), 2 (role) or 3 (what the duties depend on)
     * @param outcome no if one of its answers ends the test, open if one of its questions is unanswered
     * @param facts the questions answered
     * @param reasons why the rules do not concern whoever answered; empty unless the outcome is no
     */
    public record Step(int number, Truth outcome, List<Fact> facts, List<Wording> reasons) {
        public Step {
            facts = List.copyOf(facts);
            reasons = List.copyOf(reasons);
        }
    }

    public SelfCheck {
        steps = List.copyOf(steps);
        roles = List.copyOf(roles);
        duties = List.copyOf(duties);
        open = List.copyOf(open);
        unanswered = List.copyOf(unanswered);
    }

    /** Returns whether another test found the same: verdict, roles, duties and what is open, whatever the facts. */
    boolean comesToTheSame(SelfCheck other) {
        return verdict == other.verdict
                && roles.equals(other.roles)
                && duties.equals(other.duties)
                && open.equals(other.open);
    }

    /**
     * Returns the facts that count only with their reasons; none where the rules do not concern whoever answered, since
     * the reasons of that stand in the steps.
     */
    public List<Fact> toExplain() {
        return verdict == Verdict.NOT_CONCERNED
                ? List.of()
                : steps.stream()
                        .flatMap(step -> step.facts().stream())
                        .filter(fact -> !fact.explain().isEmpty())
                        .toList();
    }

    /** Returns why the rules do not concern whoever answered; empty unless that is the verdict. */
    public List<Wording> reasons() {
        return steps.stream().flatMap(step -> step.reasons().stream()).toList();
    }
}
