package fengni.screen.rule;

import fengni.screen.matching.Matching;
import fengni.screen.spelling.Folding;
import fengni.screen.spelling.View;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** How long a word is to the ear and to the eye: sounds and parts are few, so short words are met everywhere. */
public final class WordLength {
    /** Syllables of a word that is known by its sound. */
    public static final int SYLLABLES = 3;
    /** The same for a word that counts only with others. */
    public static final int SYLLABLES_IN_COMPANY = 2;
    /** Characters of a word that is known by its parts. */
    public static final int LETTERS = 2;

    private WordLength() {}

    /**
     * Returns the views of those asked for by which a word is long enough to be known; none if it is too short for each.
     *
     * @param syllables so many a word has that is known by its sound
     */
    public static Set<View> views(String word, Matching how, int syllables) {
        var views = EnumSet.copyOf(how.views());
        if (views.equals(EnumSet.of(View.GLYPH))) {
            return views;
        }
        int[] folded = Folding.fold(word);
        if (syllables(folded) < syllables) {
            views.remove(View.SOUND);
        }
        if (letters(folded) < LETTERS) {
            views.remove(View.COMPONENTS);
        }
        return views;
    }

    /** Returns the number of Han characters and of groups of vowels, in a folded word. */
    private static int syllables(int[] word) {
        int count = 0;
        boolean vowels = false;
        for (int each : word) {
            boolean vowel = "aeiouüv".indexOf(each) >= 0;
            boolean begins = vowel ? !vowels : each > 0x7F && Character.isLetter(each);
            count += begins ? 1 : 0;
            vowels = vowel;
        }
        return count;
    }

    private static long letters(int[] word) {
        return Arrays.stream(word).filter(Character::isLetterOrDigit).count();
    }
}
