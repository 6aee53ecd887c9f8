package fengni.screen;

import java.util.HashMap;
import java.util.Map;

/** How often each of some things is there. Safe for use by several threads once nothing is counted any more. */
final class Tally<K> {
    private final Map<K, Integer> below;
    private final Map<K, Integer> counts;
    private int distinct;

    private Tally(Map<K, Integer> below, Map<K, Integer> counts, int distinct) {
        this.below = below;
        this.counts = counts;
        this.distinct = distinct;
    }

    Tally() {
        this(Map.of(), new HashMap<>(), 0);
    }

    /** Returns a tally that begins with what this one counted and leaves this one as it is. */
    Tally<K> layer() {
        return below.isEmpty()
                ? new Tally<>(counts, new HashMap<>(), distinct)
                : new Tally<>(below, new HashMap<>(counts), distinct);
    }

    /** Returns how many different things are there. */
    int distinct() {
        return distinct;
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
        int before = counts.getOrDefault(thing, below.getOrDefault(thing, 0));
        int after = before + by;
        counts.put(thing, after);
        distinct += after == 0 ? -1 : 0;
        distinct += before == 0 ? 1 : 0;
        return after;
    }
}
