package fengni.screen.evaluation;

import fengni.screen.Decision;
import fengni.screen.Hit;
import fengni.screen.Review;
import java.util.List;

/**
 * What came of one variant.
 *
 * @param right the expected entry was hit where the word stands; of a twin: nothing was hit
 * @param entries the entries that were hit and count
 */
public record Outcome(Variant variant, boolean right, Decision decision, List<String> entries) {
    public Outcome {
        entries = List.copyOf(entries);
    }

    static Outcome of(Variant variant, Review review) {
        var hits = review.hits().stream().filter(Hit::counts).toList();
        boolean right = variant.expected()
                .map(entry -> hits.stream().anyMatch(hit -> hit.entry().equals(entry) && touches(hit, variant)))
                .orElse(hits.isEmpty());
        return new Outcome(
                variant,
                right,
                review.decision(),
                hits.stream().map(Hit::entry).distinct().toList());
    }

    private static boolean touches(Hit hit, Variant variant) {
        return hit.start() < variant.end() && hit.end() > variant.start();
    }
}
