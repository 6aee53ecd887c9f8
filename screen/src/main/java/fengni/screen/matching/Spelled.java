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

    private final Symbols symbols;
    private final int widestGap;
    private final RawText text;
    private final SentenceEnds sentences;

    private char[] row = new char[0];
    private int[] starts = new int[0];
    private int size;
    private int readTo;

    /** The row was this long when noise was last seen: a longer one means that a word went on since. */
    private int sizeAtNoise = -1;

    private int noise;
    /** A line ended in this gap, and only blanks followed. */
    private boolean lineEnded;
    /** The symbol behind which too much was skipped, if there is one. */
    private int stretched = NONE;

    Spelled(Words words, RawText text, SentenceEnds sentences) {
        this.sentences = sentences;
        symbols = words.symbols();
        widestGap = words.widestGap();
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

    /** Returns the offset behind the code point that says a symbol. */
    int end(int place) {
        return starts[place] + Character.charCount(text.codePoint(starts[place]));
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
        size -= count;
        sizeAtNoise -= count;
    }

    boolean isTight(int more) {
        return size + more >= row.length;
    }

    /** Reads what was added to the text; the first half of a pair waits for the second unless the text has ended. */
    void read(boolean last) {
        char[] chars = text.chars();
        int base = text.base();
        int to = text.end() - base;
        if (!last && to > readTo - base && Character.isHighSurrogate(chars[to - 1])) {
            to--;
        }
        int at = readTo - base;
        makeRoom(to - at);
        char[] table = symbols.basic();
        char firstSpecial = symbols.firstSpecial();
        while (at < to) {
            at = plain(chars, at, to, table, firstSpecial, base);
            if (at < to) {
                at = special(chars, at, to, base);
            }
        }
        readTo = to + base;
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
        size = count;
        return at;
    }

    /** Reads one code point that is not one symbol, and returns where the next begins. */
    private int special(char[] chars, int at, int to, int base) {
        char symbol = symbols.basic()[chars[at]];
        int offset = base + at;
        if (symbol < Symbols.HALF) {
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
        if (kind != Symbols.SKIPPED) {
            noise(kind, offset);
        } else if (offset - lastStart(offset) >= Matcher.MOST_HELD) {
            stretched = size - 1;
            add(Symbols.OTHER, offset);
        }
    }

    /** Returns where the last symbol began from which a word might go on; {@code offset} without one. */
    private int lastStart(int offset) {
        return size == 0 || row[size - 1] == Symbols.OTHER ? offset : starts[size - 1];
    }

    private void noise(char kind, int offset) {
        sentences.noise(kind, offset);
        if (size != sizeAtNoise) {
            sizeAtNoise = size;
            noise = 0;
            lineEnded = false;
        }
        if (kind == Symbols.LINE_END && endsCarriageReturn(offset)) {
            return;
        }
        boolean wall = kind == Symbols.LINE_END && lineEnded;
        lineEnded = kind == Symbols.LINE_END || (kind == Symbols.BLANK && lineEnded);
        noise++;
        if ((wall || noise > widestGap) && size > 0 && row[size - 1] != Symbols.OTHER) {
            add(Symbols.OTHER, offset);
            sizeAtNoise = size;
        }
    }

    /** CR LF is one end of a line. */
    private boolean endsCarriageReturn(int offset) {
        return text.unit(offset) == '\n' && offset > text.base() && text.unit(offset - 1) == '\r';
    }

    private void add(char symbol, int offset) {
        row[size] = symbol;
        starts[size++] = offset;
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
            int grown = Math.max(needed, Math.min(2 * needed, needed + 4096));
            row = Arrays.copyOf(row, grown);
            starts = Arrays.copyOf(starts, grown);
        }
    }
}
