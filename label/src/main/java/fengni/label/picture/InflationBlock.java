package fengni.label.picture;

import java.util.Arrays;
import java.util.zip.DataFormatException;

/** The codes of one block of deflated data (RFC 1951, 3.2.5 to 3.2.7). */
record InflationBlock(InflationCode literals, InflationCode distances) {
    private static final int END = 256;
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    private static final int LENGTHS = 286;
    private static final int DISTANCES = 30;
    private static final InflationBlock FIXED = ofFixed();

    static InflationBlock fixed() {
        return FIXED;
    }

    private static InflationBlock ofFixed() {
        var lengths = new int[288];
        Arrays.fill(lengths, 0, 144, 8);
        Arrays.fill(lengths, 144, 256, 9);
        Arrays.fill(lengths, 256, 280, 7);
        Arrays.fill(lengths, 280, 288, 8);
        var distances = new int[32];
        Arrays.fill(distances, 5);
        try {
            return new InflationBlock(new InflationCode(lengths), new InflationCode(distances));
        } catch (DataFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static InflationBlock read(InflationBits bits) throws DataFormatException {
        bits.ready();
        int literals = 257 + bits.take(5);
        int distances = 1 + bits.take(5);
        int count = 4 + bits.take(4);
        var first = new int[ORDER.length];
        for (int i = 0; i < count; i++) {
            bits.ready();
            first[ORDER[i]] = bits.take(3);
        }
        if (literals > LENGTHS || distances > DISTANCES) {
            throw new DataFormatException("codes");
        }
        var lengths = lengths(new InflationCode(first), bits, literals + distances);
        if (lengths[END] == 0) {
            throw new DataFormatException("no end");
        }
        return new InflationBlock(
                new InflationCode(Arrays.copyOf(lengths, literals)),
                new InflationCode(Arrays.copyOfRange(lengths, literals, lengths.length)));
    }

    private static int[] lengths(InflationCode code, InflationBits bits, int count) throws DataFormatException {
        var lengths = new int[count];
        int at = 0;
        while (at < count) {
            bits.ready();
            int entry = code.entry(bits.peek());
            bits.skip(entry & 15);
            int symbol = entry >> 4;
            if (entry == 0 || (symbol == 16 && at == 0)) {
                throw new DataFormatException("codes");
            }
            int value = symbol < 16 ? symbol : symbol == 16 ? lengths[at - 1] : 0;
            int times = symbol < 16 ? 1 : repeats(symbol, bits);
            if (times > count - at) {
                throw new DataFormatException("codes");
            }
            Arrays.fill(lengths, at, at + times, value);
            at += times;
        }
        return lengths;
    }

    private static int repeats(int symbol, InflationBits bits) {
        return switch (symbol) {
            case 16 -> 3 + bits.take(2);
            case 17 -> 3 + bits.take(3);
            default -> 11 + bits.take(7);
        };
    }

    /** Returns how many bytes the next symbol stands for; 0 for the end of the block or no symbol. */
    int lengthAhead(long next) throws DataFormatException {
        int entry = literals.entry(next);
        int symbol = entry >> 4;
        if (entry == 0 || symbol == END) {
            return 0;
        }
        if (symbol < END) {
            return 1;
        }
        int extra = extra(symbol);
        return base(symbol) + ((int) (next >>> (entry & 15)) & ((1 << extra) - 1));
    }

    /** Returns the length of a match, whose symbol was taken. */
    static int length(int symbol, InflationBits bits) throws DataFormatException {
        return base(symbol) + bits.take(extra(symbol));
    }

    private static int extra(int symbol) {
        return symbol < 265 || symbol == 285 ? 0 : (symbol - 261) / 4;
    }

    private static int base(int symbol) throws DataFormatException {
        if (symbol > 285) {
            throw new DataFormatException("length");
        }
        int extra = extra(symbol);
        return symbol == 285 ? 258 : symbol < 265 ? symbol - 254 : 3 + ((4 + (symbol - 261) % 4) << extra);
    }

    int distance(InflationBits bits) throws DataFormatException {
        int entry = distances.entry(bits.peek());
        bits.skip(entry & 15);
        int symbol = entry >> 4;
        if (entry == 0 || symbol >= DISTANCES) {
            throw new DataFormatException("distance");
        }
        int extra = symbol < 4 ? 0 : symbol / 2 - 1;
        return 1 + (symbol < 4 ? symbol : ((2 + symbol % 2) << extra) + bits.take(extra));
    }

    /** Returns the code that ends the block, its length in the lowest four bits. */
    int end() {
        return literals.code(END) << 4 | literals.length(END);
    }
}
