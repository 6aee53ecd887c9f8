package fengni.screen.spelling;

import java.util.Set;

/**
 * The ways to read characters. Each is made when it is first asked for, then kept; all are immutable and safe for use by
 * several threads.
 */
public final class Spellings {
    private Spellings() {}

    /** Returns whether a digit from 1 to 5 behind this code point may be read as its tone: Latin letters and zhuyin. */
    public static boolean takesTone(int codePoint) {
        return Sound.takesTone(codePoint);
    }

    /** By the written form, in any width, case, script, dress and style of digits. */
    public static Spelling glyph() {
        return OfGlyph.ONLY;
    }

    /** By the sound: see {@link View#SOUND}. */
    public static Spelling sound() {
        return OfSound.ONLY;
    }

    /** By the parts: see {@link View#COMPONENTS}. */
    public static Spelling components() {
        return OfComponents.ONLY;
    }

    /** By the written form, with digits and signs read as the letters they stand for; for words with Latin letters. */
    public static Spelling leet() {
        return OfLeet.ONLY;
    }

    /** By the look at a glance: what shares its main part or differs by a stroke is the same; for words of some length. */
    public static Spelling shape() {
        return OfShape.ONLY;
    }

    /** Returns the way of reading that a view means. */
    public static Spelling of(View view) {
        return switch (view) {
            case GLYPH -> glyph();
            case SOUND -> sound();
            case COMPONENTS -> components();
        };
    }

    /**
     * Returns the characters that may be written in place of this one by a slip or on purpose: those with the same main part
     * and another radical. For making variants of short words; the character itself is not among them.
     */
    public static Set<Integer> lookAlikes(int codePoint) {
        return LookAlikes.of(codePoint);
    }

    /**
     * Returns the first letters of how a word of characters is said, {@code flg} for 法轮功, for each way to say it, with one letter
     * for zh, ch and sh and with two, at most {@value Spelling#MOST_SPELLINGS} each; none for a word that holds anything but characters of known sound. For making variants
     * to be sought as whole words: so few letters mean much else.
     */
    public static Set<String> initials(String word) {
        return Abridged.initials(word);
    }

    /**
     * Returns a word with the first letter of its sound for one character, or for two neighbours; none for words of fewer than
     * three characters or more than ten.
     */
    public static Set<String> lettered(String word) {
        return Abridged.lettered(word);
    }

    /** Returns the usual syllables of a word without tones and blanks; empty where a character has no sound. */
    public static String pinyin(String word) {
        return Abridged.pinyin(word);
    }

    /** Returns a word with each character twice, as its sound is when pinyin stands beside it; empty where one has no sound. */
    public static String doubled(String word) {
        return Abridged.doubled(word);
    }

    /**
     * Returns a word with a picture for one of its characters, for pictures that show it but are said as another character, as
     * a knife for 杀; the pictures that are said as it is are read by {@link #sound}.
     */
    public static Set<String> shown(String word) {
        return Pictures.shown(word);
    }

    /**
     * Returns a word with characters split otherwise than {@link #components} reads them, 近 into 斤辶, at most
     * {@value Spelling#MOST_SPELLINGS} words; none for words of fewer than three characters.
     */
    public static Set<String> splits(String word) {
        return Splits.of(word);
    }

    /**
     * Returns a word of Latin letters with letters turned over, in its own order and from its end, as far as they are other
     * letters then; none for words of fewer than five letters.
     */
    public static Set<String> turned(String word) {
        return Lettering.turned(word);
    }

    /** Returns a word of Latin letters with two letters for one that looks like them, rn for m; none for words of fewer than six letters. */
    public static Set<String> paired(String word) {
        return Lettering.paired(word);
    }

    /** Returns a word with its numbers in every other way to write them, 三百六十五 for 365; empty without numbers. */
    public static Set<String> numerals(String word) {
        return Numerals.ways(word);
    }

    /** Names a way to read among the {@link Transforms}; the empty text for the glyph view, which is no change. */
    static String name(Spelling spelling) {
        return switch (spelling) {
            case Sound sound -> "sound";
            case Components components -> "components";
            case Leet leet -> "leet";
            case Shape shape -> "look-alike";
            default -> "";
        };
    }

    private static final class OfGlyph {
        static final Spelling ONLY = new Glyph();
    }

    private static final class OfSound {
        static final Spelling ONLY = new Sound();
    }

    private static final class OfComponents {
        static final Spelling ONLY = new Components();
    }

    private static final class OfShape {
        static final Spelling ONLY = new Shape();
    }

    private static final class OfLeet {
        static final Spelling ONLY = new Leet();
    }
}
