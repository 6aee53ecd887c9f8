package fengni.screen.reading;

/** Characters written by their number as people and style sheets do: {@code U+8F6E}, {@code 0x8f6e}, {@code \8f6e}. */
final class CodeNumbers {
    private static final String HOW = "escape";
    private static final int FEWEST_DIGITS = 4;
    private static final int MOST_DIGITS = 6;

    private CodeNumbers() {}

    /** @param at where a U stands */
    static Attempt unicode(CharSequence text, int at, boolean last) {
        if (at + 1 == text.length()) {
            return last ? Attempt.NONE : Attempt.MORE;
        }
        return text.charAt(at + 1) == '+' ? number(text, at, 2, last) : Attempt.NONE;
    }

    /**
     * A style sheet ends a number with a blank, which says nothing.
     *
     * @param at where a backslash stands
     */
    static Attempt styled(CharSequence text, int at, boolean last) {
        var number = number(text, at, 1, last);
        if (!(number instanceof Attempt.Found(int length, String character, String how))) {
            return number;
        }
        if (!Character.isIdeographic(character.codePointAt(0))) {
            return Attempt.NONE;
        }
        int end = at + length;
        if (end == text.length()) {
            return last ? number : Attempt.MORE;
        }
        return text.charAt(end) == ' ' ? new Attempt.Found(length + 1, character, how) : number;
    }

    private static Attempt number(CharSequence text, int at, int sign, boolean last) {
        int to = at + sign;
        int value = 0;
        while (to < text.length() && to - at - sign < MOST_DIGITS && Ascii.digit(text.charAt(to), 16) >= 0) {
            value = value << 4 | Ascii.digit(text.charAt(to), 16);
            to++;
        }
        int digits = to - at - sign;
        if (to == text.length() && digits < MOST_DIGITS && !last) {
            return Attempt.MORE;
        }
        return digits >= FEWEST_DIGITS && isText(value)
                ? new Attempt.Found(to - at, Character.toString(value), HOW)
                : Attempt.NONE;
    }

    static boolean isText(int value) {
        boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
        return value >= ' ' && Character.isValidCodePoint(value) && !surrogate;
    }
}
