package fengni.screen;

import fengni.screen.spelling.Folding;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The characters that a feature set knows, as dense symbols: one table look-up folds a raw code point and tells its
 * symbol. A character in no pattern is {@link #OTHER}, so text outside the alphabet costs next to nothing.
 *
 * <p>Immutable and safe for use by several threads.
 */
final class Alphabet {
    static final char OTHER = 0;
    static final char SKIP = 1;
    /** The code point is read as several symbols: see {@link #several}. */
    static final char SEVERAL = 2;

    static final char FIRST = 3;
    /** So many different characters can be told apart. */
    static final int MOST = Character.MAX_VALUE - FIRST;

    private static final int BMP = 0x10000;
    private static final int PAGE = 256;
    private static final char[] NOTHING = {};

    private final char[] basic = new char[BMP];
    private final char[][] pages = new char[(Character.MAX_CODE_POINT + 1 - BMP) / PAGE][];
    private final Map<Integer, Character> symbols = new HashMap<>();
    private final Map<Integer, char[]> several = new HashMap<>();

    /** @param patterns folded; with at most {@link #MOST} different code points among them */
    Alphabet(List<int[]> patterns) {
        Arrays.fill(pages, NOTHING);
        for (int[] pattern : patterns) {
            for (int codePoint : pattern) {
                symbols.computeIfAbsent(codePoint, unseen -> (char) (FIRST + symbols.size()));
            }
        }
        for (int codePoint = 0; codePoint < BMP; codePoint++) {
            basic[codePoint] = look(codePoint);
        }
        Folding.forEachSupplementary(this::enter);
        symbols.keySet().stream().filter(known -> known >= BMP).forEach(this::enter);
    }

    int size() {
        return FIRST + symbols.size();
    }

    /** Returns the symbol of a raw code point, or one of the three special ones. */
    char symbol(int codePoint) {
        if (codePoint < BMP) {
            return basic[codePoint];
        }
        char[] page = pages[(codePoint - BMP) / PAGE];
        return page.length == 0 ? OTHER : page[codePoint % PAGE];
    }

    /** Returns the symbols of a code point that is read as several. */
    char[] several(int codePoint) {
        return several.getOrDefault(codePoint, NOTHING);
    }

    /** Returns the symbols of a pattern of this set. */
    char[] spell(int[] pattern) {
        var spelled = new char[pattern.length];
        for (int i = 0; i < pattern.length; i++) {
            spelled[i] = symbols.getOrDefault(pattern[i], OTHER);
        }
        return spelled;
    }

    private void enter(int codePoint) {
        int page = (codePoint - BMP) / PAGE;
        if (pages[page].length == 0) {
            pages[page] = new char[PAGE];
        }
        pages[page][codePoint % PAGE] = look(codePoint);
    }

    private char look(int codePoint) {
        int folded = Folding.fold(codePoint);
        return switch (folded) {
            case Folding.SKIP -> SKIP;
            case Folding.MANY -> {
                several.put(codePoint, spell(Folding.sequence(codePoint)));
                yield SEVERAL;
            }
            default -> symbols.getOrDefault(folded, OTHER);
        };
    }
}
