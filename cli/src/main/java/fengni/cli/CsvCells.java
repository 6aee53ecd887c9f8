package fengni.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of a table file (RFC 4180): read as spreadsheets write them, written so that none of their cells is taken for a
 * formula there.
 */
final class CsvCells {
    /** Stands before the first line, without which spreadsheets turn Chinese into noise. */
    static final String BOM = "\ufeff";

    /** Also the wide forms, which spreadsheets of East Asian locales read as the narrow ones. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvCells() {}

    /** Returns one line with its end. */
    static String line(List<String> cells) {
        return cells.stream().map(CsvCells::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var begins = text.stripLeading();
        boolean formula = isFormula(text) || isFormula(begins);
        var safe = formula ? "'" + text : text;
        return safe.chars().anyMatch(unit -> ",\"\r\n".indexOf(unit) >= 0)
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    /** Returns the cells of one line; a quote that is never closed reaches to the end. */
    static List<String> read(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char unit = line.charAt(i);
            if (quoted && unit == '"' && line.startsWith("\"\"", i)) {
                cell.append('"');
                i++;
            } else if (unit == '"') {
                quoted = !quoted;
            } else if (unit == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(unit);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
