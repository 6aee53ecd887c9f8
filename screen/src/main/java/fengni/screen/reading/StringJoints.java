package fengni.screen.reading;

/**
 * Where one string of a program ends and the next begins: {@code ","}, {@code \", \"}, {@code ' + '}, {@code " . "}. A word
 * that is written letter by letter into a list, or put together by a program, goes on across it.
 */
final class StringJoints {
    private static final String HOW = "string-joint";
    private static final int MOST_SLASHES = 4;
    private static final int MOST_BLANKS = 8;

    private StringJoints() {}

    /** @param at where a quote or a backslash stands */
    static Attempt at(CharSequence text, int at, boolean last) {
        int closed = quote(text, at);
        if (closed < 0) {
            return missed(text, -closed, last);
        }
        int from = blanks(text, closed);
        boolean signed = from < text.length() && ",+.&;|".indexOf(text.charAt(from)) >= 0;
        int opened = signed ? quote(text, blanks(text, from + 1)) : -from;
        return opened > 0 ? new Attempt.Found(opened - at, Attempt.SIGN, HOW) : missed(text, -opened, last);
    }

    private static Attempt missed(CharSequence text, int at, boolean last) {
        return at == text.length() && !last ? Attempt.MORE_OF_A_SIGN : Attempt.NONE;
    }

    /** Returns the place behind a quote; below 0 if there is none, then the place at which it is missed. */
    private static int quote(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && at - from < MOST_SLASHES && text.charAt(at) == '\\') {
            at++;
        }
        return at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'') ? at + 1 : -at;
    }

    private static int blanks(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && at - from < MOST_BLANKS && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
