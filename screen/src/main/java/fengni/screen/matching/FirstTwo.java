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

    private final long[] table;
    private final int shift;

    FirstTwo(Forms forms) {
        int exponent = PairKey.exponent(forms.count(), BITS_EACH);
        table = new long[1 << exponent];
        shift = Integer.SIZE - exponent;
        for (int form = 0; form < forms.count(); form++) {
            if (forms.length(form) > 1) {
                int key = PairKey.of(forms.symbol(form, 0), forms.symbol(form, 1));
                table[key >>> shift] |= PairKey.bits(key);
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
        int key = PairKey.of(first, second);
        return (~table[key >>> shift] & PairKey.bits(key)) == 0;
    }
}
