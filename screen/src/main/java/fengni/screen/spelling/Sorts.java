package fengni.screen.spelling;

import fengni.screen.spelling.Spelling.Sort;

/** What a code point is to a reader before anybody asks what it says. */
final class Sorts {
    private Sorts() {}

    /** Returns the sort of a code point that says so many units. */
    static Sort of(int codePoint, int units) {
        if (units > 0) {
            return Sort.TEXT;
        }
        if (Skipped.contains(codePoint)) {
            return Sort.SKIPPED;
        }
        return isLineEnd(codePoint) ? Sort.LINE_END : Sort.NOISE;
    }

    static boolean isLineEnd(int codePoint) {
        return switch (codePoint) {
            case '\n', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> true;
            default -> false;
        };
    }

    /** A letter, a digit, or a sign that belongs to one; a plain code point is asked, as folding leaves it. */
    static boolean isText(int plain) {
        return switch (Character.getType(plain)) {
            case Character.MODIFIER_LETTER -> !isToneOrStretch(plain);
            case Character.COMBINING_SPACING_MARK,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.DECIMAL_DIGIT_NUMBER -> true;
            default -> Character.isLetter(plain);
        };
    }

    /** The tone marks of zhuyin, the primes and the Arabic stretch are called letters but say nothing. */
    private static boolean isToneOrStretch(int codePoint) {
        return (codePoint >= 0x02B9 && codePoint <= 0x02FF) || codePoint == 0x0640 || codePoint == 0x07FA;
    }

    static boolean isHan(int codePoint) {
        return (codePoint >= 0x3400 && codePoint <= 0x9FFF) || (codePoint >= 0x20000 && codePoint <= 0x3FFFF);
    }
}
