package fengni.screen.guard;

import fengni.screen.Decision;
import fengni.screen.Review;
import java.util.List;

/**
 * What counts in the end, and why.
 *
 * @param decision the strictest of the words' review, the guards and what counts for guards that did not answer
 * @param review what the words said
 * @param opinions what each guard said, in their order; empty when the words alone refuse the text
 */
public record Ruling(Decision decision, Review review, List<Opinion> opinions) {
    public Ruling {
        opinions = List.copyOf(opinions);
    }
}
