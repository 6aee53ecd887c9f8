package fengni.screen;

import java.util.HashMap;
import java.util.Map;

/**
 * How often each of some things is there; a number that changes in its place, since millions of characters are counted.
 *
 * <p>Safe for use by several threads once nothing is counted any more.
 */
final class Tally<K> {
    private static final int[] NONE = {0};

    private final Map<K, int[]> below;
    private final Map<K, int[]> counts;
    private int distinct;

    private Tally(Map<K, int[]> below, Map<K, int[]> counts, int distinct) {
        this.below = below;
        this.counts = counts;
        this.distinct = distinct;
    }

    Tally() {
        this(Map.of(), new HashMap<>(), 0);
    }

    /** Returns a tally that begins with what this one counted and leaves this one as it is. */
    Tally<K> layer() {
        if (below.isEmpty()) {
            return new Tally<>(counts, new HashMap<>(), distinct);
        }
        var own = new HashMap<K, int[]>();
        counts.forEach((thing, count) -> own.put(thing, count.clone()));
        return new Tally<>(below, own, distinct);
    }

    /** Returns how many different things are there. */
    int distinct() {
        return distinct;
    }

    private int[] below(K thing) {
        return below.getOrDefault(thing, NONE).clone();
    }

    /** Counts one more and returns how many there are now. */
    int add(K thing) {
        return change(thing, 1);
    }

    /** Counts one less. */
    void remove(K thing) {
        change(thing, -1);
    }

    private int change(K thing, int by) {
        var count = counts.computeIfAbsent(thing, this::below);
        int before = count[0];
        int after = before + by;
        count[0] = after;
        distinct += after == 0 ? -1 : 0;
        distinct += before == 0 ? 1 : 0;
        return after;
    }
}
