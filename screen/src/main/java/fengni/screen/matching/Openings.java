package fengni.screen.matching;

import java.util.List;

/**
 * With which three symbols words begin, and which two are whole words, as a table that may say yes too often and never no
 * wrongly. In everyday text most places begin no word; one look at one word of 64 bits tells so.
 *
 * <p>The first two symbols choose the word of the table, the third two bits in it; a word of two symbols sets two bits that
 * its own symbols choose. Immutable once made.
 */
final class Openings {
    private static final int BITS_EACH = 32;
    private static final int FEWEST = 4;
    private static final int FIRST = 0x9E3779B1;
    private static final int SECOND = 0x85EBCA6B;
    private static final int THIRD = 0xC2B2AE35;
    private static final int FOURTH = 0x27D4EB2F;
    private static final int SIX_BITS = 26;

    private final long[] table;
    private final int shift;

    Openings(List<Pattern> patterns) {
        int words = Math.max(1, patterns.size() * BITS_EACH / Long.SIZE);
        int exponent = Math.max(FEWEST, Integer.SIZE - Integer.numberOfLeadingZeros(words - 1));
        table = new long[1 << exponent];
        shift = Integer.SIZE - exponent;
        for (Pattern pattern : patterns) {
            add(pattern.form(), pattern.run(0));
        }
    }

    private void add(String form, int run) {
        if (form.length() >= 3) {
            int pair = pair(form.charAt(0), form.charAt(1));
            table[pair >>> shift] |= bits(form.charAt(2));
        } else if (form.length() == 2 || run > 1) {
            int pair = pair(form.charAt(0), form.charAt(form.length() - 1));
            table[pair >>> shift] |= own(pair);
        }
    }

    private static int pair(int first, int second) {
        return first * FIRST + second * SECOND;
    }

    private static long bits(int third) {
        return 1L << (third * THIRD >>> SIX_BITS) | 1L << (third * FOURTH >>> SIX_BITS);
    }

    private static long own(int pair) {
        return 1L << (pair * THIRD >>> SIX_BITS) | 1L << (pair * FOURTH >>> SIX_BITS);
    }

    /**
     * Returns the first place at or after {@code from} where a word may begin, or {@code to}. A place whose two symbols are
     * alike or whose next two are is told too: repeats need a closer look.
     *
     * @param to at least two symbols follow it
     */
    int next(char[] row, int from, int to) {
        long[] words = table;
        int right = shift;
        int first = row[from];
        int second = row[from + 1];
        for (int at = from; at < to; at++) {
            int third = row[at + 2];
            int pair = first * FIRST + second * SECOND;
            long word = words[pair >>> right];
            long missing = ~word & bits(third);
            long missingOwn = ~word & own(pair);
            if (missing == 0 || missingOwn == 0 || second == third) {
                return at;
            }
            first = second;
            second = third;
        }
        return to;
    }

    /** Returns whether a word may begin with these three symbols. */
    boolean mayHold(int first, int second, int third) {
        int pair = pair(first, second);
        long word = table[pair >>> shift];
        return (~word & bits(third)) == 0 || (~word & own(pair)) == 0;
    }

    /** Returns whether a word may be these two symbols. */
    boolean mayHold(int first, int second) {
        int pair = pair(first, second);
        return (~table[pair >>> shift] & own(pair)) == 0;
    }
}
