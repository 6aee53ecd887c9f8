package fengni.screen.reading;

/** Characters written by their number, as programs do: backslash u8f6e, {@code \}u{8f6e}, {@code %}u8f6e. */
final class Escapes {
    private static final String HOW = "escape";
    private static final int MOST_BRACED = 6;

    private Escapes() {}

    /** @param at where a backslash or a percent sign stands before a u or U */
    static Attempt at(CharSequence text, int at, boolean last) {
        int from = at + 2;
        if (from < text.length() && text.charAt(from) == '{') {
            return braced(text, at, last);
        }
        int digits = text.charAt(at + 1) == 'U' ? 8 : 4;
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            if (i >= text.length()) {
                return last ? Attempt.NONE : Attempt.MORE;
            }
            int digit = Ascii.digit(text.charAt(i), 16);
            if (digit < 0) {
                return Attempt.NONE;
            }
            value = value << 4 | digit;
        }
        return found(2 + digits, value);
    }

    /** A line end or a tab as strings have it; before another letter it may be a path or a name. */
    static Attempt blank(CharSequence text, int at, boolean last) {
        char named = text.charAt(at + 1);
        if (named != 'n' && named != 'r' && named != 't') {
            return Attempt.NONE;
        }
        if (at + 2 == text.length() && !last) {
            return Attempt.MORE_OF_A_SIGN;
        }
        boolean name = at + 2 < text.length() && Ascii.isLetter(text.charAt(at + 2));
        return name ? Attempt.NONE : new Attempt.Found(2, named == 't' ? "\t" : named == 'n' ? "\n" : "\r", HOW);
    }

    private static Attempt braced(CharSequence text, int at, boolean last) {
        int value = 0;
        for (int i = at + 3; i <= at + 3 + MOST_BRACED; i++) {
            if (i >= text.length()) {
                return last ? Attempt.NONE : Attempt.MORE;
            }
            if (text.charAt(i) == '}' && i > at + 3) {
                return found(i + 1 - at, value);
            }
            int digit = Ascii.digit(text.charAt(i), 16);
            if (digit < 0) {
                return Attempt.NONE;
            }
            value = value << 4 | digit;
        }
        return Attempt.NONE;
    }

    /** Half a pair is given as it is: its other half comes next. */
    private static Attempt found(int length, int value) {
        return Character.isValidCodePoint(value) && value >= ' '
                ? new Attempt.Found(length, Character.toString(value), HOW)
                : Attempt.NONE;
    }
}
