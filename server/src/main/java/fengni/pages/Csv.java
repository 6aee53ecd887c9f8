package fengni.pages;

import fengni.law.ChinaDay;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of a table file (RFC 4180) in UTF-8, as people open them in a spreadsheet: with a byte order mark, without which
 * Chinese text turns into noise there, and with no cell that a spreadsheet would take for a formula.
 */
public final class Csv {
    /** Stands before the first line. */
    public static final String BOM = "\uFEFF";

    public static final String TYPE = "text/csv;charset=UTF-8";

    /** Also the wide forms, which spreadsheets of East Asian locales read as the narrow ones. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ChinaDay.ZONE);

    private Csv() {}

    /** Returns one line with its end. */
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Returns the second in China's time zone, as pages show it. */
    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** An apostrophe before a formula makes a spreadsheet show it as the text that it is. */
    private static String cell(String text) {
        var begins = text.stripLeading();
        var isFormula = !text.isEmpty()
                && (FORMULA.indexOf(text.charAt(0)) >= 0
                        || (!begins.isEmpty() && FORMULA.indexOf(begins.charAt(0)) >= 0));
        var safe = isFormula ? "'" + text : text;
        return safe.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
