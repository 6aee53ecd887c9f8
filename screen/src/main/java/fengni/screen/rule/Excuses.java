package fengni.screen.rule;

import fengni.screen.matching.Sighting;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The innocent words of a text, in the order of their beginnings. Of two, one within the other, only the outer one is kept:
 * it excuses what the inner one does. Of several that
 * are one and the same place the first rule is told, whatever order the words were made in.
 */
final class Excuses {
    private record Excuse(int rule, int end) {}

    private final TreeMap<Integer, Excuse> byStart = new TreeMap<>();

    void add(int rule, Sighting word) {
        if (byStart.isEmpty() || byStart.lastEntry().getValue().end() < word.end() || isBefore(rule, word)) {
            byStart.put(word.start(), new Excuse(rule, word.end()));
        }
    }

    private boolean isBefore(int rule, Sighting word) {
        var last = byStart.lastEntry();
        return last.getKey() == word.start()
                && last.getValue().end() == word.end()
                && rule < last.getValue().rule();
    }

    /** Returns the rule whose word covers a span, if one does; all words that begin at or before it must be known. */
    OptionalInt covering(int start, int end) {
        var nearest = byStart.floorEntry(start);
        return nearest != null && nearest.getValue().end() >= end
                ? OptionalInt.of(nearest.getValue().rule())
                : OptionalInt.empty();
    }

    /** Forgets the words that end before an offset, but for the last. */
    void forget(int before) {
        while (byStart.size() > 1 && byStart.firstEntry().getValue().end() < before) {
            byStart.pollFirstEntry();
        }
    }
}
