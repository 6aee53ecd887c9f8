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
     * Returns the first letters of how a word of characters is said, {@code flg} for 法轮功, for each way to say it, at most
     * {@value Spelling#MOST_SPELLINGS}; none for a word that holds anything but characters of known sound. For making variants
     * to be sought as whole words: so few letters mean much else.
     */
    public static Set<String> initials(String word) {
        return Sound.initials(word);
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
