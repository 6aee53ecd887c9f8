package fengni.screen.rule;

import fengni.screen.rule.Part.Leaf;
import fengni.screen.rule.Rule.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One combination in one text. Words are given in the order of their ends; not thread-safe. */
final class CombinationRun {
    private final Combination combination;
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();

    CombinationRun(Together together) {
        combination = together.combination();
        for (var alternative : combination.alternatives()) {
            var required = Part.of(alternative.required(), leaves);
            var excluded = alternative.excluded().stream()
                    .map(each -> Part.of(each, leaves))
                    .toList();
            ways.add(new Way(required, excluded, new TreeMap<>()));
        }
    }

    /** One alternative; what excludes it is kept by its first character. */
    private record Way(Part required, List<Part> excluded, TreeMap<Integer, Span> near) {}

    /**
     * All words are there; what excludes them may still come.
     *
     * @param until the character at which nothing that comes excludes it any more
     */
    record Candidate(Span span, int until, TreeMap<Integer, Span> near) {}

    void give(int leaf, Span word) {
        leaves.get(leaf).give(word);
    }

    /** Takes what was given as words of one end. */
    void advance(Sentences sentences, Consumer<Candidate> found) {
        for (Way way : ways) {
            for (Part part : way.excluded()) {
                part.advance().ifPresent(span -> note(way, span));
            }
            way.required()
                    .advance()
                    .filter(span -> span.to() - span.from() <= combination.within())
                    .filter(span -> !combination.inSentence() || !sentences.endWithin(span.startCp(), span.endCp()))
                    .ifPresent(span -> found.accept(new Candidate(span, until(way, span), way.near())));
        }
    }

    boolean inSentence() {
        return combination.inSentence();
    }

    int within() {
        return combination.within();
    }

    /** Returns whether a word that may not be there is. */
    boolean isExcluded(Candidate candidate, Sentences sentences) {
        var span = candidate.span();
        return candidate
                .near()
                .subMap(span.from() - combination.within(), true, candidate.until(), true)
                .values()
                .stream()
                .filter(each -> each.to() <= candidate.until())
                .anyMatch(each -> !combination.inSentence()
                        || !sentences.endWithin(
                                Math.min(each.startCp(), span.startCp()), Math.max(each.endCp(), span.endCp())));
    }

    private int until(Way way, Span span) {
        return way.excluded().isEmpty() ? span.to() : span.to() + combination.within();
    }

    /** Of several that begin together the shortest counts. */
    private static void note(Way way, Span span) {
        var near = way.near();
        near.merge(span.from(), span, (one, other) -> one.to() <= other.to() ? one : other);
        while (near.firstKey() < span.to() - 4 * Combination.WIDEST) {
            near.pollFirstEntry();
        }
    }
}
