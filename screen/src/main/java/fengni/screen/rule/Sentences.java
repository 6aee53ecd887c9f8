package fengni.screen.rule;

import java.util.TreeSet;

/** Where sentences of a text end, by the code point behind. */
final class Sentences {
    private static final int MANY = 1 << 12;

    private final TreeSet<Integer> ends = new TreeSet<>();

    void add(int codePoint) {
        ends.add(codePoint);
    }

    /** Returns whether one sentence ends and another begins between two code points. */
    boolean endWithin(int start, int end) {
        var next = ends.higher(start);
        return next != null && next < end;
    }

    /** Forgets those before a code point, once that is worth the trouble. */
    void forget(int before) {
        if (ends.size() > MANY) {
            ends.headSet(before).clear();
        }
    }
}
