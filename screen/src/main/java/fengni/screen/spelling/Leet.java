package fengni.screen.spelling;

import java.util.HashMap;
import java.util.Map;

/**
 * By the written form, with digits and signs for the letters they stand for. What nobody tells apart, 1 i l and |, says i.
 * For words that hold a Latin letter; numerals that are Han characters stay what they are.
 */
final class Leet implements Spelling {
    /** A letter and what is drawn for it: digits, signs, money, signs of sets and logic, strokes of Han characters and kana. */
    private static final String DRAWN =
            "a4@∀∆∧₳ﾑ b8ß฿₿乃 c¢(©⊂₵₡匚 d∂₫ e3€£∃∈∑彐乇ヨ f₣ g69₲ h廾卄 i1!|l¡¦工丨エ j亅 k₭ m₥爪 n∩∏₦冂 "
                    + "o0°º○口ロㄖ p₱₽尸 r®尺 s5$§₴丂 t7+†⊤₮丅丁ㄒ u∪凵ㄩ v√∨ w₩山 x×✕✖乂メ y¥丫 z2乙";

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
        for (String each : DRAWN.split(" ", -1)) {
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
