package fengni.screen.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where one string of a program ends and the next begins: {@code ","}, {@code \", \"}, {@code ' + '}, {@code " . "}. A word
 * that is written letter by letter into a list, or put together by a program, goes on across it; written into names or values
 * of an object, if the next is a single character.
 */
final class StringJoints {
    private static final String HOW = "string-joint";
    private static final int MOST_SLASHES = 4;
    private static final int MOST_BLANKS = 8;

    private static final String QUOTE = "\\\\{0,4}[\"']";
    private static final Pattern KEYED =
            Pattern.compile(QUOTE + " {0,8}(?:, {0,8}" + QUOTE + "\\w{1,8}" + QUOTE + " {0,8}: {0,8}" + QUOTE
                    + "|: {0,8}[\\w.-]{1,8} {0,8}, {0,8}" + QUOTE + ")(?=[^\\x00-\\x7F]{1,2}[\"'\\\\])");

    private StringJoints() {}

    /** @param at where a quote or a backslash stands */
    static Attempt at(CharSequence text, int at, boolean last) {
        int closed = quote(text, at);
        if (closed < 0) {
            return missed(text, -closed, last);
        }
        int from = blanks(text, closed);
        if (from < text.length() && ",:".indexOf(text.charAt(from)) >= 0) {
            var keyed = keyed(text, at, last);
            if (!(keyed instanceof Attempt.None)) {
                return keyed;
            }
        }
        boolean signed = from < text.length() && ",+.&;|".indexOf(text.charAt(from)) >= 0;
        int opened = signed ? quote(text, blanks(text, from + 1)) : -from;
        return opened > 0 ? new Attempt.Found(opened - at, Attempt.SIGN, HOW) : missed(text, -opened, last);
    }

    @SuppressWarnings("JdkObsolete") // whether it is but the end that is missing: a stream waits for no more than that
    private static Attempt keyed(CharSequence text, int at, boolean last) {
        Matcher keyed = KEYED.matcher(text).region(at, text.length());
        if (keyed.lookingAt()) {
            return new Attempt.Found(keyed.end() - at, Attempt.SIGN, HOW);
        }
        if (!keyed.hitEnd() || last) {
            return Attempt.NONE;
        }
        boolean shown =
                text.chars().skip(at).anyMatch(c -> c >= 0x80); // a word may begin there and go on behind the next
        return shown ? Attempt.MORE : Attempt.MORE_OF_A_SIGN;
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
