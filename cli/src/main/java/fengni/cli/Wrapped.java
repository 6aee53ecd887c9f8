package fengni.cli;

import java.io.PrintWriter;
import java.text.BreakIterator;
import java.util.Locale;

/** Prints text in lines of at most eighty columns; a Chinese character takes two. */
record Wrapped(PrintWriter out) {
    static final int COLUMNS = 80;

    private static final int FIRST_WIDE = 0x1100;
    private static final int FIRST_WIDE_PUNCTUATION = 0x2E80;
    private static final int LAST_HANGUL_JAMO = 0x115F;

    /** Prints one paragraph: {@code first} before its first line, as much space before the others. */
    void print(String first, String text) {
        var hang = " ".repeat(width(first));
        var line = new StringBuilder(first);
        boolean begun = false;
        var breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            var piece = text.substring(from, to);
            if (begun && width(line) + width(piece.stripTrailing()) > COLUMNS) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(hang);
            }
            line.append(piece);
            begun = true;
        }
        out.println(line.toString().stripTrailing());
    }

    static int width(CharSequence text) {
        return text.codePoints().map(Wrapped::columns).sum();
    }

    private static int columns(int point) {
        return (point >= FIRST_WIDE && point <= LAST_HANGUL_JAMO) || point >= FIRST_WIDE_PUNCTUATION ? 2 : 1;
    }
}
