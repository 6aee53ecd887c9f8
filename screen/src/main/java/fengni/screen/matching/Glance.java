package fengni.screen.matching;

/**
 * A look at a short text that tells whether any word may be in it: most texts hold none, and need nothing that remembers.
 * Noise is passed over however wide it is, and a word counts as soon as its symbols stand in a row; so the answer is yes too
 * often, and never no wrongly.
 */
final class Glance {
    /** {@link Openings#next} looks so far ahead; no word goes on there. */
    private static final int AHEAD = 3;

    private static final int UNSURE = -1;

    private final Words words;
    private final Symbols symbols;
    private final boolean stretches;

    Glance(Words words) {
        this.words = words;
        symbols = words.symbols();
        stretches = words.reading().stretches();
    }

    /** Returns whether a word of this reading may be in a text of at most {@link Matcher#MOST_HELD} units. */
    boolean mayHold(CharSequence text) {
        if (words.isEmpty()) {
            return false;
        }
        if (!words.reading().spelling().joints().isEmpty()) {
            return true;
        }
        char[] row = copy(text);
        int size = spell(row, text.length());
        return size == UNSURE || holdsSingle(row, size) || holdsLonger(row, size);
    }

    private static char[] copy(CharSequence text) {
        int length = text.length();
        var row = new char[length + AHEAD];
        if (text instanceof String string) {
            string.getChars(0, length, row, 0);
            return row;
        }
        for (int at = 0; at < length; at++) {
            row[at] = text.charAt(at);
        }
        return row;
    }

    /** Puts the symbols in the place of the text and returns how many there are. */
    private int spell(char[] row, int length) {
        char[] table = symbols.basic();
        char firstSpecial = symbols.firstSpecial();
        int size = 0;
        for (int at = 0; at < length; at++) {
            char unit = row[at];
            char symbol = table[unit];
            if (symbol == Symbols.HALF) {
                boolean whole = at + 1 < length && Character.isSurrogatePair(unit, row[at + 1]);
                symbol = whole ? symbols.look(Character.toCodePoint(unit, row[++at])) : Symbols.OTHER;
            }
            if (symbol < firstSpecial) {
                row[size++] = symbol;
            } else if (symbol <= Symbols.HALF) {
                return UNSURE; // several symbols may need more room than there is
            }
        }
        for (int at = size; at < size + AHEAD; at++) {
            row[at] = Symbols.OTHER;
        }
        return size;
    }

    private boolean holdsSingle(char[] row, int size) {
        int singles = words.singles();
        for (int at = 0; singles > 0 && at < size; at++) {
            if (((row[at] - 1) & 0xFFFF) < singles) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsLonger(char[] row, int size) {
        var openings = words.openings();
        int last = size - 1;
        for (int at = 0; at < last; at++) {
            at = openings.next(row, at, last);
            if (at < last && begins(row, at, size)) {
                return true;
            }
        }
        return false;
    }

    private boolean begins(char[] row, int from, int size) {
        if (stretches && row[from] == row[from + 1]) {
            return words.openings().mayBe(row[from], row[from]);
        }
        var trie = words.trie();
        int state = trie.child(DoubleArray.ROOT, row[from]);
        for (int at = from + 1; state != DoubleArray.NONE && at < size; at++) {
            if (!stretches || row[at] != row[at - 1]) {
                state = trie.child(state, row[at]);
                if (state != DoubleArray.NONE && trie.ending(state) != DoubleArray.NONE) {
                    return true;
                }
            }
        }
        return false;
    }
}
