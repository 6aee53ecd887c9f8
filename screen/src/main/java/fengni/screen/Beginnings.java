package fengni.screen;

/**
 * Which two symbols a pattern may begin with, as a bit table that may say yes too often and never no wrongly. In everyday
 * text most first symbols go nowhere; one bit tells so without a search among the children.
 */
final class Beginnings {
    private static final int BITS_PER_PAIR = 16;
    private static final int WORD = Long.SIZE;

    private final int firstDeeper;
    private final long[] bits;

    /** The layout of an {@link Automaton}: the states one symbol deep are those before the first child of state 1. */
    Beginnings(int[] firstChild, char[] label) {
        firstDeeper = label.length > 1 ? firstChild[1] : label.length;
        int lastPair = firstDeeper < label.length ? firstChild[firstDeeper] : label.length;
        int pairs = Math.max(lastPair - firstDeeper, WORD / BITS_PER_PAIR);
        bits = new long[Integer.highestOneBit(pairs) * 2 * BITS_PER_PAIR / WORD];
        for (int state = 1; state < firstDeeper; state++) {
            for (int child = firstChild[state]; child < firstChild[state + 1]; child++) {
                int bit = place(state, label[child]);
                bits[bit / WORD] |= 1L << bit;
            }
        }
    }

    /** Returns false only when the state is one symbol deep and has no such child. */
    boolean mayGoOn(int state, char symbol) {
        if (state >= firstDeeper) {
            return true;
        }
        int bit = place(state, symbol);
        return (bits[bit / WORD] & (1L << bit)) != 0;
    }

    private int place(int state, char symbol) {
        int mixed = (state * 0x9E3779B1) ^ (symbol * 0x85EBCA6B);
        return (mixed ^ (mixed >>> 15)) & (bits.length * WORD - 1);
    }
}
