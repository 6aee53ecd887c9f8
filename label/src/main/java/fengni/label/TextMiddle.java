package fengni.label;

import java.util.Arrays;

/**
 * Finds a suitable place for a mark inside a text that comes code point by code point (GB 45438-2025, 5.1): before a
 * paragraph of prose that follows a blank line, or between two sentences of a long one.
 *
 * <p>Every decision rests on what has come and the one code point that comes next, so it is the same however the text is cut.
 */
final class TextMiddle {
    /** What comes next may follow the mark. */
    enum Gap {
        NONE,
        /** After a blank line. */
        PARAGRAPHS,
        /** Within a paragraph. */
        SENTENCES
    }

    /** A paragraph that goes on for so long after the place asked for is divided; our own choice, in code points. */
    private static final int PATIENCE = 400;

    /** No row of a table begins with so long a cell; our own choice, in code points. */
    private static final int LONG_LINE = 120;

    /** A full stop after fewer letters may be that of an abbreviation. */
    private static final int WORD = 4;

    private static final String OPENING = "“‘「『《（【#";
    private static final String CHINESE_STOPS = "。！？";
    private static final String STOPS = ".!?";

    private final int after;
    private final MarkdownFence fence = new MarkdownFence();
    private final Balance balance = new Balance();
    private int seen;
    private int column;
    private boolean blankBefore;
    private boolean blankLine = true;
    private boolean text;
    private boolean prose;
    private int letters;
    private int lastWord;
    private int previous = '\n';
    private int beforePrevious = '\n';

    TextMiddle(int after) {
        this.after = after;
    }

    /** Takes the next code point and says whether the mark may stand before it. */
    Gap take(int point) {
        var gap = gap(point);
        follow(point);
        return gap;
    }

    private Gap gap(int point) {
        if (seen < after || !text || fence.isOpen()) {
            return Gap.NONE;
        }
        if (column == 0 && blankBefore && isProse(point)) {
            return Gap.PARAGRAPHS;
        }
        boolean late = seen - PATIENCE >= after && column >= LONG_LINE;
        return late && prose && balance.isEven() && isSentence(point) ? Gap.SENTENCES : Gap.NONE;
    }

    private boolean isSentence(int point) {
        if (CHINESE_STOPS.indexOf(previous) >= 0) {
            return Character.isLetter(point);
        }
        return previous == ' '
                && STOPS.indexOf(beforePrevious) >= 0
                && lastWord >= WORD
                && Character.isUpperCase(point);
    }

    private static boolean isProse(int point) {
        return Character.isLetter(point) || OPENING.indexOf(point) >= 0;
    }

    private void follow(int point) {
        boolean secondHalf = point == '\n' && previous == '\r';
        if (point == '\n' || point == '\r') {
            if (!secondHalf) {
                endLine();
            }
        } else {
            inLine(point);
        }
        seen = Math.min(seen + 1, Integer.MAX_VALUE - 1);
        beforePrevious = previous;
        previous = point;
    }

    private void endLine() {
        fence.endLine();
        blankBefore = blankLine;
        if (blankLine) {
            balance.clear();
        }
        blankLine = true;
        column = 0;
        word(0);
    }

    private void inLine(int point) {
        fence.take(point);
        boolean blank = point == ' ' || point == '\t';
        if (column == 0) {
            prose = (blankBefore || !text || prose) && isProse(point) && point != '#';
        }
        if (!blank) {
            blankLine = false;
            text = true;
        }
        balance.take(point);
        word(point);
        column++;
    }

    /** Counts the letters of a word; the count outlives its end. */
    private void word(int point) {
        if (Character.isLetter(point)) {
            letters++;
        } else if (letters > 0) {
            lastWord = letters;
            letters = 0;
        }
    }

    /** Signs that come in pairs, so that no link, emphasis or quotation of a paragraph is divided. */
    private static final class Balance {
        private static final String OPEN = "([{<“‘「『《（【";
        private static final String CLOSE = ")]}>”’」』》）】";
        private static final String TWINS = "`*$\"";

        private final int[] pairs = new int[OPEN.length()];
        private final boolean[] odd = new boolean[TWINS.length()];
        private boolean table;

        void take(int point) {
            int opens = OPEN.indexOf(point);
            int closes = CLOSE.indexOf(point);
            int twin = TWINS.indexOf(point);
            if (opens >= 0) {
                pairs[opens]++;
            } else if (closes >= 0) {
                pairs[closes] = Math.max(0, pairs[closes] - 1);
            } else if (twin >= 0) {
                odd[twin] = !odd[twin];
            }
            table |= point == '|';
        }

        boolean isEven() {
            for (int open : pairs) {
                if (open > 0) {
                    return false;
                }
            }
            for (boolean one : odd) {
                if (one) {
                    return false;
                }
            }
            return !table;
        }

        void clear() {
            Arrays.fill(pairs, 0);
            Arrays.fill(odd, false);
            table = false;
        }
    }
}
