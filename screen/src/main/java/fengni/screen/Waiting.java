package fengni.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Hits whose fate is open while an allow entry may still cover them, by the symbol of the scan at which they began. Each
 * is put in once and taken out once, so that waiting costs in proportion to the number of hits.
 */
final class Waiting {
    private final TreeMap<Long, List<Hit>> hits = new TreeMap<>();
    /** Raw offsets of those that would stop the text; only these hold anything back. */
    private final TreeMap<Long, Integer> stopping = new TreeMap<>();

    boolean isEmpty() {
        return hits.isEmpty();
    }

    void add(long from, Hit hit) {
        hits.computeIfAbsent(from, unseen -> new ArrayList<>()).add(hit);
        if (hit.action().stops()) {
            stopping.put(from, hit.start());
        }
    }

    /** Takes out the hits that began at a symbol or later. */
    List<Hit> takeFrom(long symbol) {
        stopping.tailMap(symbol, true).clear();
        return take(hits.tailMap(symbol, true));
    }

    /** Takes out the hits that began before a symbol. */
    List<Hit> takeBefore(long symbol) {
        stopping.headMap(symbol, false).clear();
        return take(hits.headMap(symbol, false));
    }

    /** Returns the raw offset of the first hit that would stop the text, or {@code end} without one. */
    int heldFrom(int end) {
        return stopping.isEmpty() ? end : stopping.firstEntry().getValue();
    }

    private static List<Hit> take(SortedMap<Long, List<Hit>> part) {
        var taken = part.values().stream().flatMap(List::stream).toList();
        part.clear();
        return taken;
    }
}
