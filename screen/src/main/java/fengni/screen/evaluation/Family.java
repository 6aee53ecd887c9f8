package fengni.screen.evaluation;

import java.util.Locale;

/** How words are hidden from a reviewer, in fifteen families. */
public enum Family {
    /** Characters that nobody sees stand inside the word. */
    FORMAT_CHARACTERS,
    /** Blanks, punctuation and lines stand inside the word. */
    NOISE,
    /** Emoji stand inside the word or for a character of it. */
    EMOJI,
    /** The same characters from other blocks of Unicode. */
    WIDTH,
    /** The same characters in another script or region. */
    SCRIPT,
    /** Numbers in another style. */
    DIGITS,
    /** Characters are repeated. */
    REPEATS,
    /** The sound is written instead of the character. */
    PINYIN,
    /** A character that sounds alike. */
    HOMOPHONE,
    /** A character is written as its parts. */
    SPLIT,
    /** A character that looks alike. */
    LOOK_ALIKE,
    /** Digits and signs for Latin letters, or letters upside down. */
    LEET,
    /** The characters stand in another order or direction. */
    ORDER,
    /** The text is encoded for machines. */
    ENCODING,
    /** The word is cut up by what carries it: chunks, turns, markup, cells, arguments. */
    STRUCTURE;

    /** Returns the name in reports, for example {@code look-alike}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
