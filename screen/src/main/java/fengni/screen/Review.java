package fengni.screen;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of a review: what to do, why, and by which version of the feature database.
 *
 * @param decision the strongest action of the hits that count; PASS without any
 * @param hits all hits by start, then end, then entry; overlapping, nested and excused ones too. The list ends at
 *     {@value #MOST_HITS}, the decision counts those beyond as well
 * @param version version of the feature set
 */
public record Review(Decision decision, List<Hit> hits, String version) {
    /** So many hits are listed; more would let a hostile text fill the memory. */
    public static final int MOST_HITS = 100_000;

    public Review {
        hits = List.copyOf(hits);
    }

    /** Returns the hit that counts most: of those that are not excused the most severe, then the longest, then the first. */
    public Optional<Hit> gravest() {
        return hits.stream()
                .filter(Hit::counts)
                .min(Comparator.comparing(Hit::severity)
                        .thenComparingInt(hit -> hit.endCp() - hit.startCp())
                        .reversed());
    }
}
