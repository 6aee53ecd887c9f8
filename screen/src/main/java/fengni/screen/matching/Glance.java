package fengni.screen.matching;

import java.util.Arrays;

/**
 * A look at a text that tells whether any word may be in it: most texts hold none, and need nothing that remembers. Noise is
 * passed over however wide it is, and a word counts as soon as its symbols stand in a row; so the answer is yes too often, and
 * never no wrongly.
 *
 * <p>A long text is looked at block by block; what may go on in the next block is taken over.
 */
final class Glance {
    /** Half of what may be held: where words are stretched by more, a whole block lies within. */
    private static final int BLOCK = Matcher.MOST_HELD / 2;
    /** More symbols are not taken over from one block to the next. */
    private static final int MOST_OPEN = 256;
    /** A block of which less than this part says anything is not for a light look. */
    private static final int ONE_IN = 8;
    /** {@link Openings#next} looks so far ahead. */
    private static final int AHEAD = 3;

    private static final int MAY_HOLD = -1;

    private final Words words;
    private final Symbols symbols;
    private final boolean stretches;
    private final int block;

    Glance(Words words) {
        this(words, BLOCK);
    }

    /** @param block so many units are looked at together */
    Glance(Words words, int block) {
        this.words = words;
        this.block = block;
        symbols = words.symbols();
        stretches = words.reading().stretches();
    }

    /** Returns whether a word of this reading may be in a text, or one may be stretched by more than may be held. */
    boolean mayHold(CharSequence text) {
        if (words.isEmpty()) {
            return false;
        }
        if (!words.reading().spelling().joints().isEmpty()) {
            return true;
        }
        int length = text.length();
        var row = new char[Math.min(length, block + 1) + (length > block ? MOST_OPEN : 0) + AHEAD];
        int open = 0;
        int to;
        for (int from = 0; from < length && open != MAY_HOLD; from = to) {
            to = blockEnd(text, from);
            copy(text, from, to, row, open);
            open = look(row, open, open + to - from, to == length);
        }
        return open == MAY_HOLD;
    }

    private int blockEnd(CharSequence text, int from) {
        int to = Math.min(text.length(), from + block);
        boolean inside = to < text.length() && Character.isSurrogatePair(text.charAt(to - 1), text.charAt(to));
        return inside ? to + 1 : to;
    }

    private static void copy(CharSequence text, int from, int to, char[] row, int at) {
        if (text instanceof String string) {
            string.getChars(from, to, row, at);
            return;
        }
        for (int i = from; i < to; i++) {
            row[at + i - from] = text.charAt(i);
        }
    }

    /**
     * Looks at one block.
     *
     * @param from the symbols before are those that were open
     * @param to the units end here
     * @return how many symbols are open, which are the first of the row then; or {@link #MAY_HOLD}
     */
    private int look(char[] row, int from, int to, boolean last) {
        int size = spell(row, from, to);
        if (size == MAY_HOLD || (!last && size - from < (to - from) / ONE_IN) || holdsSingle(row, from, size)) {
            return MAY_HOLD;
        }
        if (last) {
            Arrays.fill(row, size, size + AHEAD, Symbols.OTHER);
        }
        int openFrom = firstOpen(row, size, last);
        int open = size - openFrom;
        if (openFrom == MAY_HOLD || open > MOST_OPEN) {
            return MAY_HOLD;
        }
        System.arraycopy(row, openFrom, row, 0, open);
        return open;
    }

    /** Puts the symbols in the place of the units and returns where they end. */
    private int spell(char[] row, int from, int to) {
        int size = from;
        int at = from;
        while (at < to) {
            int plain = plain(row, at, to, size);
            size += plain - at;
            at = plain;
            if (at < to) {
                char symbol = symbols.basic()[row[at]];
                if (symbol == Symbols.HALF) {
                    boolean whole = at + 1 < to && Character.isSurrogatePair(row[at], row[at + 1]);
                    symbol = whole ? symbols.look(Character.toCodePoint(row[at], row[++at])) : Symbols.OTHER;
                }
                if (symbol < symbols.firstSpecial()) {
                    row[size++] = symbol;
                } else if (symbol <= Symbols.HALF) {
                    return MAY_HOLD; // several symbols may need more room than there is
                }
                at++;
            }
        }
        return size;
    }

    /** Spells units that are one symbol each, and returns where the first stands that is not. */
    private int plain(char[] row, int from, int to, int size) {
        char[] table = symbols.basic();
        char firstSpecial = symbols.firstSpecial();
        int at = from;
        for (int place = size; at < to; at++) {
            char symbol = table[row[at]];
            if (symbol >= firstSpecial) {
                break;
            }
            row[place++] = symbol;
        }
        return at;
    }

    private boolean holdsSingle(char[] row, int from, int size) {
        int singles = words.singles();
        for (int at = from; singles > 0 && at < size; at++) {
            if (((row[at] - 1) & 0xFFFF) < singles) {
                return true;
            }
        }
        return false;
    }

    /** Returns where the first word begins that may go on behind the row, where looking stopped without one; or {@link #MAY_HOLD}. */
    private int firstOpen(char[] row, int size, boolean last) {
        int to = Math.max(0, last ? size - 1 : size - AHEAD);
        int open = last ? size : to;
        for (int at = 0; at < to; at++) {
            at = words.next(row, at, to);
            if (at < to) {
                int end = follow(row, at, size);
                if (end == MAY_HOLD) {
                    return MAY_HOLD;
                }
                open = end == size ? Math.min(open, at) : open;
            }
        }
        return open;
    }

    /** Returns how far a word goes on that begins at a place; {@link #MAY_HOLD} if one may be complete. */
    private int follow(char[] row, int from, int size) {
        if (stretches && row[from] == row[from + 1]) {
            return words.openings().mayBe(row[from], row[from]) ? MAY_HOLD : from;
        }
        var trie = words.trie();
        int state = trie.child(DoubleArray.ROOT, row[from]);
        int at = from + 1;
        for (; state != DoubleArray.NONE && at < size; at++) {
            if (!stretches || row[at] != row[at - 1]) {
                state = trie.child(state, row[at]);
                if (state != DoubleArray.NONE && trie.ending(state) != DoubleArray.NONE) {
                    return MAY_HOLD;
                }
            }
        }
        return state == DoubleArray.NONE ? from : size;
    }
}
