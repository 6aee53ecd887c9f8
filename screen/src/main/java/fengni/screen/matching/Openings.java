package fengni.screen.matching;

import fengni.screen.snapshot.Sink;
import fengni.screen.snapshot.Source;
import java.io.IOException;

/**
 * The first symbols of words, as two tables that may say yes too often and never no wrongly. In everyday text most places
 * begin no word; one look at one word of 64 bits tells so. Of the first table two symbols choose a word, the third two bits in
 * it. That is full where many words begin alike; so what passes is looked up by all its first four symbols in the second.
 * Immutable once made.
 */
final class Openings {
    private static final int BITS_EACH = 32;
    /** Stands for whatever comes next. */
    private static final int MORE = 0xFFFF;

    private final long[] pairs;
    private final long[] longer;
    private final int shift;

    Openings(Forms forms) {
        int exponent = PairKey.exponent(forms.count(), BITS_EACH);
        pairs = new long[1 << exponent];
        longer = new long[1 << exponent];
        shift = Integer.SIZE - exponent;
        for (int form = 0; form < forms.count(); form++) {
            add(forms, form);
        }
    }

    private Openings(long[] pairs, long[] longer) {
        this.pairs = pairs;
        this.longer = longer;
        shift = 1 + Integer.numberOfLeadingZeros(pairs.length);
    }

    static Openings readFrom(Source source) {
        long[] pairs = source.longs();
        long[] longer = source.longs();
        source.expect(pairs.length > 1 && Integer.bitCount(pairs.length) == 1 && longer.length == pairs.length);
        return new Openings(pairs, longer);
    }

    void writeTo(Sink sink) throws IOException {
        sink.longs(pairs);
        sink.longs(longer);
    }

    private void add(Forms forms, int form) {
        int length = forms.length(form);
        char first = forms.symbol(form, 0);
        if (length == 1) {
            if (forms.firstRun(form) > 1) {
                add(first, first);
            }
            return;
        }
        char second = forms.symbol(form, 1);
        if (length == 2) {
            add(first, second);
            return;
        }
        int two = PairKey.of(first, second);
        char third = forms.symbol(form, 2);
        pairs[two >>> shift] |= PairKey.bits(third);
        set(PairKey.longer(two, MORE));
        int three = PairKey.longer(two, third);
        set(length == 3 ? three : PairKey.longer(three, forms.symbol(form, 3)));
        if (length > 3) {
            set(PairKey.longer(three, MORE));
        }
    }

    private void add(int first, int second) {
        int two = PairKey.of(first, second);
        pairs[two >>> shift] |= PairKey.bits(two);
    }

    private void set(int key) {
        longer[key >>> shift] |= PairKey.bits(key);
    }

    private boolean isSet(int key) {
        return (~longer[key >>> shift] & PairKey.bits(key)) == 0;
    }

    /** Returns whether two symbols may be a whole word. */
    boolean mayBe(int first, int second) {
        int two = PairKey.of(first, second);
        return (~pairs[two >>> shift] & PairKey.bits(two)) == 0;
    }

    /** Returns whether a longer word may begin with these two symbols. */
    boolean mayBegin(int first, int second) {
        return isSet(PairKey.longer(PairKey.of(first, second), MORE));
    }

    /** Returns whether three symbols may be a whole word. */
    boolean mayBe(int first, int second, int third) {
        return isSet(PairKey.longer(PairKey.of(first, second), third));
    }

    /** Returns whether a longer word may begin with these three symbols. */
    boolean mayBegin(int first, int second, int third) {
        return isSet(PairKey.longer(PairKey.longer(PairKey.of(first, second), third), MORE));
    }

    /** Returns whether a word may be or begin with these four symbols. */
    boolean mayBegin(int first, int second, int third, int fourth) {
        return isSet(PairKey.longer(PairKey.longer(PairKey.of(first, second), third), fourth));
    }

    /**
     * Returns what the first table has at the key of two symbols: the bits of the key itself if they may be a word, of a third
     * one if a word may go on with it.
     */
    long bits(int two) {
        return pairs[two >>> shift];
    }

    /**
     * Returns the first place at or after {@code from} where a word may begin, or {@code to}. A symbol that is repeated is not
     * looked beyond.
     *
     * @param to at least three symbols follow it
     */
    int next(char[] row, int from, int to) {
        long[] words = pairs;
        int right = shift;
        int first = row[from];
        int second = row[from + 1];
        for (int at = from; at < to; at++) {
            int third = row[at + 2];
            int key = PairKey.of(first, second);
            if (mayBegin(~words[key >>> right], key, second, third, row[at + 3])) {
                return at;
            }
            first = second;
            second = third;
        }
        return to;
    }

    /** Returns whether a word may begin at a place that at least three symbols follow. */
    boolean mayBegin(char[] row, int at) {
        int key = PairKey.of(row[at], row[at + 1]);
        return mayBegin(~pairs[key >>> shift], key, row[at + 1], row[at + 2], row[at + 3]);
    }

    private boolean mayBegin(long missing, int key, int second, int third, int fourth) {
        if ((missing & PairKey.bits(key)) == 0 || (second == third && isSet(PairKey.longer(key, MORE)))) {
            return true;
        }
        if ((missing & PairKey.bits(third)) != 0) {
            return false;
        }
        int three = PairKey.longer(key, third);
        return isSet(three) || isSet(PairKey.longer(three, third == fourth ? MORE : fourth));
    }
}
