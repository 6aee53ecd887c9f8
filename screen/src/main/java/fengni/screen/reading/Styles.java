package fengni.screen.reading;

/**
 * What gives letters a style and is not seen itself: the end of one emphasis and the beginning of the next in Markdown, commands
 * of TeX, colours of terminals, places that a template fills with nothing.
 */
final class Styles {
    private static final String HOW = "markup";
    static final char ESCAPE = 0x1B;
    /** The signs of one emphasis alone are few enough to be noise. */
    private static final int FEWEST_SIGNS = 4;

    private static final int MOST_SIGNS = 8;
    private static final int LONGEST_COMMAND = 12;
    private static final int SHORTEST_COMMAND = 4;
    private static final int LONGEST_COLOUR = 20;
    private static final int LONGEST_PLACE = 64;

    private Styles() {}

    /** @param at where one of the signs of emphasis stands */
    static Attempt emphasis(CharSequence text, int at, boolean last) {
        int to = at;
        while (to < text.length() && to - at <= MOST_SIGNS && text.charAt(to) == text.charAt(at)) {
            to++;
        }
        if (to == text.length() && !last && to - at <= MOST_SIGNS) {
            return Attempt.MORE_OF_A_SIGN;
        }
        boolean pairs = to - at >= FEWEST_SIGNS && to - at <= MOST_SIGNS && (to - at) % 2 == 0;
        return pairs ? unseen(to - at) : Attempt.NONE;
    }

    /** @param at where a backslash stands */
    static Attempt command(CharSequence text, int at, boolean last) {
        int to = at + 1;
        while (to < text.length() && to - at <= LONGEST_COMMAND && Ascii.isLetter(text.charAt(to))) {
            to++;
        }
        if (to == text.length() && !last && to - at <= LONGEST_COMMAND) {
            return Attempt.MORE_OF_A_SIGN;
        }
        boolean opens = to < text.length() && text.charAt(to) == '{' && to - at > SHORTEST_COMMAND;
        return opens ? unseen(to + 1 - at) : Attempt.NONE;
    }

    /** @param at where {@link #ESCAPE} stands */
    static Attempt colour(CharSequence text, int at, boolean last) {
        int to = at + 1;
        while (to < text.length() && to - at < LONGEST_COLOUR && isColour(text.charAt(to), to == at + 1)) {
            to++;
        }
        if (to == text.length()) {
            return last ? Attempt.NONE : Attempt.MORE_OF_A_SIGN;
        }
        return to > at + 1 && Ascii.isLetter(text.charAt(to)) ? unseen(to + 1 - at) : Attempt.NONE;
    }

    private static boolean isColour(char c, boolean first) {
        return first ? c == '[' : Ascii.isDigit(c) || c == ';';
    }

    /** @param at where a brace opens */
    static Attempt place(CharSequence text, int at, boolean last) {
        if (at + 1 == text.length()) {
            return last ? Attempt.NONE : Attempt.MORE_OF_A_SIGN;
        }
        if (text.charAt(at + 1) != '{') {
            return Attempt.NONE;
        }
        for (int to = at + 2; to - at < LONGEST_PLACE; to++) {
            if (to + 1 >= text.length()) {
                return last ? Attempt.NONE : Attempt.MORE;
            }
            if (text.charAt(to) == '}' && text.charAt(to + 1) == '}') {
                return unseen(to + 2 - at);
            }
            if (text.charAt(to) == '\n') {
                return Attempt.NONE;
            }
        }
        return Attempt.NONE;
    }

    private static Attempt unseen(int length) {
        return new Attempt.Found(length, Attempt.UNSEEN, HOW);
    }
}
