package fengni.screen.matching;

import fengni.screen.snapshot.Sink;
import fengni.screen.snapshot.Source;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A trie in a double array (Aoe, 1989): the child of a state by a symbol is the slot {@code base + symbol} if the {@code
 * check} of that slot names the state. A state is eight bytes. Where a pattern ends and none goes on, its number stands in the
 * place of the base; where others go on, in the slot of symbol 0, which no word has and whose check names no state.
 *
 * <p>Immutable once made.
 */
final class DoubleArray {
    static final int ROOT = 0;
    static final int NONE = -1;
    /** Only states of very many children need so many: without them each would lie in slots of its own, mostly empty. */
    private static final int TRIES = 1500;
    /** For whom patterns go on, in the bits of {@link Words#holds}; and whether a pattern ends in the state. */
    private static final int TRAITS = 5;

    private static final int HOLDERS = 0xF;
    private static final int ENDS = 0x10;

    /** By state, side by side: its base and {@link #TRAITS} in one number, and its check. */
    private final int[] cells;

    private DoubleArray(int... cells) {
        this.cells = cells;
    }

    /**
     * Makes a trie.
     *
     * @param alphabet one more than the largest symbol
     */
    static DoubleArray of(Forms forms, Patterns patterns, int alphabet) {
        return new DoubleArray(new Filling(forms, patterns, alphabet).fill());
    }

    static DoubleArray readFrom(Source source) {
        return new DoubleArray(source.ints());
    }

    void writeTo(Sink sink) throws IOException {
        sink.ints(cells);
    }

    /** Returns the state one symbol on, or {@link #NONE}. */
    int child(int state, int symbol) {
        int slot = (cells[2 * state] >>> TRAITS) + symbol;
        return cells[2 * slot + 1] == state ? slot : NONE;
    }

    /** Returns the first of the patterns that end in this state; they lie side by side. {@link #NONE} without one. */
    int ending(int state) {
        int cell = cells[2 * state];
        if ((cell & ENDS) == 0) {
            return NONE;
        }
        return (cell & HOLDERS) == 0 ? cell >>> TRAITS : cells[2 * (cell >>> TRAITS)];
    }

    /** Returns for whom longer patterns go through this state; 0 if none does. */
    int below(int state) {
        return cells[2 * state] & HOLDERS;
    }

    /** The work of laying the states out, level by level: so those that most walks come through lie together. */
    private static final class Filling {
        private final Forms forms;
        private final Patterns patterns;
        private final int alphabet;
        private final BitSet taken = new BitSet();
        private int[] cells = {};
        /** By the width of the number of children. */
        private final int[] searchFrom = new int[Integer.SIZE + 1];

        /** States whose children have no slots yet: the slot, and the first form and the one behind the last through it. */
        private Ints level = new Ints();

        private Ints next = new Ints();
        private int[] symbols = new int[64];
        private int[] starts = new int[64];
        private int children;
        private int holders;

        Filling(Forms forms, Patterns patterns, int alphabet) {
            this.forms = forms;
            this.patterns = patterns;
            this.alphabet = alphabet;
        }

        int[] fill() {
            reach(forms.count()); // the number of a form is looked at as if it were a base
            taken.set(ROOT);
            enter(ROOT, 0, 0, forms.count());
            for (int depth = 0; next.size() > 0; depth++) {
                level = next;
                next = new Ints();
                for (int i = 0; i < level.size(); i += 3) {
                    open(level.get(i), depth, level.get(i + 1), level.get(i + 2));
                }
            }
            return Arrays.copyOf(cells, 2 * (Math.max(taken.length(), forms.count()) + alphabet));
        }

        private void reach(int slot) {
            int size = 2 * (slot + alphabet + 1);
            if (size > cells.length) {
                int old = cells.length;
                cells = Arrays.copyOf(cells, Math.max(size, old + (old >> 1)));
                for (int check = old + 1; check < cells.length; check += 2) {
                    cells[check] = NONE;
                }
            }
        }

        private void enter(int slot, int depth, int first, int last) {
            if (first < last && forms.length(last - 1) == depth) {
                cells[2 * slot] = first << TRAITS | ENDS;
            } else {
                next.add(slot);
                next.add(first);
                next.add(last);
            }
        }

        private void open(int slot, int depth, int first, int last) {
            gather(depth, first, last);
            if (children == 0) {
                return;
            }
            int to = place();
            cells[2 * slot] = to << TRAITS | holders;
            boolean ends = symbols[0] == Symbols.OTHER;
            if (ends) {
                cells[2 * slot] |= ENDS;
                taken.set(to);
                cells[2 * to] = first;
                cells[2 * to + 1] = NONE - 1;
            }
            for (int i = ends ? 1 : 0; i < children; i++) {
                int child = to + symbols[i];
                taken.set(child);
                cells[2 * child + 1] = slot;
                enter(child, depth + 1, starts[i], i + 1 < children ? starts[i + 1] : last);
            }
        }

        /** Finds the symbols that go on from a state, and the first form of each; symbol 0 for those that end here. */
        private void gather(int depth, int first, int last) {
            children = 0;
            holders = 0;
            int before = NONE;
            for (int form = first; form < last; form++) {
                int symbol = forms.length(form) == depth ? Symbols.OTHER : forms.symbol(form, depth);
                holders |= symbol == Symbols.OTHER ? 0 : patterns.holds(form);
                if (symbol != before) {
                    before = symbol;
                    add(symbol, form);
                }
            }
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

        /**
         * Finds a base at which the slots of all children are free. States of few children look from where those found room
         * before: they fill what the wide ones left open.
         */
        private int place() {
            int width = Integer.SIZE - Integer.numberOfLeadingZeros(children);
            searchFrom[width] = taken.nextClearBit(searchFrom[width]); // what is full stays full
            int slot = taken.nextClearBit(Math.max(searchFrom[width], symbols[0]));
            for (int tries = 0; tries < TRIES; tries++) {
                if (fits(slot - symbols[0])) {
                    return reached(slot - symbols[0]);
                }
                slot = taken.nextClearBit(slot + 1);
            }
            searchFrom[width] = Math.max(searchFrom[width], slot - symbols[children - 1]);
            return reached(Math.max(taken.length(), symbols[0]) - symbols[0]);
        }

        private int reached(int to) {
            reach(to + symbols[children - 1]);
            return to;
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
