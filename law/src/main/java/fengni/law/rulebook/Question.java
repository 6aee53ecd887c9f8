package fengni.law.rulebook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * One question of the three-step test.
 *
 * @param step 1 (technique), 2 (role) or 3 (what the duties depend on)
 * @param when the facts without which it need not be answered
 * @param usual the answer that a form offers as already chosen, where the rule speaks for one; empty if none
 * @param choices in the order in which they are offered, at least two
 */
public record Question(
        String id,
        int step,
        Kind kind,
        Wording text,
        Wording help,
        Condition when,
        Basis basis,
        String usual,
        @JsonProperty("options") List<Choice> choices) {
    public static final int STEPS = 3;

    /** How many answers it takes. */
    public enum Kind {
        ONE,
        MANY
    }

    public Question {
        if (step < 1 || step > STEPS) {
            throw new IllegalArgumentException("question " + id + " stands in step " + step + ", not 1 to " + STEPS);
        }
        if (choices.size() < 2) {
            throw new IllegalArgumentException("question " + id + " offers fewer than two answers");
        }
        if (!usual.isEmpty() && choices.stream().noneMatch(one -> one.id().equals(usual))) {
            throw new IllegalArgumentException("question " + id + " has no answer " + usual);
        }
        choices = List.copyOf(choices);
    }

    public Optional<Choice> choice(String wanted) {
        return choices.stream().filter(choice -> choice.id().equals(wanted)).findFirst();
    }
}
