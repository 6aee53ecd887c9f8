package fengni.screen.answers;

import fengni.screen.Decision;
import fengni.screen.Feature;
import fengni.screen.Hit;
import fengni.screen.Review;
import fengni.screen.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a review found under one category. Excused hits are not among it.
 *
 * @param hits the first {@value #MOST_HITS} at most
 */
record Found(Category category, Decision decision, Severity severity, List<Hit> hits) {
    static final int MOST_HITS = 1_000;

    Found {
        hits = List.copyOf(hits);
    }

    /**
     * Returns what was found by category, the strongest first. If nothing that is listed explains the decision (the list of
     * hits ended before it), an unclassified finding does.
     */
    static List<Found> in(Review review, CategoryTable table) {
        Map<Category, List<Hit>> grouped = new LinkedHashMap<>();
        for (Hit hit : review.hits()) {
            if (hit.counts()) {
                table.named(hit.riskClass())
                        .forEach(category -> grouped.computeIfAbsent(category, none -> new ArrayList<>())
                                .add(hit));
            }
        }
        var found = new ArrayList<>(grouped.entrySet().stream()
                .map(each -> of(each.getKey(), each.getValue()))
                .toList());
        if (review.decision().stops() && !isExplained(review)) {
            table.named(Feature.UNCLASSIFIED)
                    .forEach(category -> found.add(new Found(category, review.decision(), Severity.HIGH, List.of())));
        }
        found.sort((one, other) -> other.decision().compareTo(one.decision()));
        return List.copyOf(found);
    }

    private static boolean isExplained(Review review) {
        return review.hits().stream().anyMatch(hit -> hit.counts() && hit.action() == review.decision());
    }

    private static Found of(Category category, List<Hit> hits) {
        return new Found(
                category,
                hits.stream().map(Hit::action).reduce(Decision.PASS, Decision::stronger),
                hits.stream()
                        .map(Hit::severity)
                        .reduce(Severity.LOW, (one, other) -> one.compareTo(other) >= 0 ? one : other),
                hits.subList(0, Math.min(MOST_HITS, hits.size())));
    }

    /** Returns the words as they stand in the text, each once: entries of the database are not shown to clients. */
    List<String> words() {
        return hits.stream().map(Hit::matched).distinct().toList();
    }
}
