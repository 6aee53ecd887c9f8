package fengni.screen;

import java.util.Arrays;

/** How long a word is to the ear and to the eye: sounds and parts are few, so short words are met everywhere. */
final class WordLength {
    /** Syllables of a word that is known by its sound. */
    static final int SYLLABLES = 3;
    /** The same for a word that counts only with others. */
    static final int SYLLABLES_IN_COMPANY = 2;
    /** Characters of a word that is known by its parts. */
    static final int LETTERS = 2;

    private WordLength() {}

    /** Returns the number of Han characters and of groups of vowels, in a folded word. */
    static int syllables(int[] word) {
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

    static long letters(int[] word) {
        return Arrays.stream(word).filter(Character::isLetterOrDigit).count();
    }
}
