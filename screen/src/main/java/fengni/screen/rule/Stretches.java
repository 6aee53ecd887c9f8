package fengni.screen.rule;

import fengni.screen.rule.RuleRun.Told;
import java.util.TreeSet;

/** Tells each stretched place once, whoever notices it: the search of the raw text and that of the decoded one may both. */
final class Stretches {
    private final Told told;
    /** Start and end, for as long as anyone may notice the place again. */
    private final TreeSet<Long> known = new TreeSet<>();

    Stretches(Told told) {
        this.told = told;
    }

    void tell(int start, int startCp, int end, int endCp) {
        if (known.add(key(start) | end)) {
            told.stretched(start, startCp, end, endCp);
        }
    }

    /** Forgets the places that begin before an offset. */
    void forget(int before) {
        if (!known.isEmpty()) {
            known.headSet(key(Math.max(0, before))).clear();
        }
    }

    private static long key(int start) {
        return (long) start << Integer.SIZE;
    }
}
