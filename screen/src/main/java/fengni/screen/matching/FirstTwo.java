package fengni.screen.matching;

import fengni.screen.snapshot.Sink;
import fengni.screen.snapshot.Source;
import java.io.IOException;

/**
 * The first two symbols of words, in a table so small that it stays in the nearer caches, one bit for a pair; it may say yes too
 * often and never no wrongly. Immutable once made.
 */
final class FirstTwo {
    private static final int BITS_EACH = 16;
    /** So many words of 64 bits at least: they cost nothing, and for few words they nearly never say yes wrongly. */
    private static final int SMALLEST = 10;

    private final long[] table;
    private final int shift;

    FirstTwo(Forms forms) {
        int exponent = Math.max(SMALLEST, PairKey.exponent(forms.count(), BITS_EACH));
        table = new long[1 << exponent];
        shift = Integer.SIZE - exponent;
        for (int form = 0; form < forms.count(); form++) {
            char first = forms.symbol(form, 0);
            if (forms.length(form) > 1) {
                add(PairKey.of(first, forms.symbol(form, 1)));
            } else if (forms.firstRun(form) > 1) {
                add(PairKey.of(first, first));
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

    private void add(int key) {
        table[key >>> shift] |= 1L << key; // of the key, the last six bits count
    }

    /** Returns whether a word may begin with these two symbols, or be made of them. */
    boolean mayBegin(int first, int second) {
        int key = PairKey.of(first, second);
        return (table[key >>> shift] & 1L << key) != 0;
    }

    /** Returns the first place at or after {@code from} where a word may begin, or {@code to}; a symbol follows that. */
    int next(char[] row, int from, int to) {
        long[] bits = table;
        int right = shift;
        int first = row[from];
        for (int at = from; at < to; at++) {
            int second = row[at + 1];
            int key = PairKey.of(first, second);
            if ((bits[key >>> right] & 1L << key) != 0) {
                return at;
            }
            first = second;
        }
        return to;
    }
}
