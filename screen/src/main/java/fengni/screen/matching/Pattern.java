package fengni.screen.matching;

/**
 * One word in one reading.
 *
 * @param length how many symbols its form has; in a reading that stretches no two equal neighbours
 * @param runs how often each symbol of the form stands there at least, one a char; empty when each stands once
 * @param atom the word's place in the list of atoms
 * @param gap so many code points of noise may stand between two neighbours
 * @param traits bits of {@link #BLANKS_ONLY} and its fellows
 */
record Pattern(int length, String runs, int atom, int gap, int traits) {
    /** The gap is for blanks alone: those that the word was written with. */
    static final int BLANKS_ONLY = 1;
    /** At most two Han characters: too much innocent text says them across a mark. */
    static final int BRIEF = 2;
    /** Latin ends stand at the ends of words, also without noise; digits belong to words. */
    static final int WHOLE = 4;
    /** The first unit is a Latin letter. */
    static final int LATIN_START = 8;
    /** The last unit is a Latin letter. */
    static final int LATIN_END = 16;
    /** Latin ends stand at the ends of rows of letters, also without noise. */
    static final int BOUNDED = 32;

    /** Letters stand in it: a number or what is mostly one, as an order number, is no word; see {@link Check#isMostlyDigits}. */
    static final int LETTERED = 64;
    /** A character or a letter stands in it: a short number, as 64 for 六四, is no word. Whoever seeks it writes it so. */
    static final int NUMERAL = 128;

    /** It begins with a digit: no other digit stands directly before it, or it is another number. */
    static final int DIGIT_START = 256;
    /** It ends with a digit: none stands directly behind it. */
    static final int DIGIT_END = 512;

    private static final int LONGEST_NUMERAL = 4;
    private static final String HAN_DIGITS = "零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖貳參陸";

    boolean has(int trait) {
        return (traits & trait) != 0;
    }

    /** Returns how often a symbol of the form stands there at least. */
    int run(int place) {
        return runs.isEmpty() ? 1 : runs.charAt(place);
    }

    static int gap(Reading reading, Atom atom) {
        int own = reading.asWritten() ? 0 : atom.how().gap();
        return own == 0 ? blanks(atom.text()) : own;
    }

    /** Returns the length of the longest row of blanks inside the word. */
    private static int blanks(String word) {
        int most = 0;
        int row = 0;
        var stripped = word.strip();
        for (int at = 0; at < stripped.length(); at++) {
            row = Chart.isBlank(stripped.charAt(at)) ? row + 1 : 0;
            most = Math.max(most, row);
        }
        return most;
    }

    /** Returns the traits of a word by the first and the last unit of a spelling. */
    static int traits(Reading reading, Atom atom, int first, int last) {
        boolean asWritten = reading.asWritten() || atom.how().gap() == 0;
        return (asWritten ? BLANKS_ONLY : 0)
                | (isBrief(atom.text()) ? BRIEF : 0)
                | (atom.how().wholeWord() ? WHOLE : 0)
                | (reading.spelling().insideLatinWords() && !reading.isLeet() ? 0 : BOUNDED)
                | (reading.isLeet() ? LETTERED : 0)
                | (isNumeral(atom.text()) ? NUMERAL : 0)
                | (isDigit(first) ? DIGIT_START : 0)
                | (isDigit(last) ? DIGIT_END : 0)
                | (isLatin(first) ? LATIN_START : 0)
                | (isLatin(last) ? LATIN_END : 0);
    }

    private static boolean isBrief(String word) {
        int seen = 0;
        for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
            int codePoint = word.codePointAt(at);
            boolean blank = Chart.isBlank(codePoint);
            if (!blank && (seen == 2 || !Character.isIdeographic(codePoint))) {
                return false;
            }
            seen += blank ? 0 : 1;
        }
        return true;
    }

    private static boolean isNumeral(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (HAN_DIGITS.indexOf(word.charAt(at)) < 0) {
                return false;
            }
        }
        return word.length() <= LONGEST_NUMERAL;
    }

    private static boolean isDigit(int unit) {
        return unit >= '0' && unit <= '9';
    }

    static boolean isLatin(int unit) {
        return unit >= 'a' && unit <= 'z';
    }
}
