package fengni.screen;

import fengni.screen.matching.Atom;
import fengni.screen.matching.Sighting;

/**
 * Tells words that are there by chance: Han numerals that a bare number spells, as 六四 in base64 or 2064, and letters that are
 * mostly digits, as in an order number. Whoever wants the number sought writes it as a number.
 */
final class Chance {
    private static final int LONGEST_NUMBER = 4;
    private static final String HAN_DIGITS = "零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖貳參陸";
    private static final String LEET = "leet";

    private Chance() {}

    static boolean isMere(Atom word, Sighting seen) {
        return isBareNumber(word.text(), seen.matched()) || isMostlyDigits(seen);
    }

    private static boolean isBareNumber(String word, String matched) {
        return word.length() <= LONGEST_NUMBER
                && word.chars().allMatch(c -> HAN_DIGITS.indexOf(c) >= 0)
                && matched.codePoints().noneMatch(Character::isIdeographic);
    }

    private static boolean isMostlyDigits(Sighting seen) {
        if (!seen.transforms().contains(LEET)) {
            return false;
        }
        long letters = seen.matched().codePoints().filter(Character::isLetter).count();
        long digits = seen.matched().codePoints().filter(Character::isDigit).count();
        return digits >= letters;
    }
}
