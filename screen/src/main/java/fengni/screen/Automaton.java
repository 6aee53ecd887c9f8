package fengni.screen;

import java.util.Arrays;

/**
 * A trie of patterns with failure links (Aho and Corasick, 1975) over dense symbols. States are numbered breadth first,
 * so that the children of a state lie side by side and a longer state never precedes a shorter one.
 *
 * <p>Beside the classic links each state knows how far back a pattern of some sort may still be open; a stream holds
 * back exactly that much. Immutable and safe for use by several threads.
 */
final class Automaton {
    static final int ROOT = 0;
    static final int NONE = -1;

    private final char[] label;
    private final int[] firstChild;
    private final int[] fromRoot;
    private final Beginnings beginnings;
    private final short[] depth;
    private final int[] fail;
    private final int[] entry;
    private final int[] deny;
    private final int[] allow;
    private final short[][] open = new short[Sort.values().length][];

    /** @param alphabet number of symbols, the special ones included */
    Automaton(Trie trie, int alphabet) {
        label = trie.label;
        firstChild = trie.firstChild;
        depth = trie.depth;
        entry = trie.entry;
        fromRoot = new int[alphabet];
        Arrays.fill(fromRoot, NONE);
        for (int child = firstChild[ROOT]; child < firstChild[ROOT + 1]; child++) {
            fromRoot[label[child]] = child;
        }
        beginnings = new Beginnings(firstChild, label);
        fail = new int[label.length];
        link(trie.parent);
        deny = nearest(trie.ends, Sort.DENY);
        allow = nearest(trie.ends, Sort.ALLOW);
        byte[] below = trie.below();
        for (Sort sort : Sort.values()) {
            open[sort.place] = farthest(below, sort);
        }
    }

    /** What a pattern that is still open may turn out to be. */
    enum Sort {
        DENY(0),
        ALLOW(1),
        STOPS_INPUT(2),
        STOPS_OUTPUT(3);

        private final int place;

        Sort(int place) {
            this.place = place;
        }

        byte bit() {
            return (byte) (1 << place);
        }
    }

    /** Returns the state one symbol on, or {@link #NONE}. */
    int child(int state, char symbol) {
        if (state == ROOT) {
            return fromRoot[symbol];
        }
        if (!beginnings.mayGoOn(state, symbol)) {
            return NONE;
        }
        int found = Arrays.binarySearch(label, firstChild[state], firstChild[state + 1], symbol);
        return found >= 0 ? found : NONE;
    }

    /** Returns the state of the longest proper suffix that begins a pattern. */
    int fail(int state) {
        return fail[state];
    }

    int depth(int state) {
        return depth[state];
    }

    /** Returns the length of the longest pattern: states are numbered by depth, so the last one tells. */
    int longest() {
        return depth[depth.length - 1];
    }

    /** Returns the entry whose pattern ends exactly at this state. */
    int entry(int state) {
        return entry[state];
    }

    /** Returns the longest suffix, the state itself included, that is a deny pattern; ROOT without one. */
    int deny(int state) {
        return deny[state];
    }

    /** Returns the longest suffix, the state itself included, that is an allow pattern; ROOT without one. */
    int allow(int state) {
        return allow[state];
    }

    /** Returns how many symbols back the oldest pattern of a sort began that may still be completed; 0 without one. */
    int open(Sort sort, int state) {
        return open[sort.place][state];
    }

    private void link(int[] parent) {
        for (int state = 1; state < fail.length; state++) {
            if (parent[state] == ROOT) {
                continue;
            }
            int from = fail[parent[state]];
            while (from != ROOT && child(from, label[state]) == NONE) {
                from = fail[from];
            }
            fail[state] = Math.max(child(from, label[state]), ROOT);
        }
    }

    private int[] nearest(byte[] ends, Sort sort) {
        var nearest = new int[fail.length];
        for (int state = 1; state < nearest.length; state++) {
            nearest[state] = (ends[state] & sort.bit()) != 0 ? state : nearest[fail[state]];
        }
        return nearest;
    }

    private short[] farthest(byte[] below, Sort sort) {
        var farthest = new short[fail.length];
        for (int state = 1; state < farthest.length; state++) {
            farthest[state] = (below[state] & sort.bit()) != 0 ? depth[state] : farthest[fail[state]];
        }
        return farthest;
    }
}
