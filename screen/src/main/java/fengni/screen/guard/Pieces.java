package fengni.screen.guard;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into pieces that a service takes. */
final class Pieces {
    private Pieces() {}

    /**
     * Returns pieces that hold every character, each with the end of the one before it. No surrogate pair is cut.
     *
     * @param longest code points of a piece
     * @param overlap code points that two neighbours share; less than {@code longest}
     */
    static List<String> of(String text, int longest, int overlap) {
        var pieces = new ArrayList<String>();
        int start = 0;
        int end = forward(text, 0, longest);
        while (end < text.length()) {
            pieces.add(text.substring(start, end));
            start = text.offsetByCodePoints(end, -overlap);
            end = forward(text, start, longest);
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    /** Returns whether a text needs more pieces than allowed, without cutting it. */
    static boolean tooMany(String text, int longest, int overlap, int most) {
        long held = longest + (long) (most - 1) * (longest - overlap);
        return text.length() > held && text.codePointCount(0, text.length()) > held;
    }

    private static int forward(String text, int from, int codePoints) {
        int at = from;
        for (int i = 0; i < codePoints && at < text.length(); i++) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }
}
