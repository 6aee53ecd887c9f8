package fengni.screen;

import fengni.screen.matching.Atom;
import fengni.screen.matching.Sighting;
import fengni.screen.spelling.Folding;

/**
 * Tells words that are there by chance: Han numerals that a bare number spells, as 六四 in base64 or 2064, and letters that are
 * mostly digits, as in an order number, and short words of which no character is there. Whoever wants the number sought writes it as a number.
 */
final class Chance {
    private static final int LONGEST_NUMBER = 4;
    private static final String HAN_DIGITS = "零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖貳參陸";
    private static final int SHORTEST_MIXED = 4;
    private static final int LONG = 6;
    private static final int LONG_AT_A_GLANCE = 5;
    private static final String LEET = "leet";

    private Chance() {}

    static boolean isMere(Atom word, Sighting seen) {
        return isBareNumber(word.text(), seen.matched())
                || isMostlyDigits(seen)
                || isDrawn(seen)
                || isWhollyAnother(word.text(), seen);
    }

    /** First letters are few: with digits among them they are any number. */
    private static boolean isDrawn(Sighting seen) {
        return seen.transforms().contains("initials") && seen.transforms().contains(LEET);
    }

    /** Of a short word that is known at a glance, a character stands there. */
    private static boolean isWhollyAnother(String word, Sighting seen) {
        if (!seen.transforms().contains("look-alike") || word.codePointCount(0, word.length()) >= LONG_AT_A_GLANCE) {
            return false;
        }
        return seen.matched()
                .codePoints()
                .map(Folding::fold)
                .noneMatch(each -> word.codePoints().anyMatch(own -> Folding.fold(own) == each));
    }

    private static boolean isBareNumber(String word, String matched) {
        return word.length() <= LONGEST_NUMBER
                && word.chars().allMatch(c -> HAN_DIGITS.indexOf(c) >= 0)
                && matched.codePoints().noneMatch(Character::isIdeographic);
    }

    /** The longer a word, the less it is spelled by chance. */
    private static boolean isMostlyDigits(Sighting seen) {
        if (!seen.transforms().contains(LEET)) {
            return false;
        }
        long letters = seen.matched().codePoints().filter(Character::isLetter).count();
        long digits = seen.matched().codePoints().filter(Character::isDigit).count();
        return letters + digits < SHORTEST_MIXED ? digits >= letters : letters + digits < LONG && digits > letters;
    }
}
