package fengni.screen.matching;

import java.util.Arrays;

/**
 * The text as one reading says it: a row of symbols and, for each, the offset of the code point that says it. Skipped code
 * points and noise leave no symbol, unless the noise is so wide or the wall so clear that no word goes across: then {@link
 * Symbols#OTHER} stands there.
 *
 * <p>Not thread-safe.
 */
final class Spelled {
    static final int NONE = -1;
    /** So many units a few joined code points say at most. */
    private static final int MOST_JOINED = 64;

    private static final int ROOM = 512;
    private static final char[] NO_SYMBOLS = {};
    private static final int[] NO_PLACES = {};

    private final Symbols symbols;
    private final Gap gap;
    private final RawText text;
    private final SentenceEnds sentences;

    private char[] row = NO_SYMBOLS;
    private int[] starts = NO_PLACES;
    /** Where the last code points of the symbols begin, in a reading that joins units; else {@link #starts} tells. */
    private int[] lasts = NO_PLACES;

    private final Reading reading;
    private final Joined joined;
    private int size;
    private int readTo;

    /** The symbol behind which too much was skipped, if there is one. */
    private int stretched = NONE;

    Spelled(Words words, RawText text, SentenceEnds sentences) {
        this.sentences = sentences;
        reading = words.reading();
        joined = new Joined(
                reading.spelling().joints(),
                (unit, first, last) -> add(words.symbols().of(unit), first, last));
        symbols = words.symbols();
        gap = new Gap(words.widestGap());
        this.text = text;
    }

    /** Returns the symbols; only the first {@link #size} count. */
    char[] row() {
        return row;
    }

    /** Returns the offsets of the code points that say the symbols. */
    int[] starts() {
        return starts;
    }

    int size() {
        return size;
    }

    /** Returns one past the last unit that was read: all that was fed but for half a pair. */
    int readTo() {
        return readTo;
    }

    /** Returns where the first unit begins that waits for its neighbour; what was read ends there without one. */
    int settledTo() {
        return joined.isWaiting() ? joined.firstWaiting() : readTo;
    }

    /** Returns where the last of the code points begins that say a symbol: mostly there is one. */
    int lastStart(int place) {
        return joined.joins() ? lasts[place] : starts[place];
    }

    /** Returns the offset behind the code points that say a symbol. */
    int end(int place) {
        int last = lastStart(place);
        return last + Character.charCount(text.codePoint(last));
    }

    boolean beginsCodePoint(int place) {
        return place == 0 || starts[place - 1] != starts[place];
    }

    boolean endsCodePoint(int place) {
        return place + 1 == size || starts[place + 1] != starts[place];
    }

    /** Returns the symbol behind which too much was skipped, once; {@link #NONE} without one. */
    int takeStretched() {
        int was = stretched;
        stretched = NONE;
        return was;
    }

    /** Drops the first symbols. */
    void forget(int count) {
        System.arraycopy(row, count, row, 0, size - count);
        System.arraycopy(starts, count, starts, 0, size - count);
        if (joined.joins()) {
            System.arraycopy(lasts, count, lasts, 0, size - count);
        }
        size -= count;
        gap.shift(count);
    }

    boolean isTight(int more) {
        return size + more >= row.length;
    }

    /** Begins at an offset at which no word goes on from before. */
    void begin(int from) {
        size = 0;
        readTo = from;
        gap.restart();
    }

    /**
     * Reads on.
     *
     * @param end an offset not inside a surrogate pair
     * @param last whether the text ends there
     */
    void read(int end, boolean last) {
        char[] chars = text.chars();
        int base = text.base();
        int to = end - base;
        int at = readTo - base;
        makeRoom(to - at);
        char[] table = symbols.basic();
        char firstSpecial = symbols.firstSpecial();
        while (at < to) {
            if (!joined.isWaiting()) {
                at = plain(chars, at, to, table, firstSpecial, base);
            }
            if (at < to) {
                at = special(chars, at, to, base);
            }
        }
        if (last) {
            joined.part();
        }
        readTo = end;
    }

    private int plain(char[] chars, int from, int to, char[] table, char firstSpecial, int base) {
        char[] symbolsSoFar = row;
        int[] startsSoFar = starts;
        int count = size;
        int at = from;
        while (at < to) {
            char symbol = table[chars[at]];
            if (symbol >= firstSpecial) {
                break;
            }
            symbolsSoFar[count] = symbol;
            startsSoFar[count++] = base + at++;
        }
        if (joined.joins()) {
            System.arraycopy(starts, size, lasts, size, count - size);
        }
        size = count;
        return at;
    }

    /** Reads one code point that is not one symbol, and returns where the next begins. */
    private int special(char[] chars, int at, int to, int base) {
        char symbol = symbols.basic()[chars[at]];
        int offset = base + at;
        if (joined.isWaiting() || symbol == Symbols.JOINS || (joined.joins() && symbol == Symbols.HALF)) {
            int codePoint = Character.codePointAt(chars, at, to);
            makeRoom(to - at + MOST_JOINED);
            join(codePoint, offset);
            return at + Character.charCount(codePoint);
        }
        if (symbol < Symbols.JOINS) {
            addAll(symbols.sequence(symbol), offset, to - at);
            return at + 1;
        }
        if (symbol != Symbols.HALF) {
            sign(symbol, chars[at], offset);
            return at + 1;
        }
        if (at + 1 == to || !Character.isSurrogatePair(chars[at], chars[at + 1])) {
            add(Symbols.OTHER, offset);
            return at + 1;
        }
        beyond(Character.toCodePoint(chars[at], chars[at + 1]), offset, to - at);
        return at + 2;
    }

    /** Reads a code point that may say something else with its neighbours. */
    private void join(int codePoint, int offset) {
        int seen = isHalf(codePoint) ? Chart.SEVERAL : reading.look(codePoint);
        if (seen >= 0) {
            joined.take(seen, offset);
        } else if (seen == Chart.SKIPPED) {
            pass(Symbols.SKIPPED, offset);
        } else {
            joined.part();
            if (isHalf(codePoint)) {
                add(Symbols.OTHER, offset);
            } else {
                beyond(codePoint, offset, MOST_JOINED);
            }
        }
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private void beyond(int codePoint, int offset, int left) {
        char symbol = symbols.look(codePoint);
        if (symbol == Symbols.HALF) {
            addAll(symbols.spell(codePoint), offset, left);
        } else if (symbol > Symbols.HALF) {
            sign(symbol, codePoint, offset);
        } else {
            add(symbol, offset);
        }
    }

    /** A digit that no tone number can be is read as what it is. */
    private void sign(char kind, int codePoint, int offset) {
        if (kind == Symbols.NOISE && reading.isDigitBehind(codePoint, text.codePointBefore(offset))) {
            add(symbols.of(Edge.unit(codePoint)), offset);
        } else {
            pass(kind, offset);
        }
    }

    private void pass(char kind, int offset) {
        if (kind != Symbols.SKIPPED) {
            noise(kind, offset);
            return;
        }
        if (joined.isWaiting() && offset - joined.firstWaiting() >= Matcher.MOST_HELD) {
            joined.part();
        }
        if (offset - openedAt(offset) >= Matcher.MOST_HELD) {
            stretched = size - 1;
            add(Symbols.OTHER, offset);
        }
    }

    /** Returns where the last symbol began from which a word might go on; {@code offset} without one. */
    private int openedAt(int offset) {
        return size == 0 || row[size - 1] == Symbols.OTHER ? offset : starts[size - 1];
    }

    private void noise(char kind, int offset) {
        sentences.noise(kind, offset);
        if (gap.parts(kind, size) && size > 0 && row[size - 1] != Symbols.OTHER) {
            add(Symbols.OTHER, offset);
        }
    }

    private void add(char symbol, int offset) {
        add(symbol, offset, offset);
    }

    private void add(char symbol, int first, int last) {
        row[size] = symbol;
        starts[size] = first;
        if (joined.joins()) {
            lasts[size] = last;
        }
        size++;
    }

    private void addAll(char[] spelled, int offset, int left) {
        makeRoom(left + spelled.length);
        for (char symbol : spelled) {
            add(symbol, offset);
        }
    }

    private void makeRoom(int more) {
        int needed = size + more + 1;
        if (needed > row.length) {
            int grown = row.length == 0 ? needed : Math.max(needed + ROOM, 2 * row.length);
            row = Arrays.copyOf(row, grown);
            starts = Arrays.copyOf(starts, grown);
            if (joined.joins()) {
                lasts = Arrays.copyOf(lasts, grown);
            }
        }
    }
}
