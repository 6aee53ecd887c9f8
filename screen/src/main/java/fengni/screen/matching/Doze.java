package fengni.screen.matching;

import java.util.Arrays;

/**
 * A light reading of the text between words: it keeps the few symbols from which a word may still go on, and wakes where one
 * may be complete. What lies between symbols is not weighed, so it wakes too often, and never too late: whoever reads on from
 * the place it names finds every word that is not behind it.
 *
 * <p>Only for readings whose units don't join: what a unit says there hangs on what follows, and Latin letters would wake it
 * all the time. Not thread-safe.
 */
final class Doze {
    /** Nothing wakes. */
    static final int NONE = -1;

    /** The symbols of one block stay in the nearest cache. */
    private static final int BLOCK = 512;
    /** {@link Openings#next} looks so far ahead. */
    private static final int AHEAD = 3;
    /** A longer beginning is followed by those who remember where they are. */
    private static final int MOST_SYMBOLS = 8;
    /** The same in UTF-16 units, for what is skipped; with a block far less than {@link Matcher#MOST_HELD}. */
    private static final int MOST_UNITS = 256;

    private final Words words;
    private final Symbols symbols;
    private final Openings openings;
    private final DoubleArray trie;
    private final SentenceEnds sentences;
    private final boolean stretches;
    private final Gap gap;

    private char[] row;
    private int[] starts;
    private int size;
    private int readTo;

    /** The symbols at which open words begin, and for whom. */
    private final int[] open = new int[MOST_SYMBOLS];

    private final int[] holders = new int[MOST_SYMBOLS];
    private int opened;
    private long steps;

    /** @param length so many units are expected; more may come */
    Doze(Words words, SentenceEnds sentences, int length) {
        this.words = words;
        this.sentences = sentences;
        symbols = words.symbols();
        openings = words.openings();
        trie = words.trie();
        stretches = words.reading().stretches();
        gap = new Gap(words.widestGap());
        int room = length == 0 ? 0 : Math.min(length, BLOCK) + MOST_SYMBOLS;
        row = new char[room];
        starts = new int[room];
    }

    /** Returns whether words can be looked for in this way. */
    static boolean isFor(Words words) {
        return words.reading().spelling().joints().isEmpty();
    }

    /** Returns one past the last unit that was read. */
    int readTo() {
        return readTo;
    }

    /** Returns how much was done besides reading. */
    long steps() {
        return steps;
    }

    /** Returns the offset from which a word of such holders may still be found; what was read ends there without one. */
    int openFrom(int those) {
        for (int i = 0; i < opened; i++) {
            if ((holders[i] & those) != 0) {
                return starts[firstOf(open[i])];
            }
        }
        return readTo;
    }

    /**
     * Falls asleep where others have read so far.
     *
     * @param from offset of the one symbol with which a word may still begin, or {@code to}
     */
    void begin(char[] chars, int base, int from, int to) {
        size = 0;
        opened = 0;
        readTo = from;
        gap.restart();
        spell(chars, base, to, to);
        if (size > 0) {
            isOpen(0, words.opens(row[0]));
        }
    }

    /**
     * Reads on.
     *
     * @param chars the text from the offset {@code base} on
     * @param to an offset not inside a surrogate pair
     * @return the offset from which the text is to be read again with care, or {@link #NONE}
     */
    int read(char[] chars, int base, int to) {
        while (readTo < to) {
            int before = size;
            spell(chars, base, Math.min(to, readTo + BLOCK), to);
            int from = look(before);
            if (from != NONE) {
                return from;
            }
            keepOpen();
        }
        return NONE;
    }

    private void keepOpen() {
        int keep = opened == 0 ? size : firstOf(open[0]);
        if (keep == 0) {
            return;
        }
        size -= keep;
        for (int i = 0; i < size; i++) {
            row[i] = row[keep + i];
            starts[i] = starts[keep + i];
        }
        for (int i = 0; i < opened; i++) {
            open[i] -= keep;
        }
        gap.shift(keep);
    }

    private void spell(char[] chars, int base, int until, int to) {
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
        makeRoom(Math.min(left, BLOCK) + spelled.length);
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
            int grown = Math.max(needed, Math.min(2 * row.length, BLOCK + MOST_SYMBOLS));
            row = Arrays.copyOf(row, grown);
            starts = Arrays.copyOf(starts, grown);
        }
    }

    /** @param fresh the first symbol that was not looked at before */
    private int look(int fresh) {
        opened = 0;
        int woken = Math.min(completed(), single(fresh));
        int oldest = opened > 0 ? Math.min(open[0], woken) : woken;
        if (woken == size && (opened == 0 || isNear(firstOf(oldest)))) {
            return NONE;
        }
        return starts[firstOf(oldest)];
    }

    private boolean isNear(int place) {
        return size - place <= MOST_SYMBOLS && readTo - starts[place] <= MOST_UNITS;
    }

    /** Returns where the first word of one symbol stands; the length of the row if there is none. */
    private int single(int fresh) {
        int singles = words.singles();
        for (int at = fresh; singles > 0 && at < size; at++) {
            if (((row[at] - 1) & 0xFFFF) < singles) {
                return at;
            }
        }
        return size;
    }

    /** Returns where the first longer word begins that is complete; the length of the row if there is none. */
    private int completed() {
        int full = size - AHEAD;
        int at = 0;
        while (at < full) {
            at = openings.next(row, at, full);
            if (at < full && isComplete(at)) {
                return at;
            }
            at += at < full ? 1 : 0;
        }
        for (; at < size; at++) {
            if (at + 1 == size ? isOpen(at, words.opens(row[at])) : mayBegin(at) && isComplete(at)) {
                return at;
            }
        }
        return size;
    }

    private boolean mayBegin(int at) {
        char first = row[at];
        char second = row[at + 1];
        return openings.mayBe(first, second) || openings.mayBegin(first, second);
    }

    /** Tells whether a word of several symbols that begins here is complete or must be followed by others; notes an open one. */
    private boolean isComplete(int from) {
        steps++;
        if (stretches && row[from] == row[from + 1]) {
            return openings.mayBe(row[from], row[from]);
        }
        int state = trie.child(DoubleArray.ROOT, row[from]);
        for (int at = from + 1; state != DoubleArray.NONE && at < size; at++) {
            if (stretches && row[at] == row[at - 1]) {
                continue;
            }
            steps++;
            state = trie.child(state, row[at]);
            if (state != DoubleArray.NONE && (trie.ending(state) != DoubleArray.NONE || at - from == MOST_SYMBOLS)) {
                return true;
            }
        }
        return state != DoubleArray.NONE && isOpen(from, trie.below(state));
    }

    /** Takes note of the beginning of a word; returns whether there are too many. */
    private boolean isOpen(int place, int those) {
        if (those == 0) {
            return false;
        }
        if (opened == MOST_SYMBOLS) {
            return true;
        }
        open[opened] = place;
        holders[opened++] = those;
        return false;
    }

    /** Returns the first symbol of the run that may be the start of a word whose first run ends at a place. */
    private int firstOf(int place) {
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
