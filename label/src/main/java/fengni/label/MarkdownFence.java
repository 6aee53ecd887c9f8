package fengni.label;

/** Whether a text is inside of a fenced block of Markdown: lines of three or more grave accents or tildes around it. */
final class MarkdownFence {
    private static final int SHORTEST = 3;
    /** A fence that is indented further is text of an indented block. */
    private static final int DEEPEST = 3;

    private int sign;
    private int length;

    private int indent;
    private int first;
    private int run;
    private boolean runOver;
    private boolean more;
    private boolean signAgain;

    boolean isOpen() {
        return length > 0;
    }

    /** Takes a code point within a line. */
    void take(int point) {
        if (first == 0 && point == ' ') {
            indent++;
        } else if (first == 0) {
            first = point;
            run = 1;
        } else if (!runOver && point == first) {
            run++;
        } else {
            runOver = true;
            more |= point != ' ' && point != '\t';
            signAgain |= point == first;
        }
    }

    /** Judges the line that ends. */
    void endLine() {
        boolean fence = (first == '`' || first == '~') && run >= SHORTEST && indent <= DEEPEST;
        if (isOpen() && fence && first == sign && run >= length && !more) {
            length = 0;
        } else if (!isOpen() && fence && !(first == '`' && signAgain)) {
            sign = first;
            length = run;
        }
        indent = 0;
        first = 0;
        run = 0;
        runOver = false;
        more = false;
        signAgain = false;
    }
}
