package fengni.screen.matching;

import java.util.Arrays;

/** A row of numbers that grows; for building tables, where a box for each number would cost more than the table. */
final class Ints {
    private int[] row = new int[64];
    private int size;

    void add(int number) {
        if (size == row.length) {
            row = Arrays.copyOf(row, size + (size >> 1));
        }
        row[size++] = number;
    }

    int get(int place) {
        return row[place];
    }

    int size() {
        return size;
    }

    int removeLast() {
        return row[--size];
    }

    int[] toArray() {
        return Arrays.copyOf(row, size);
    }
}
