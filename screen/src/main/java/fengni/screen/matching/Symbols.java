package fengni.screen.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The units that the words of one reading are made of, as dense symbols from 1, and what each code point of a text is in
 * them: one look-up in a flat table folds and classifies. What is in no word is {@link #OTHER}.
 *
 * <p>Everything from {@link #firstSpecial} on needs a closer look: code points that say several symbols, then the kinds of
 * noise. Immutable and safe for use by several threads.
 */
final class Symbols {
    static final char OTHER = 0;
    static final char SKIPPED = 0xFFFF;
    static final char NOISE = 0xFFFE;
    static final char MARK = 0xFFFD;
    static final char BLANK = 0xFFFC;
    static final char LINE_END = 0xFFFB;
    /** Half of a surrogate pair. */
    static final char HALF = 0xFFFA;
    /** The code point may say something else with the next one. */
    static final char JOINS = 0xFFF9;
    /** So many different units can be told apart; the rest of the numbers is for code points that say several. */
    static final int MOST = 0x7000;

    private static final int BMP = 0x10000;
    private static final char[] UNKNOWN = {OTHER};

    private final char[] basic = new char[BMP];
    private final Reading reading;
    private final Units symbols;
    private final List<char[]> sequences = new ArrayList<>();
    private final char firstSpecial;

    /** @param symbols by unit; 0 for a unit in no word */
    Symbols(Reading reading, Units symbols) {
        this.reading = reading;
        this.symbols = symbols;
        Map<String, Character> known = new HashMap<>();
        for (int codePoint = 0; codePoint < BMP; codePoint++) {
            basic[codePoint] = Character.isSurrogate((char) codePoint) ? HALF : enter(codePoint, known);
        }
        firstSpecial = (char) (JOINS - sequences.size());
    }

    /** Returns the units in the order of their symbols, which are those from 1 to {@code size}. */
    int[] units(int size) {
        return symbols.inOrder(size);
    }

    /** Returns the table by UTF-16 unit; callers read it, in the loop that everything hangs on. */
    char[] basic() {
        return basic;
    }

    char firstSpecial() {
        return firstSpecial;
    }

    /** Returns the symbols of a special of the table below {@link #JOINS}. */
    char[] sequence(char special) {
        return sequences.get(JOINS - 1 - special);
    }

    /** Returns the one symbol of a code point, or a kind of noise, or {@link #HALF} for several: see {@link #spell}. */
    char look(int codePoint) {
        int seen = reading.look(codePoint);
        return seen == Chart.SEVERAL ? HALF : symbol(seen);
    }

    /** Returns the symbols of a code point that says several units. */
    char[] spell(int codePoint) {
        char[] spelled = spell(reading.units(codePoint));
        for (char symbol : spelled) {
            if (symbol != OTHER) {
                return spelled;
            }
        }
        return UNKNOWN;
    }

    char[] spell(int... units) {
        var spelled = new char[units.length];
        for (int i = 0; i < units.length; i++) {
            spelled[i] = of(units[i]);
        }
        return spelled;
    }

    /** Returns the symbol of a unit. */
    char of(int unit) {
        return (char) symbols.get(unit);
    }

    private char enter(int codePoint, Map<String, Character> known) {
        int seen = reading.look(codePoint);
        if (seen != Chart.SEVERAL) {
            return seen >= 0 && reading.mayJoin(seen) ? JOINS : symbol(seen);
        }
        char[] spelled = spell(codePoint);
        if (spelled.length < 2) {
            return spelled.length == 0 ? SKIPPED : spelled[0];
        }
        return known.computeIfAbsent(new String(spelled), unseen -> {
            sequences.add(spelled);
            return (char) (JOINS - sequences.size());
        });
    }

    private char symbol(int seen) {
        return switch (seen) {
            case Chart.SKIPPED -> SKIPPED;
            case Chart.NOISE -> NOISE;
            case Chart.MARK -> MARK;
            case Chart.BLANK -> BLANK;
            case Chart.LINE_END -> LINE_END;
            default -> of(seen);
        };
    }
}
