package fengni.screen.matching;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A trie in a double array (Aoe, 1989): the child of a state by a symbol is the slot {@code base + symbol} if the {@code
 * check} of that slot names the state. A state is eight bytes, and no more is looked at unless a pattern ends there.
 *
 * <p>Immutable once made.
 */
final class DoubleArray {
    static final int ROOT = 0;
    static final int NONE = -1;
    private static final int TRIES = 24;
    /** For whom patterns go on, in the bits of {@link Words#holds}; and whether a pattern ends in the state. */
    private static final int TRAITS = 5;

    private static final int HOLDERS = 0xF;
    private static final int ENDS = 0x10;

    /** By state, side by side: its base and {@link #TRAITS} in one number, and its check. */
    private int[] cells = new int[0];

    private int[] ending = new int[0];

    private final int alphabet;
    private final BitSet taken = new BitSet();
    private int searchFrom = 1;

    /**
     * Makes a trie.
     *
     * @param patterns in the order of their forms
     * @param holds by pattern: for whom it holds
     * @param alphabet one more than the largest symbol
     */
    DoubleArray(List<Pattern> patterns, byte[] holds, int alphabet) {
        this.alphabet = alphabet;
        new Filling(patterns, holds).fill();
        taken.clear();
    }

    /** Returns the state one symbol on, or {@link #NONE}. */
    int child(int state, int symbol) {
        int slot = (cells[2 * state] >>> TRAITS) + symbol;
        return cells[2 * slot + 1] == state ? slot : NONE;
    }

    /** Returns the first of the patterns that end in this state; they lie side by side. {@link #NONE} without one. */
    int ending(int state) {
        return (cells[2 * state] & ENDS) == 0 ? NONE : ending[state];
    }

    /** Returns for whom longer patterns go through this state; 0 if none does. */
    int below(int state) {
        return cells[2 * state] & HOLDERS;
    }

    private void reach(int slot) {
        int size = slot + alphabet + 1;
        if (size > ending.length) {
            int old = ending.length;
            int grown = Math.max(size, old + (old >> 1));
            cells = Arrays.copyOf(cells, 2 * grown);
            ending = Arrays.copyOf(ending, grown);
            for (int state = old; state < grown; state++) {
                cells[2 * state + 1] = NONE;
            }
        }
    }

    /** The work of laying the states out, level by level. */
    private final class Filling {
        private final List<Pattern> patterns;
        private final byte[] holds;
        private int[] slots = new int[1024];
        private int[] firsts = new int[1024];
        private int states = 1;
        private int[] symbols = new int[64];
        private int[] starts = new int[64];
        private int children;

        Filling(List<Pattern> patterns, byte[] holds) {
            this.patterns = patterns;
            this.holds = holds;
        }

        void fill() {
            reach(0);
            taken.set(ROOT);
            int level = 0;
            for (int depth = 0; level < states; depth++) {
                int end = states;
                for (; level < end; level++) {
                    open(slots[level], depth, firsts[level]);
                }
            }
            for (int i = states - 1; i > 0; i--) {
                int parent = cells[2 * slots[i] + 1];
                cells[2 * parent] |= below(slots[i]) | endingHere(slots[i]);
            }
        }

        private int endingHere(int slot) {
            int bits = 0;
            int at = ending(slot);
            if (at == NONE) {
                return bits;
            }
            var form = patterns.get(at).form();
            for (; at < patterns.size() && patterns.get(at).form().equals(form); at++) {
                bits |= holds[at];
            }
            return bits;
        }

        private void open(int slot, int depth, int first) {
            gather(depth, first);
            if (children == 0) {
                return;
            }
            int to = place();
            cells[2 * slot] |= to << TRAITS;
            for (int i = 0; i < children; i++) {
                int child = to + symbols[i];
                taken.set(child);
                cells[2 * child + 1] = slot;
                enter(child, starts[i], depth + 1);
            }
        }

        private void enter(int slot, int first, int depth) {
            if (patterns.get(first).length() == depth) {
                ending[slot] = first;
                cells[2 * slot] |= ENDS;
            }
            if (states == slots.length) {
                slots = Arrays.copyOf(slots, states * 2);
                firsts = Arrays.copyOf(firsts, states * 2);
            }
            slots[states] = slot;
            firsts[states] = first;
            states++;
        }

        /** Finds the symbols that go on from a state, and the first pattern of each. */
        private void gather(int depth, int first) {
            children = 0;
            var prefix = first < patterns.size() ? patterns.get(first).form() : "";
            int last = NONE;
            for (int at = first;
                    at < patterns.size() && goesOn(prefix, patterns.get(at).form(), depth);
                    at++) {
                var form = patterns.get(at).form();
                if (form.length() > depth && form.charAt(depth) != last) {
                    last = form.charAt(depth);
                    add(last, at);
                }
            }
        }

        private static boolean goesOn(String prefix, String form, int depth) {
            return form.length() >= depth && form.regionMatches(0, prefix, 0, depth);
        }

        private void add(int symbol, int first) {
            if (children == symbols.length) {
                symbols = Arrays.copyOf(symbols, children * 2);
                starts = Arrays.copyOf(starts, children * 2);
            }
            symbols[children] = symbol;
            starts[children] = first;
            children++;
        }

        /** Finds a base at which the slots of all children are free. */
        private int place() {
            searchFrom = taken.nextClearBit(searchFrom); // what is full stays full: nobody looks there again
            int slot = taken.nextClearBit(Math.max(searchFrom, symbols[0]));
            for (int tries = 0; tries < TRIES; tries++) {
                if (fits(slot - symbols[0])) {
                    reach(slot - symbols[0] + symbols[children - 1]);
                    return slot - symbols[0];
                }
                slot = taken.nextClearBit(slot + 1);
            }
            int end = Math.max(taken.length(), symbols[0]);
            searchFrom = Math.max(searchFrom, slot - symbols[children - 1]);
            reach(end - symbols[0] + symbols[children - 1]);
            return end - symbols[0];
        }

        private boolean fits(int to) {
            for (int i = 0; i < children; i++) {
                if (taken.get(to + symbols[i])) {
                    return false;
                }
            }
            return true;
        }
    }
}
