package fengni.screen.matching;

/** How far a word reaches that begins or ends with one character written again and again. */
final class Edge {
    /** So many UTF-16 units of repeats beside a word belong to it; they are held back with it. */
    static final int MOST = 256;

    private Edge() {}

    /** Returns the offset of the first of the equal characters that the one at an offset ends; what is skipped may part them. */
    static int start(RawText text, int from) {
        int unit = unit(text.codePoint(from));
        int least = Math.max(text.base(), from - MOST);
        int first = from;
        int at = from;
        while (unit >= 0 && at > least) {
            int codePoint = text.codePointBefore(at);
            at -= Character.charCount(codePoint);
            int seen = unit(codePoint);
            if (seen == unit && at >= least) {
                first = at;
            } else if (seen != Chart.SKIPPED) {
                return first;
            }
        }
        return first;
    }

    /** Returns whether nothing stands between two offsets but one character, once or again and again: no run of it is at an edge. */
    static boolean isOneRun(RawText text, int from, int to) {
        int unit = unit(text.codePoint(from));
        for (int at = from; at < to; at += Character.charCount(text.codePoint(at))) {
            int seen = unit(text.codePoint(at));
            if (seen != unit && (seen >= 0 || seen == Chart.SEVERAL)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the offset behind the last of the equal characters that begin before an offset with this unit. */
    static int end(RawText text, int unit, int from, int readTo) {
        int most = Math.min(readTo, from + MOST);
        int at = from;
        while (at < most && (unit(text.codePoint(at)) == unit || unit(text.codePoint(at)) == Chart.SKIPPED)) {
            at += Character.charCount(text.codePoint(at));
        }
        return at;
    }

    /** Returns what a code point says to the eye, or one of the negative numbers of {@link Chart}. */
    static int unit(int codePoint) {
        boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return half ? Chart.SEVERAL : Reading.all().getFirst().look(codePoint);
    }
}
