package fengni.label;

import fengni.label.TextMiddle.Gap;
import java.util.EnumSet;
import java.util.Set;

/**
 * Puts a mark into a text that comes in pieces (GB 45438-2025, 5.1: start, end, or a suitable place between).
 *
 * <p>The pieces may be cut anywhere, between the two halves of a surrogate pair too: what comes out, put together, is the
 * same for every way to cut the text, and no piece that comes out ends within a pair. Words that the text carries already
 * at a place are not put there again. At most a line as long as the words and some blanks are held back, and only while
 * they may still turn out to be the words themselves.
 *
 * <p>For one text and one thread.
 */
public final class TextMarkStream {
    /** Where in the text the mark shall stand. */
    public enum Spot {
        /** Before the first character. */
        START,
        /**
         * Between two paragraphs, or at the end of a sentence where a paragraph does not end; never in a fenced block, a
         * table, a list or a quotation. A text that has no such place gets its mark at the end.
         */
        INSIDE,
        /** After the last character. */
        END
    }

    private static final String BREAK = "\n\n";
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final String words;
    private final Set<Spot> spots;
    private final MarkedLine line;
    /** The line that a mark is due before, unless it turns out to be the words. */
    private final MarkedLine ahead;

    private final TextMiddle middle;
    private final StringBuilder held = new StringBuilder();
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder half = new StringBuilder();
    private boolean holding;
    private boolean inside;
    private boolean finished;

    /**
     * Begins a text.
     *
     * @param words must satisfy {@link TextMark#isMark}
     * @param spots at least one
     * @param after so many code points come before a mark {@link Spot#INSIDE}; not negative
     * @throws IllegalArgumentException if one of them is not as said
     */
    public TextMarkStream(String words, Set<Spot> spots, int after) {
        if (!TextMark.isMark(words)) {
            throw new IllegalArgumentException("'" + words + "' is not a mark of one line with both elements");
        }
        if (spots.isEmpty() || after < 0) {
            throw new IllegalArgumentException("spots " + spots + " after " + after);
        }
        this.words = words;
        this.spots = EnumSet.copyOf(spots);
        line = new MarkedLine(words);
        ahead = new MarkedLine(words);
        middle = new TextMiddle(after);
        holding = this.spots.contains(Spot.START);
    }

    /**
     * Takes the next piece.
     *
     * @return what may be sent now, possibly nothing
     * @throws IllegalStateException if the text was finished
     */
    public String accept(String piece) {
        if (finished) {
            throw new IllegalStateException("the text was finished");
        }
        half.append(piece);
        int whole = half.length();
        if (whole > 0 && Character.isHighSurrogate(half.charAt(whole - 1))) {
            whole--;
        }
        half.substring(0, whole).codePoints().forEach(this::take);
        half.delete(0, whole);
        return sent();
    }

    /**
     * Ends the text.
     *
     * @return what is left to be sent, with the mark at the end if one is due there
     * @throws IllegalStateException if the text was finished before
     */
    public String finish() {
        if (finished) {
            throw new IllegalStateException("the text was finished");
        }
        finished = true;
        half.codePoints().forEach(this::take);
        while (holding) {
            release();
        }
        boolean due = spots.contains(Spot.END) || (spots.contains(Spot.INSIDE) && !inside);
        if (due && !line.isLast()) {
            out.append(BREAK).append(words);
        }
        return sent();
    }

    private String sent() {
        var piece = out.toString();
        out.setLength(0);
        return piece;
    }

    private void take(int point) {
        if (holding) {
            hold(point);
        } else {
            pass(point);
        }
    }

    private void hold(int point) {
        held.appendCodePoint(point);
        ahead.take(point);
        if (!ahead.mayBecomeFirst()) {
            release();
        }
    }

    /** Lets go of what was held, behind a mark unless it is one. */
    private void release() {
        var text = held.toString();
        boolean carried = ahead.isFirst();
        held.setLength(0);
        ahead.reset();
        holding = false;
        int head = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
        out.append(text, 0, head);
        if (!carried) {
            out.append(words).append(BREAK);
        }
        text.substring(head).codePoints().forEach(this::take);
    }

    private void pass(int point) {
        if (spots.contains(Spot.INSIDE) && !inside) {
            var gap = middle.take(point);
            inside = gap != Gap.NONE;
            if (gap == Gap.PARAGRAPHS) {
                holding = true;
                hold(point);
                return;
            }
            out.append(gap == Gap.SENTENCES ? BREAK + words + BREAK : "");
        }
        line.take(point);
        inside |= line.hasPassed();
        out.appendCodePoint(point);
    }
}
