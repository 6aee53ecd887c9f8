package fengni.screen.matching;

/**
 * The last two symbols of a text in one reading, for who watches a stream in which no word has begun but with these. Where a
 * third may go on, where a word may be complete and where the text is hard to read it says so, and others read on with care.
 *
 * <p>Only for readings that a {@link Doze} reads. Not thread-safe.
 */
final class LastTwo {
    private final Words words;
    private final Openings openings;
    private final FirstTwo firstTwo;
    private final DoubleArray trie;
    private final char[] table;
    private final char firstSpecial;
    private final int singles;
    private final Gap gap;

    private char first;
    private char second;
    private int firstAt;
    private int secondAt;
    /** What {@link Openings#bits} says of the two. */
    private long goesOn;
    /** So many symbols were read. */
    private int size;

    LastTwo(Words words) {
        this.words = words;
        openings = words.openings();
        firstTwo = words.firstTwo();
        trie = words.trie();
        table = words.symbols().basic();
        firstSpecial = words.symbols().firstSpecial();
        singles = words.singles();
        gap = new Gap(words.widestGap());
    }

    /** Begins at an offset before which no word is open. */
    void begin(int from) {
        first = Symbols.OTHER;
        second = Symbols.OTHER;
        firstAt = from;
        secondAt = from;
        goesOn = 0;
        size = 0;
        gap.restart();
    }

    /**
     * Reads on.
     *
     * @param base offset of the first of the units
     * @return whether nothing needs more care: no word may be complete, no more than two symbols of one may be there
     */
    boolean read(char[] units, int base, int from, int to) {
        for (int at = from; at < to; at++) {
            char symbol = table[units[at - base]];
            if (symbol >= firstSpecial) {
                if (symbol == Symbols.SKIPPED || symbol <= Symbols.HALF) {
                    return false;
                }
                if (gap.parts(symbol, size)) {
                    add(Symbols.OTHER, at, 0);
                }
            } else if (symbol == Symbols.OTHER) {
                add(Symbols.OTHER, at, 0);
            } else {
                int two = PairKey.of(second, symbol);
                long bits = openings.bits(two);
                if (mayNeedCare(symbol, two, bits) && needsCare(symbol)) {
                    return false;
                }
                add(symbol, at, bits);
            }
        }
        return true;
    }

    /** Tells by what is at hand already; the answer is almost always no. */
    private boolean mayNeedCare(char symbol, int two, long bits) {
        return (~bits & PairKey.bits(two)) == 0
                || (~goesOn & PairKey.bits(symbol)) == 0
                || symbol <= singles
                || symbol == second;
    }

    /** A repeated symbol may be stretched, or the edge of a word. */
    private boolean needsCare(char symbol) {
        return symbol <= singles
                || symbol == second
                || (openings.mayBe(second, symbol) && isWord(symbol))
                || isBegun(symbol);
    }

    private boolean isWord(char symbol) {
        int state = child(trie.child(DoubleArray.ROOT, second), symbol);
        return state != DoubleArray.NONE && trie.ending(state) != DoubleArray.NONE;
    }

    private boolean isBegun(char symbol) {
        return child(child(trie.child(DoubleArray.ROOT, first), second), symbol) != DoubleArray.NONE;
    }

    private int child(int state, char symbol) {
        return state == DoubleArray.NONE ? DoubleArray.NONE : trie.child(state, symbol);
    }

    private void add(char symbol, int at, long bits) {
        first = second;
        firstAt = secondAt;
        second = symbol;
        secondAt = at;
        goesOn = bits;
        size++;
    }

    /** Returns the offset of the first of the two: no word that is open begins before it. */
    int firstAt() {
        return firstAt;
    }

    /** Returns the offset from which a word of such holders may still be found, or {@code none}. */
    int openFrom(int holders, int none) {
        if (firstTwo.mayBegin(first, second)) {
            int state = child(trie.child(DoubleArray.ROOT, first), second);
            if (state != DoubleArray.NONE && (trie.below(state) & holders) != 0) {
                return firstAt;
            }
        }
        return (words.opens(second) & holders) == 0 ? none : secondAt;
    }
}
