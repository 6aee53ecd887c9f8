package fengni.screen.matching;

/**
 * A set of symbols in a row, as a bit table that may say yes too often and never no wrongly. In everyday text most places
 * begin no word; one bit tells so.
 */
final class Grams {
    private static final int BITS_EACH = 16;
    private static final int FEWEST_BITS = 10;
    private static final int FIRST = 0x9E3779B1;
    private static final int SECOND = 0x85EBCA6B;
    private static final int THIRD = 0xC2B2AE35;

    private final long[] bits;
    private final int shift;

    /** @param size about so many rows will be in it */
    Grams(int size) {
        int exponent = Math.max(FEWEST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(size * BITS_EACH));
        bits = new long[1 << (exponent - 6)];
        shift = Integer.SIZE - exponent;
    }

    void add(int first, int second) {
        set((first * FIRST + second * SECOND) >>> shift);
    }

    void add(int first, int second, int third) {
        set(third(first, second, third));
    }

    boolean mayHold(int first, int second) {
        int bit = (first * FIRST + second * SECOND) >>> shift;
        return (bits[bit >>> 6] >>> bit & 1) != 0;
    }

    boolean mayHold(int first, int second, int third) {
        int bit = third(first, second, third);
        return (bits[bit >>> 6] >>> bit & 1) != 0;
    }

    private int third(int first, int second, int third) {
        return ((first * FIRST + second * SECOND) * 31 + third * THIRD) >>> shift;
    }

    private void set(int bit) {
        bits[bit >>> 6] |= 1L << bit;
    }
}
