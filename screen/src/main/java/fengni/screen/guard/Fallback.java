package fengni.screen.guard;

import fengni.screen.Decision;
import fengni.screen.Review;
import fengni.screen.Severity;

/**
 * What counts when a guard does not answer: PASS lets the text go (fail open), BLOCK and REVIEW hold it (fail closed).
 *
 * @param usual for a text in which the words showed nothing grave
 * @param floor from this severity on, a hit makes a text grave, whatever the hit itself leads to
 * @param grave for such a text
 */
public record Fallback(Decision usual, Severity floor, Decision grave) {
    /** Nothing goes that a guard has not seen. */
    public static final Fallback CLOSED = new Fallback(Decision.BLOCK, Severity.LOW, Decision.BLOCK);

    public Fallback {
        if (grave.compareTo(usual) < 0) {
            throw new IllegalArgumentException(
                    "a grave text should not be treated milder (" + grave + ") than others (" + usual + ")");
        }
    }

    Decision of(Review review) {
        return review.hits().stream()
                        .anyMatch(hit -> hit.counts() && hit.severity().compareTo(floor) >= 0)
                ? grave
                : usual;
    }
}
