package fengni.screen;

import fengni.screen.matching.Atom;
import fengni.screen.matching.Sighting;
import fengni.screen.spelling.Folding;

/**
 * Tells words that are there by chance, which only shows when it is known what they stand for: first letters made of digits,
 * short words of which no character is there. Bare numbers are told where words are checked.
 */
final class Chance {
    /** A word of so many characters is known at a glance though each is another. */
    private static final int LONG = 5;

    private Chance() {}

    static boolean isMere(Atom word, Sighting meant) {
        return isDrawn(meant) || isWhollyAnother(word.text(), meant);
    }

    /** First letters are few: with digits among them they are any number. */
    private static boolean isDrawn(Sighting seen) {
        return seen.transforms().contains(Variants.INITIALS)
                && seen.transforms().contains("leet");
    }

    /** Of a short word that is known at a glance, a character stands there. */
    private static boolean isWhollyAnother(String word, Sighting seen) {
        if (!seen.transforms().contains("look-alike") || word.codePointCount(0, word.length()) >= LONG) {
            return false;
        }
        return seen.matched()
                .codePoints()
                .map(Folding::fold)
                .noneMatch(each -> word.codePoints().anyMatch(own -> Folding.fold(own) == each));
    }
}
