package fengni.screen.spelling;

import java.util.HashMap;
import java.util.Map;

/**
 * By the written form, with digits and signs for the letters they stand for. What nobody tells apart, 1 i l and |, says i.
 * For words that hold a Latin letter; numerals that are Han characters stay what they are.
 */
final class Leet implements Spelling {
    private static final Map<Integer, Integer> LETTERS = letters();

    @Override
    public Sort sort(int codePoint) {
        return Sorts.of(codePoint, units(codePoint).length);
    }

    @Override
    public int[] units(int codePoint) {
        int sign = sign(codePoint);
        return sign != codePoint ? new int[] {sign} : Glyph.plain(codePoint, Leet::sign);
    }

    /** Signs are asked for before folding, and in their wide form too. */
    private static int sign(int codePoint) {
        boolean wide = codePoint > 0xFF00 && codePoint < 0xFF5F;
        return LETTERS.getOrDefault(wide ? codePoint - 0xFEE0 : codePoint, codePoint);
    }

    private static Map<Integer, Integer> letters() {
        var letters = new HashMap<Integer, Integer>();
        for (String each : "a4@ b8ß e3€£ g69 i1!|l¡¦ o0°º○ s5$§ t7+† z2 c¢(© r® x×✕✖ y¥".split(" ", -1)) {
            each.codePoints().skip(1).forEach(sign -> letters.put(sign, (int) each.charAt(0)));
        }
        return Map.copyOf(letters);
    }

    @Override
    public boolean wholeCodePoints() {
        return false;
    }

    @Override
    public boolean insideLatinWords() {
        return true;
    }
}
