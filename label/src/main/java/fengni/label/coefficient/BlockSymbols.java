package fengni.label.coefficient;

/** Codes numbers and whole blocks as symbols of a sequential scan (ITU-T T.81, F.1.2). */
final class BlockSymbols {
    /** Sixteen coefficients that are zero. */
    static final int SIXTEEN = 0xf0;

    /** Eight bits come to no more (F.1.2.1.2); tables of baseline pictures have no symbol beyond. */
    private static final int MOST_DC = 11;

    private BlockSymbols() {}

    /** Returns how many bits a number takes. */
    static int size(int value) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(Math.abs(value));
    }

    /** Returns the bits of a number: of a negative one, those of the number below it. */
    static int bits(int value, int size) {
        return (value < 0 ? value - 1 : value) & ((1 << size) - 1);
    }

    static void difference(Symbols to, int slot, int value) throws Undecodable {
        int size = size(value);
        if (size > MOST_DC) {
            throw new Undecodable("a difference of " + size + " bits");
        }
        to.symbol(slot, size, bits(value, size), size);
    }

    /** Codes all coefficients of a block but the first. */
    static void others(Symbols to, int slot, short[] coefficients, int offset) {
        int zeros = 0;
        for (int at = 1; at <= ScanHead.HIGHEST; at++) {
            int value = coefficients[offset + at];
            if (value == 0) {
                zeros++;
                continue;
            }
            for (; zeros > 15; zeros -= 16) {
                to.symbol(slot, SIXTEEN, 0, 0);
            }
            int size = size(value);
            to.symbol(slot, zeros << 4 | size, bits(value, size), size);
            zeros = 0;
        }
        if (zeros > 0) {
            to.symbol(slot, 0, 0, 0);
        }
    }
}
