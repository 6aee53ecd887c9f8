package fengni.screen.lists;

import fengni.screen.lists.Decoded.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads rows of a table (RFC 4180), parted by comma, semicolon or tab, whichever the first line holds most; a quoted cell may
 * go over several lines.
 */
public final class CsvRows {
    /** More lines in one cell mean a quote that nobody closed. */
    private static final int MOST_LINES_OF_A_ROW = 1_000;

    private final List<Line> lines;
    private final char comma;
    private int at;

    private CsvRows(List<Line> lines) {
        this.lines = lines;
        this.comma = lines.stream()
                .flatMap(line -> line.text().stream())
                .findFirst()
                .map(CsvRows::comma)
                .orElse(',');
    }

    /** One row. */
    public sealed interface Row {
        /** Returns the line in which the row begins, from 1. */
        int line();

        /** The cells of a row, without blanks around them; a blank line has one blank cell. */
        record Cells(int line, List<String> cells) implements Row {
            public Cells {
                cells = List.copyOf(cells);
            }

            /** Returns a cell, or an empty text when the row is shorter. */
            public String cell(int column) {
                return column >= 0 && column < cells.size() ? cells.get(column) : "";
            }
        }

        /** A line of the row is no text in the character set of the file. */
        record Unreadable(int line) implements Row {}

        /** A quote is not closed, or text follows a closed one. */
        record Malformed(int line) implements Row {}
    }

    /** Returns the rows in their order. */
    public static List<Row> of(Decoded file) {
        var rows = new CsvRows(file.lines());
        var all = new ArrayList<Row>();
        while (rows.at < rows.lines.size()) {
            all.add(rows.next());
        }
        return all;
    }

    private static char comma(String first) {
        char best = ',';
        for (char each : new char[] {';', '\t'}) {
            best = count(first, each) > count(first, best) ? each : best;
        }
        return best;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(unit -> unit == sign).count();
    }

    private Row next() {
        var first = lines.get(at++);
        if (first.text().isEmpty()) {
            return new Row.Unreadable(first.number());
        }
        var cells = new CsvCells(comma);
        boolean whole = cells.take(first.text().get());
        int more = at;
        while (!whole && more < lines.size() && more < at + MOST_LINES_OF_A_ROW) {
            var line = lines.get(more++).text();
            if (line.isEmpty()) {
                break;
            }
            whole = cells.take(line.get());
        }
        if (!whole || cells.malformed()) {
            return new Row.Malformed(first.number()); // the lines behind it are read as rows of their own
        }
        at = more;
        return new Row.Cells(first.number(), cells.cells());
    }
}
