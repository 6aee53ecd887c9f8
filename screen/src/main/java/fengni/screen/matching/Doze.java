package fengni.screen.matching;

/**
 * A light reading of the text between words: it follows beginnings of words by their symbols alone, and wakes where a word may
 * be complete. What lies between symbols is not weighed, so it wakes too often, and never too late: whoever reads on from the
 * place it names finds every word that is not behind it.
 *
 * <p>Only for readings whose units don't join: what a unit says there hangs on what follows, and Latin letters would wake it
 * all the time. Not thread-safe.
 */
final class Doze {
    /** Nothing wakes. */
    static final int NONE = -1;

    private static final int COMPLETE = -2;

    /** The symbols of one block stay in the nearest cache. */
    private static final int BLOCK = 512;
    /** {@link Openings#next} looks so far ahead. */
    private static final int AHEAD = 3;
    /** Of fewer symbols each is looked at by itself. */
    private static final int FEW = 8;
    /** A longer beginning is followed by those who remember more. */
    private static final int MOST_SYMBOLS = 8;
    /** The same in UTF-16 units, for what is skipped; with a block far less than {@link Matcher#MOST_HELD}. */
    private static final int MOST_UNITS = 256;

    private final Words words;
    private final Openings openings;
    private final FirstTwo firstTwo;
    private final DoubleArray trie;
    private final boolean stretches;
    private final Skim skim;
    private final Begun begun = new Begun();
    private long steps;

    /** @param length so many units are expected; more may come */
    Doze(Words words, SentenceEnds sentences, int length) {
        this.words = words;
        openings = words.openings();
        firstTwo = words.firstTwo();
        trie = words.trie();
        stretches = words.reading().stretches();
        skim = new Skim(words, sentences, Math.min(length, BLOCK) + MOST_SYMBOLS);
    }

    /** Returns whether words can be looked for in this way. */
    static boolean isFor(Words words) {
        return words.reading().spelling().joints().isEmpty();
    }

    /** Returns one past the last unit that was read. */
    int readTo() {
        return skim.readTo();
    }

    /** Returns how much was done besides reading. */
    long steps() {
        return steps;
    }

    /** Returns the offset from which a word of such holders may still be found; what was read ends there without one. */
    int openFrom(int holders) {
        return begun.from(holders, skim.readTo());
    }

    /**
     * Falls asleep where others have read so far.
     *
     * @param from offset of the one symbol with which a word may still begin, or {@code to}
     */
    void begin(char[] chars, int base, int from, int to) {
        begun.keep(0);
        skim.begin(from);
        skim.spell(chars, base, to, to);
        begin(skim.row(), 0, skim.size());
    }

    /**
     * Reads on.
     *
     * @param chars the text from the offset {@code base} on
     * @param to an offset not inside a surrogate pair
     * @return the offset from which the text is to be read again with care, or {@link #NONE}
     */
    int read(char[] chars, int base, int to) {
        while (skim.readTo() < to) {
            int until = Math.min(to, skim.readTo() + BLOCK);
            if (skim.isTight(until - skim.readTo())) {
                forget();
            }
            int fresh = skim.size();
            skim.spell(chars, base, until, to);
            int woken = skim.size() == fresh ? fresh : look(fresh);
            int open = openFrom(Words.ANY);
            if (woken < skim.size()) {
                return Math.min(open, skim.start(skim.firstOf(woken)));
            }
            if (skim.readTo() - open > MOST_UNITS) {
                return open;
            }
        }
        return NONE;
    }

    private void forget() {
        int keep = begun.size() == 0 ? skim.size() : skim.firstOf(begun.place(0));
        skim.forget(keep);
        begun.shift(keep);
    }

    /**
     * Looks at what was added to the row.
     *
     * @return where a word may be complete that does not begin before all that are open; the length of the row if none may
     */
    private int look(int fresh) {
        char[] row = skim.row();
        int size = skim.size();
        int single = words.singles() == 0 ? size : single(row, fresh, size);
        int open = goOn(row, fresh, size);
        int completed = open == size ? begin(row, fresh, size) : open;
        return Math.min(single, completed);
    }

    /** Returns where the first word of one symbol stands; the length of the row if there is none. */
    private int single(char[] row, int fresh, int size) {
        int singles = words.singles();
        for (int at = fresh; at < size; at++) {
            if (((row[at] - 1) & 0xFFFF) < singles) {
                return at;
            }
        }
        return size;
    }

    /** Follows the words that are open; returns where one begins that may be complete, or the length of the row. */
    private int goOn(char[] row, int fresh, int size) {
        int count = begun.size();
        begun.keep(0);
        for (int i = 0; i < count; i++) {
            int place = begun.place(i);
            int offset = begun.offset(i);
            int state = follow(row, place, begun.state(i), fresh, size);
            if (state == COMPLETE) {
                return place;
            }
            if (state != DoubleArray.NONE) {
                begun.add(place, offset, state, trie.below(state));
            }
        }
        return size;
    }

    /** Takes note of the words that begin in what was added; returns where one begins that may be complete, or the length. */
    private int begin(char[] row, int fresh, int size) {
        int at = fresh;
        int full = size - fresh < FEW ? fresh : size - AHEAD;
        while (at < full) {
            at = openings.next(row, at, full);
            if (at < full && !isOpen(row, at++, size)) {
                return at - 1;
            }
        }
        for (; at < size; at++) {
            if (words.opens(row[at]) != 0 && !isOpen(row, at, size)) {
                return at;
            }
        }
        return size;
    }

    /** Takes note of a word that is open, if it is; returns false if it may be complete or if there are too many. */
    private boolean isOpen(char[] row, int place, int size) {
        int state = follow(row, place, DoubleArray.ROOT, place + 1, size);
        if (state == COMPLETE || (state != DoubleArray.NONE && begun.isFull())) {
            return false;
        }
        if (state != DoubleArray.NONE) {
            int holders = place + 1 == size ? words.opens(row[place]) : trie.below(state);
            begun.add(place, skim.start(skim.firstOf(place)), state, holders);
        }
        return true;
    }

    /** Returns the state of a word at the end of the row, the root as long as it has but one symbol; {@link #COMPLETE} if that is not for a light reader to say. */
    private int follow(char[] row, int place, int reached, int from, int size) {
        if (from == size) {
            return reached;
        }
        int state = reached;
        if (state == DoubleArray.ROOT) {
            if (stretches && row[from] == row[place]) {
                return openings.mayBe(row[place], row[place]) ? COMPLETE : DoubleArray.NONE;
            }
            if (!firstTwo.mayBegin(row[place], row[from])) {
                return DoubleArray.NONE;
            }
            state = trie.child(DoubleArray.ROOT, row[place]);
        }
        for (int at = from; state != DoubleArray.NONE && at < size; at++) {
            if (stretches && row[at] == row[at - 1]) {
                continue;
            }
            steps++;
            state = trie.child(state, row[at]);
            if (state != DoubleArray.NONE && (trie.ending(state) != DoubleArray.NONE || at - place >= MOST_SYMBOLS)) {
                return COMPLETE;
            }
        }
        return state != DoubleArray.NONE && trie.below(state) != 0 ? state : DoubleArray.NONE;
    }
}
