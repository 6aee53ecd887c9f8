package fengni.label.picture;

import java.util.zip.DataFormatException;

/** A table of codes as deflated data has it (RFC 1951, 3.2.2); bits come lowest first. */
final class InflationCode {
    static final int LONGEST = 15;
    private static final int AHEAD = 10;

    /** By the next bits: symbol and length of a short code; the place of a further table for a longer one, negative. */
    private final int[] near = new int[1 << AHEAD];

    private final int[] far;
    private final int[] codes;
    private final int[] lengths;

    /** @throws DataFormatException if there are more codes than bits can tell apart */
    InflationCode(int[] lengths) throws DataFormatException {
        this.lengths = lengths;
        codes = codes(lengths);
        int tables = 0;
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            if (lengths[symbol] > AHEAD && near[codes[symbol] & (near.length - 1)] == 0) {
                tables++;
                near[codes[symbol] & (near.length - 1)] = -tables;
            }
        }
        far = new int[tables << (LONGEST - AHEAD)];
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            if (lengths[symbol] > 0) {
                put(symbol);
            }
        }
    }

    private static int[] codes(int[] lengths) throws DataFormatException {
        var next = new int[LONGEST + 2];
        for (int length : lengths) {
            next[length + 1] += length > 0 ? 1 : 0;
        }
        int code = 0;
        for (int length = 1; length <= LONGEST; length++) {
            int count = next[length + 1];
            next[length + 1] = 0;
            int first = code;
            code += count;
            if (code > (1 << length)) {
                throw new DataFormatException("over-subscribed");
            }
            next[length] = first;
            code <<= 1;
        }
        var codes = new int[lengths.length];
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            if (lengths[symbol] > 0) {
                codes[symbol] = Integer.reverse(next[lengths[symbol]]++) >>> (32 - lengths[symbol]);
            }
        }
        return codes;
    }

    private void put(int symbol) {
        int length = lengths[symbol];
        int entry = symbol << 4 | length;
        if (length <= AHEAD) {
            for (int at = codes[symbol]; at < near.length; at += 1 << length) {
                near[at] = entry;
            }
            return;
        }
        int table = (-near[codes[symbol] & (near.length - 1)] - 1) << (LONGEST - AHEAD);
        for (int at = codes[symbol] >> AHEAD; at < 1 << (LONGEST - AHEAD); at += 1 << (length - AHEAD)) {
            far[table + at] = entry;
        }
    }

    /** Returns the symbol that these bits begin with, times 16, plus the length of its code; 0 if there is none. */
    int entry(long bits) {
        int found = near[(int) bits & (near.length - 1)];
        return found >= 0
                ? found
                : far[((-found - 1) << (LONGEST - AHEAD)) + ((int) (bits >>> AHEAD) & ((1 << (LONGEST - AHEAD)) - 1))];
    }

    /** Returns the code of a symbol that has one. */
    int code(int symbol) {
        return codes[symbol];
    }

    int length(int symbol) {
        return lengths[symbol];
    }
}
