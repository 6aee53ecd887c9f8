package fengni.screen.matching;

import java.util.Arrays;

/**
 * Puts rows of symbols in their order. Some symbols and the number of the row share one long, so that numbers are sorted, not
 * rows; what begins alike is sorted again by the symbols that follow. Rows that are equal keep the order in which they came.
 */
final class RowOrder {
    private final char[] symbols;
    private final int[] starts;
    private final int symbolBits;
    private final int rowBits;
    private final int atOnce;
    private final long[] keys;
    private final Ints open = new Ints();

    private RowOrder(char[] symbols, int[] starts, int alphabet) {
        this.symbols = symbols;
        this.starts = starts;
        keys = new long[starts.length - 1];
        symbolBits = Integer.SIZE - Integer.numberOfLeadingZeros(alphabet);
        rowBits = Integer.SIZE - Integer.numberOfLeadingZeros(keys.length);
        atOnce = (Long.SIZE - 1 - rowBits) / symbolBits;
    }

    /**
     * Returns the numbers of the rows in order.
     *
     * @param symbols of all rows, none of them 0
     * @param starts of each row, and behind the last one its end
     * @param alphabet one more than the largest symbol
     */
    static int[] of(char[] symbols, int[] starts, int alphabet) {
        return new RowOrder(symbols, starts, alphabet).sorted();
    }

    private int[] sorted() {
        for (int row = 0; row < keys.length; row++) {
            keys[row] = row;
        }
        open(0, keys.length, 0);
        while (open.size() > 0) {
            int depth = open.removeLast();
            int to = open.removeLast();
            sort(open.removeLast(), to, depth);
        }
        var order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = row(keys[i]);
        }
        return order;
    }

    private void open(int from, int to, int depth) {
        open.add(from);
        open.add(to);
        open.add(depth);
    }

    private void sort(int from, int to, int depth) {
        for (int i = from; i < to; i++) {
            keys[i] = key(row(keys[i]), depth);
        }
        Arrays.sort(keys, from, to);
        int first = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || keys[i] >>> rowBits != keys[first] >>> rowBits) {
                if (i - first > 1 && goesOn(keys[first])) {
                    open(first, i, depth + atOnce);
                }
                first = i;
            }
        }
    }

    private long key(int row, int depth) {
        long key = 0;
        int at = starts[row] + depth;
        for (int i = 0; i < atOnce; i++, at++) {
            key = key << symbolBits | (at < starts[row + 1] ? symbols[at] : 0);
        }
        return key << rowBits | row;
    }

    private int row(long key) {
        return (int) (key & ((1L << rowBits) - 1));
    }

    private boolean goesOn(long key) {
        return (key >>> rowBits & ((1L << symbolBits) - 1)) != 0;
    }
}
