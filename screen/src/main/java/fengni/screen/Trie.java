package fengni.screen;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The states of an {@link Automaton} before they are linked, laid out level by level from sorted patterns. */
final class Trie {
    final char[] label;
    final int[] parent;
    final int[] firstChild;
    final short[] depth;
    final int[] entry;
    final byte[] ends;

    private final List<Pattern> patterns;
    private final int[] firstPattern;
    private final int[] lastPattern;
    private int states = 1;

    /**
     * One pattern: its symbols, one a char, at most {@link Short#MAX_VALUE} of them, the number of its entry and the {@link
     * Automaton.Sort} bits of that entry.
     */
    record Pattern(String symbols, int entry, byte sorts) {}

    /** @param unsorted no two with the same symbols, none empty */
    Trie(List<Pattern> unsorted) {
        patterns =
                unsorted.stream().sorted(Comparator.comparing(Pattern::symbols)).toList();
        int size = count();
        label = new char[size];
        parent = new int[size];
        firstChild = new int[size + 1];
        depth = new short[size];
        entry = new int[size];
        ends = new byte[size];
        firstPattern = new int[size];
        lastPattern = new int[size];
        Arrays.fill(entry, Automaton.NONE);
        lastPattern[0] = patterns.size();
        for (int state = 0; state < states; state++) {
            open(state);
        }
        firstChild[size] = size;
    }

    /** Returns by state the sorts of the patterns that pass through it and end further on. */
    byte[] below() {
        var below = new byte[label.length];
        for (int state = label.length - 1; state > 0; state--) {
            below[parent[state]] |= (byte) (below[state] | ends[state]);
        }
        return below;
    }

    /** Counts the states: each pattern adds those beyond what it shares with its neighbour in order. */
    private int count() {
        int size = 1;
        var before = "";
        for (Pattern pattern : patterns) {
            size += pattern.symbols().length() - shared(before, pattern.symbols());
            before = pattern.symbols();
        }
        return size;
    }

    private static int shared(String one, String other) {
        int shared = 0;
        while (shared < Math.min(one.length(), other.length()) && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared;
    }

    private void open(int state) {
        firstChild[state] = states;
        int at = firstPattern[state];
        int last = lastPattern[state];
        if (at < last && patterns.get(at).symbols().length() == depth[state]) {
            entry[state] = patterns.get(at).entry();
            ends[state] = patterns.get(at).sorts();
            at++;
        }
        while (at < last) {
            at = addChild(state, at, last);
        }
    }

    /** Adds the child for the symbol of the pattern at {@code from} and returns the first pattern of the next child. */
    private int addChild(int state, int from, int last) {
        char symbol = patterns.get(from).symbols().charAt(depth[state]);
        int to = from + 1;
        while (to < last && patterns.get(to).symbols().charAt(depth[state]) == symbol) {
            to++;
        }
        label[states] = symbol;
        parent[states] = state;
        depth[states] = (short) (depth[state] + 1);
        firstPattern[states] = from;
        lastPattern[states] = to;
        states++;
        return to;
    }
}
