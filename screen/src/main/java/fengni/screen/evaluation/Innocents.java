package fengni.screen.evaluation;

import fengni.screen.Direction;
import fengni.screen.Feature;
import fengni.screen.FeatureSet;
import fengni.screen.Hit;
import fengni.screen.Review;
import fengni.screen.evaluation.Warning.Example;
import fengni.screen.evaluation.Warning.Gate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds windows of innocent texts that new entries hit. */
final class Innocents {
    /** Code points: about a sentence. */
    private static final int WINDOW = 60;

    private static final int AROUND = 10;

    private final FeatureSet candidate;
    private final Set<String> added;

    Innocents(Change change, FeatureSet candidate) {
        this.candidate = candidate;
        this.added = stopping(change);
    }

    /** What lets everything go stops no innocent. */
    static Set<String> stopping(Change change) {
        return change.added().stream()
                .filter(each ->
                        each.actions().stops(Direction.INPUT) || each.actions().stops(Direction.OUTPUT))
                .map(Feature::id)
                .collect(Collectors.toSet());
    }

    List<Warning> warnings(List<String> texts) {
        var text = String.join("\n", texts);
        var clean = CleanText.of(text, WINDOW, pieces -> onlyAdded(String.join("", pieces)));
        if (clean.flagged().part() == 0) {
            return List.of();
        }
        var culprits = clean.culprits().stream().limit(Warning.MOST_EXAMPLES).toList();
        var hits = onlyAdded(text).hits();
        var examples = culprits.stream()
                .map(culprit -> new Example(culprit.getKey(), piece(text, hits, culprit.getKey())))
                .toList();
        return List.of(new Warning(
                Gate.INNOCENT, clean.flagged().part(), clean.flagged().whole(), examples));
    }

    private Review onlyAdded(String text) {
        var review = candidate.review(text, Direction.INPUT);
        var hits = review.hits().stream()
                .filter(hit -> hit.counts() && added.contains(hit.entry()))
                .toList();
        return new Review(review.decision(), hits, review.version());
    }

    private static String piece(String text, List<Hit> hits, String entry) {
        return hits.stream()
                .filter(hit -> hit.entry().equals(entry))
                .findFirst()
                .map(hit -> around(text, hit))
                .orElse("");
    }

    private static String around(String text, Hit hit) {
        int from = Math.max(0, hit.start() - AROUND);
        int to = Math.min(text.length(), hit.end() + AROUND);
        return text.substring(from, to).replace('\n', ' ').strip();
    }
}
