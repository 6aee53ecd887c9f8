package fengni.screen.reading;

/**
 * Lists whose items are single characters: {@code 1. 轮}, {@code 2. 胎}, one below the other or in a row, and lines that begin
 * alike with a name, a time or a key. What stands before an item is passed over; the item itself stays where it is, but for the
 * last but one, which is read together with what stands before the last: that may be as long as it likes.
 */
final class Items {
    private static final String HOW = "list";
    private static final int LONGEST_MARK = 16;
    private static final int LONGEST_END = 3;
    private static final int MOST_DIGITS = 2;
    private static final int MOST_BETWEEN = 3;
    private static final int MISSED = -1;
    private static final String BLANK_OR_COMMA = " ,;(，、；（";
    private static final String BEHIND_NUMBER = ".):：、）．";

    private Items() {}

    /** Where a number and its item stand, and the next number and its item. */
    private record Numbered(int at, int item, int next, int second) {}

    /** @param at where a line ends and one may begin that is an item */
    static Attempt below(CharSequence text, int at, boolean last) {
        int item = behindMark(text, at + 1);
        int end = item < 0 || item == text.length() ? item : lineEnd(text, item);
        int next = end < 0 || end == text.length() ? end : behindMark(text, end + 1);
        if (item < 0 || end < 0) {
            return Attempt.NONE;
        }
        int after = next < 0 || next == text.length() ? next : lineEnd(text, next);
        if (item == text.length()) {
            return last ? Attempt.NONE : Attempt.MORE_OF_A_SIGN;
        }
        if ((next == text.length() || after == text.length()) && !last) {
            return Attempt.MORE; // with an item, from which a word may begin that is read on only here
        }
        boolean ends = next >= 0 && next < text.length() && after < 0;
        return ends ? found(text, at, item, next, "\n") : new Attempt.Found(item - at, "\n", HOW);
    }

    /** @param at where a number stands and no letter or digit before it */
    static Attempt inRow(CharSequence text, int at, boolean last) {
        int item = behindNumber(text, at);
        if (item == text.length()) {
            return last ? Attempt.NONE : Attempt.MORE_OF_A_SIGN;
        }
        int next = item == MISSED ? MISSED : afterItem(text, item);
        if (next == text.length()) {
            return waiting(last);
        }
        int second = next == MISSED ? MISSED : behindNumber(text, next);
        if (second == text.length()) {
            return waiting(last);
        }
        return second == MISSED || !follows(text, at, next)
                ? Attempt.NONE
                : inRow(text, new Numbered(at, item, next, second), last);
    }

    /** What stands before the last item but one is read with what stands before the last. */
    private static Attempt inRow(CharSequence text, Numbered row, boolean last) {
        int third = afterItem(text, row.second());
        int behind = third == MISSED || third == text.length() ? third : behindNumber(text, third);
        if (third == MISSED) {
            return Attempt.NONE;
        }
        if (behind == text.length() && !last) {
            return Attempt.MORE;
        }
        boolean goesOn = behind != MISSED && third < text.length() && follows(text, row.next(), third);
        boolean few = !goesOn && number(text, row.at()) <= 1 && Ascii.isDigit(text.charAt(row.item() - 1));
        if (few) {
            return Attempt.NONE; // two bare numbers are none of a list
        }
        return goesOn
                ? new Attempt.Found(row.item() - row.at(), Attempt.UNSEEN, HOW)
                : found(text, row.at(), row.item(), row.second(), "");
    }

    private static Attempt waiting(boolean last) {
        return last ? Attempt.NONE : Attempt.MORE;
    }

    /** Reads an item with what stands before it and before the next. */
    private static Attempt found(CharSequence text, int at, int item, int next, String end) {
        var character = Character.toString(Character.codePointAt(text, item));
        return new Attempt.Found(next - at, end + character + end, HOW);
    }

    /** Returns where the item of a line stands; the end of the text if it ends before. */
    private static int behindMark(CharSequence text, int from) {
        boolean seen = false;
        for (int at = from; at < text.length() && at - from <= LONGEST_MARK; at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                return MISSED;
            }
            if (c >= 0x80 && BEHIND_NUMBER.indexOf(c) < 0) {
                return seen ? at : MISSED;
            }
            seen |= c > ' ';
        }
        return text.length() - from <= LONGEST_MARK ? text.length() : MISSED;
    }

    /** Returns where the line ends if it holds one character and little else; the end of the text if it ends before. */
    private static int lineEnd(CharSequence text, int item) {
        int from = behindCharacter(text, item);
        for (int at = from; at >= 0 && at < text.length() && at - from <= LONGEST_END; at++) {
            if (text.charAt(at) == '\n') {
                return at;
            }
            if (text.charAt(at) >= 0x80) {
                return MISSED;
            }
        }
        return from < 0 || text.length() - from > LONGEST_END ? MISSED : text.length();
    }

    /** Returns the place behind an ideograph; the end of the text for half of one. */
    private static int behindCharacter(CharSequence text, int item) {
        int codePoint = Character.codePointAt(text, item);
        if (Character.isHighSurrogate(text.charAt(item)) && item + 1 == text.length()) {
            return text.length();
        }
        return Character.isIdeographic(codePoint) ? item + Character.charCount(codePoint) : MISSED;
    }

    /** Returns the place behind a number of few digits, its sign and a blank. */
    private static int behindNumber(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && at - from <= MOST_DIGITS && Ascii.isDigit(text.charAt(at))) {
            at++;
        }
        if (at == from || at - from > MOST_DIGITS) {
            return MISSED;
        }
        at += at < text.length() && BEHIND_NUMBER.indexOf(text.charAt(at)) >= 0 ? 1 : 0;
        return at + (at < text.length() && text.charAt(at) == ' ' ? 1 : 0);
    }

    /** Returns the place behind a single ideograph and a blank or comma behind it. */
    private static int afterItem(CharSequence text, int item) {
        int at = behindCharacter(text, item);
        for (int i = 0;
                i < MOST_BETWEEN && at >= 0 && at < text.length() && BLANK_OR_COMMA.indexOf(text.charAt(at)) >= 0;
                i++) {
            at++;
        }
        return at;
    }

    /** Returns whether at the second place the number stands that comes after that at the first; not beyond 99. */
    private static boolean follows(CharSequence text, int first, int second) {
        int number = number(text, first);
        return number >= 0 && number(text, second) == number + 1;
    }

    private static int number(CharSequence text, int from) {
        int value = 0;
        int at = from;
        while (at < text.length() && at - from <= MOST_DIGITS && Ascii.isDigit(text.charAt(at))) {
            value = value * 10 + text.charAt(at++) - '0';
        }
        return at == from || at - from > MOST_DIGITS ? MISSED : value;
    }
}
