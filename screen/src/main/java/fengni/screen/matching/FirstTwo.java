package fengni.screen.matching;

import fengni.screen.snapshot.Sink;
import fengni.screen.snapshot.Source;
import java.io.IOException;

/**
 * The first two symbols of words, in a table so small that it stays in the nearer caches; it may say yes too often and never
 * no wrongly. Immutable once made.
 */
final class FirstTwo {
    private static final int BITS_EACH = 8;
    private static final int FEWEST = 4;
    private static final int FIRST = 0x9E3779B1;
    private static final int SECOND = 0x85EBCA6B;
    private static final int THIRD = 0xC2B2AE35;
    private static final int FOURTH = 0x27D4EB2F;
    private static final int SIX_BITS = 26;

    private final long[] table;
    private final int shift;

    FirstTwo(Forms forms) {
        int words = Math.max(1, forms.count() * BITS_EACH / Long.SIZE);
        int exponent = Math.max(FEWEST, Integer.SIZE - Integer.numberOfLeadingZeros(words - 1));
        table = new long[1 << exponent];
        shift = Integer.SIZE - exponent;
        for (int form = 0; form < forms.count(); form++) {
            if (forms.length(form) > 1) {
                int key = key(forms.symbol(form, 0), forms.symbol(form, 1));
                table[key >>> shift] |= bits(key);
            }
        }
    }

    private FirstTwo(long... table) {
        this.table = table;
        shift = 1 + Integer.numberOfLeadingZeros(table.length);
    }

    static FirstTwo readFrom(Source source) {
        long[] table = source.longs();
        source.expect(table.length > 1 && Integer.bitCount(table.length) == 1);
        return new FirstTwo(table);
    }

    void writeTo(Sink sink) throws IOException {
        sink.longs(table);
    }

    /** Returns whether a word may begin with these two symbols, or be made of them. */
    boolean mayBegin(int first, int second) {
        int key = key(first, second);
        return (~table[key >>> shift] & bits(key)) == 0;
    }

    private static int key(int first, int second) {
        return first * FIRST + second * SECOND;
    }

    private static long bits(int key) {
        return (1L << ((key * THIRD) >>> SIX_BITS)) | (1L << ((key * FOURTH) >>> SIX_BITS));
    }
}
