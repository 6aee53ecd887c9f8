package fengni.screen.matching;

import java.util.Arrays;

/**
 * The text as one reading says it, for who only wants to know where to look closer: the last symbols and the offsets of the
 * code points that say them. {@link Symbols#OTHER} stands where noise is too wide for any word; what is skipped is not
 * measured. Units that join are not for it. Not thread-safe.
 */
final class Skim {
    private static final int ROOM = 32;

    private final Words words;
    private final Symbols symbols;
    private final SentenceEnds sentences;
    private final Gap gap;

    private char[] row;
    private int[] starts;
    private int size;
    private int readTo;

    /** @param room so many symbols are expected */
    Skim(Words words, SentenceEnds sentences, int room) {
        this.words = words;
        this.sentences = sentences;
        symbols = words.symbols();
        gap = new Gap(words.widestGap());
        row = new char[room];
        starts = new int[room];
    }

    /** Returns the symbols; only the first {@link #size} count. */
    char[] row() {
        return row;
    }

    int size() {
        return size;
    }

    /** Returns the offset of the code point that says a symbol. */
    int start(int place) {
        return starts[place];
    }

    /** Returns one past the last unit that was read. */
    int readTo() {
        return readTo;
    }

    /** Begins another row at an offset. */
    void begin(int from) {
        size = 0;
        readTo = from;
        gap.restart();
    }

    /** Returns whether so many symbols more would make the row grow. */
    boolean isTight(int more) {
        return size + more >= row.length;
    }

    /** Drops the first symbols. */
    void forget(int count) {
        size -= count;
        System.arraycopy(row, count, row, 0, size);
        System.arraycopy(starts, count, starts, 0, size);
        gap.shift(count);
    }

    /**
     * Reads on.
     *
     * @param until so far, and to the end of a surrogate pair that begins before
     * @param to what is known ends here, not inside a surrogate pair
     */
    void spell(char[] chars, int base, int until, int to) {
        makeRoom(until - readTo);
        int end = until - base;
        int at = readTo - base;
        while (at < end) {
            at = plain(chars, base, at, end);
            if (at < end) {
                at = special(chars, base, at, to - base);
            }
        }
        readTo = at + base;
    }

    private int plain(char[] chars, int base, int from, int to) {
        char[] table = symbols.basic();
        char firstSpecial = symbols.firstSpecial();
        char[] symbolsSoFar = row;
        int[] startsSoFar = starts;
        int count = size;
        int at = from;
        for (; at < to; at++) {
            char symbol = table[chars[at]];
            if (symbol >= firstSpecial) {
                break;
            }
            symbolsSoFar[count] = symbol;
            startsSoFar[count++] = base + at;
        }
        size = count;
        return at;
    }

    /** Reads one code point that is not one symbol, and returns where the next begins. */
    private int special(char[] chars, int base, int at, int to) {
        char symbol = symbols.basic()[chars[at]];
        int offset = base + at;
        if (symbol < Symbols.JOINS) {
            addAll(symbols.sequence(symbol), offset, to - at);
            return at + 1;
        }
        if (symbol != Symbols.HALF) {
            pass(symbol, offset);
            return at + 1;
        }
        if (at + 1 == to || !Character.isSurrogatePair(chars[at], chars[at + 1])) {
            add(Symbols.OTHER, offset);
            return at + 1;
        }
        beyond(Character.toCodePoint(chars[at], chars[at + 1]), offset, to - at);
        return at + 2;
    }

    private void beyond(int codePoint, int offset, int left) {
        char symbol = symbols.look(codePoint);
        if (symbol == Symbols.HALF) {
            addAll(symbols.spell(codePoint), offset, left);
        } else if (symbol > Symbols.HALF) {
            pass(symbol, offset);
        } else {
            add(symbol, offset);
        }
    }

    private void pass(char kind, int offset) {
        if (kind == Symbols.SKIPPED) {
            return;
        }
        sentences.noise(kind, offset);
        if (gap.parts(kind, size) && size > 0 && row[size - 1] != Symbols.OTHER) {
            add(Symbols.OTHER, offset);
        }
    }

    private void addAll(char[] spelled, int offset, int left) {
        makeRoom(left + spelled.length); // all that is left may be symbols
        for (char symbol : spelled) {
            add(symbol, offset);
        }
    }

    private void add(char symbol, int offset) {
        row[size] = symbol;
        starts[size++] = offset;
    }

    private void makeRoom(int more) {
        int needed = size + more + 1;
        if (needed > row.length) {
            int grown = Math.max(needed + ROOM, 2 * row.length);
            row = Arrays.copyOf(row, grown);
            starts = Arrays.copyOf(starts, grown);
        }
    }

    /** Returns the first symbol of the run that may be the start of a word whose first run ends at a place. */
    int firstOf(int place) {
        if (place >= size) {
            return place;
        }
        int first = place;
        int least = Math.max(0, place - words.reach(row[place]) + 1);
        while (first > least && row[first - 1] == row[place]) {
            first--;
        }
        return first;
    }
}
