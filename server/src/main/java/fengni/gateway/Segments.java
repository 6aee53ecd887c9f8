package fengni.gateway;

import java.util.OptionalInt;

/**
 * Cuts a text that streams into segments to ask about: up to the end of the last sentence that waits, or all that waits when
 * no sentence ends in time. No surrogate pair is cut. Not thread-safe.
 */
final class Segments {
    /** A burst goes in segments of this size: they wait for nothing, so small ones would only cost questions. */
    private static final int LARGEST = 4_000;

    private static final String ENDS = "。！？!?；;…\n";

    private final int most;
    private final int least;
    private final int context;
    private final StringBuilder text = new StringBuilder();
    /** Where what waits begins; before it stands what has left and is still shown. */
    private int from;

    /**
     * Begins a text.
     *
     * @param most so many UTF-16 units wait at most
     * @param context so many units before a segment are shown with it
     */
    Segments(int most, int context) {
        this.most = most;
        this.least = Math.max(1, most / 4);
        this.context = context;
    }

    void add(String more) {
        text.append(more);
    }

    /** Returns the length of the segment that is ready. */
    OptionalInt ready() {
        int end = Math.min(text.length(), from + LARGEST);
        for (int at = end; at >= from + least; at--) {
            if (endsSentence(at)) {
                return OptionalInt.of(at - from);
            }
        }
        int whole = Character.isHighSurrogate(at(end - 1)) ? end - 1 : end;
        return whole - from >= most ? OptionalInt.of(whole - from) : OptionalInt.empty();
    }

    private boolean endsSentence(int end) {
        char last = at(end - 1);
        // the point of a number or a name is followed by no blank
        return ENDS.indexOf(last) >= 0 || (Character.isWhitespace(last) && at(end - 2) == '.');
    }

    private char at(int index) {
        return index >= from && index < text.length() ? text.charAt(index) : ' ';
    }

    int waiting() {
        return text.length() - from;
    }

    /** Returns a segment behind the end of what has left. */
    String inContext(int length) {
        int start = Math.max(0, from - context);
        boolean cut = start > 0 && Character.isLowSurrogate(text.charAt(start));
        return text.substring(cut ? start + 1 : start, from + length);
    }

    /** Takes a segment: it leaves. */
    String take(int length) {
        var taken = text.substring(from, from + length);
        from += length;
        int past = from - context - 1;
        if (past > LARGEST && past > text.length() / 2) {
            text.delete(0, past);
            from -= past;
        }
        return taken;
    }
}
