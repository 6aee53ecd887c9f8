package fengni.screen.matching;

import java.util.Arrays;

/** What waits for more text: the symbol it began at, the symbol it needs next, and a state or pattern. Not thread-safe. */
final class Waits {
    private static final int[] NONE = {};

    private int[] rows = NONE;
    private int size;

    int size() {
        return size;
    }

    int from(int i) {
        return rows[3 * i];
    }

    int at(int i) {
        return rows[3 * i + 1];
    }

    int what(int i) {
        return rows[3 * i + 2];
    }

    void add(int from, int at, int what) {
        if (3 * size == rows.length) {
            rows = Arrays.copyOf(rows, Math.max(24, 2 * rows.length));
        }
        rows[3 * size] = from;
        rows[3 * size + 1] = at;
        rows[3 * size + 2] = what;
        size++;
    }

    /** Drops the first ones. */
    void drop(int count) {
        System.arraycopy(rows, 3 * count, rows, 0, 3 * (size - count));
        size -= count;
    }

    int oldest(int without) {
        int oldest = without;
        for (int i = 0; i < size; i++) {
            oldest = Math.min(oldest, from(i));
        }
        return oldest;
    }

    void shift(int by) {
        for (int i = 0; i < size; i++) {
            rows[3 * i] -= by;
            rows[3 * i + 1] -= by;
        }
    }
}
