package fengni.screen.spelling;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * By the written form: folded characters, letters of other scripts as the Latin letters that they look like, digits of every
 * style as one.
 */
final class Glyph implements Spelling {
    private static final int ROMAN = 0x2160;
    private static final int SMALL_ROMAN = 0x2170;
    private static final int LARGEST_ROMAN = 12;
    private static final int[] NOTHING = {};

    @Override
    public Sort sort(int codePoint) {
        return Sorts.of(codePoint, units(codePoint).length);
    }

    @Override
    public int[] units(int codePoint) {
        int roman = roman(codePoint);
        if (roman > 0) {
            return Integer.toString(roman).chars().toArray();
        }
        return plain(codePoint, Glyph::digit);
    }

    /** Folded, like a Latin letter where it looks like one, without noise; then as the caller sees a character. */
    static int[] plain(int codePoint, IntUnaryOperator seen) {
        int folded = Folding.fold(codePoint);
        if (folded >= 0) {
            int plain = latin(codePoint, folded);
            return Sorts.isText(plain) ? new int[] {seen.applyAsInt(decimal(plain))} : NOTHING;
        }
        return Arrays.stream(Folding.sequence(codePoint))
                .map(each -> latin(each, each))
                .filter(Sorts::isText)
                .map(each -> seen.applyAsInt(decimal(each)))
                .toArray();
    }

    private static int latin(int codePoint, int folded) {
        return Sorts.isHan(folded)
                ? folded
                : Confusables.LATIN.getOrDefault(codePoint, Confusables.LATIN.getOrDefault(folded, folded));
    }

    /** Ⅰ to Ⅻ stand for a number; the letter beside them in the view of LEET. */
    private static int roman(int codePoint) {
        int first = codePoint < SMALL_ROMAN ? ROMAN : SMALL_ROMAN;
        return codePoint >= first && codePoint < first + LARGEST_ROMAN ? codePoint - first + 1 : 0;
    }

    private static int decimal(int plain) {
        int value = Character.getType(plain) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(plain, 10) : -1;
        return value < 0 ? plain : '0' + value;
    }

    private static int digit(int plain) {
        return Confusables.DIGITS.getOrDefault(plain, plain);
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
