package fengni.label;

/** Follows the lines of a text, code point by code point, to see whether one of them is the words of a mark. */
final class MarkedLine {
    /** So many blanks are taken for part of a line, or of the space before the first; our own choice. */
    private static final int MOST_BLANKS = 256;

    private final String words;
    private final StringBuilder content = new StringBuilder();
    private final StringBuilder blanks = new StringBuilder();
    private int lines;
    private boolean other;
    private boolean lastIsMark;
    private boolean passed;

    MarkedLine(String words) {
        this.words = words;
    }

    void reset() {
        nextLine();
        lines = 0;
        lastIsMark = false;
        passed = false;
    }

    void take(int point) {
        if (point == '\n' || point == '\r') {
            if (hasContent()) {
                lastIsMark = isWords();
                passed |= lastIsMark && lines > 0;
                lines++;
                nextLine();
            } else if (blanks.length() < MOST_BLANKS) {
                blanks.appendCodePoint(point);
            }
        } else if (TextMark.isBlank(point)) {
            if (blanks.length() < MOST_BLANKS) {
                blanks.appendCodePoint(point);
            }
        } else {
            text(point);
        }
    }

    private void text(int point) {
        if (hasContent()) {
            content.append(blanks);
        }
        blanks.setLength(0);
        content.appendCodePoint(point);
        if (content.length() > words.length()) {
            other = true;
            content.setLength(words.length());
        }
    }

    private void nextLine() {
        content.setLength(0);
        blanks.setLength(0);
        other = false;
    }

    private boolean hasContent() {
        return !content.isEmpty();
    }

    private boolean isWords() {
        return !other && words.contentEquals(content);
    }

    /** Returns true while the first line that is not blank may still turn out to be the words. */
    boolean mayBecomeFirst() {
        return lines == 0 && !other && blanks.length() < MOST_BLANKS && words.startsWith(content.toString());
    }

    /** Returns true if the first line that is not blank is the words. */
    boolean isFirst() {
        return lines > 0 ? lastIsMark : blanks.length() < MOST_BLANKS && isWords();
    }

    /** Returns true if a line of the words stands between two others. */
    boolean hasPassed() {
        return passed;
    }

    /** Returns true if the last line that is not blank is the words. */
    boolean isLast() {
        return hasContent() ? isWords() : lastIsMark;
    }
}
