package fengni.office.tables;

import fengni.office.tables.OfficeParts.Xml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One sheet: its rows as they come, then what is merged over rows. Not safe for use by many threads. */
final class XlsxSheet {
    private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");
    private static final Pattern AREA = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?");
    private static final int LETTERS = 26;
    private static final int TALLEST_MERGE = 10_000;
    private static final int MOST_MERGES = 20_000;

    private final List<String> strings;
    private final XlsxDates dates;
    private final Budget budget;
    private final List<Row> rows = new ArrayList<>();
    private final Map<Integer, Row> byNumber = new HashMap<>();
    private int merges;

    XlsxSheet(List<String> strings, XlsxDates dates, Budget budget) {
        this.strings = strings;
        this.dates = dates;
        this.budget = budget;
    }

    private record Row(int number, List<String> cells) {}

    List<FileTable.Row> rows() {
        return rows.stream()
                .map(row -> new FileTable.Row(row.number(), row.cells()))
                .toList();
    }

    void read(Xml xml) {
        while (xml.next()) {
            if (xml.begins("row")) {
                int before = rows.isEmpty() ? 0 : rows.getLast().number();
                var row = new Row(whole(xml.attribute("r"), before + 1), new ArrayList<>());
                rows.add(row);
                byNumber.put(row.number(), row);
                budget.row();
            } else if (xml.begins("c") && !rows.isEmpty()) {
                cell(xml, rows.getLast());
            } else if (xml.begins("mergeCell")) {
                merge(xml.attribute("ref"));
            }
        }
    }

    private void cell(Xml xml, Row row) {
        var place = PLACE.matcher(xml.attribute("r"));
        int column = place.matches() ? column(place.group(1)) : row.cells().size();
        var kind = xml.attribute("t");
        var style = xml.attribute("s");
        var text = new StringBuilder();
        boolean shown = false;
        while (!xml.ends("c") && xml.next()) {
            shown = xml.begins("v") || xml.begins("t") || (shown && !xml.ends("v") && !xml.ends("t"));
            if (shown) {
                text.append(xml.text());
            }
        }
        put(row, column, value(kind, style, text.toString()));
    }

    private void put(Row row, int column, String value) {
        budget.cells(column + 1);
        budget.text(value.length());
        budget.texts(Math.max(column - row.cells().size(), 0));
        while (row.cells().size() <= column) {
            row.cells().add("");
        }
        row.cells().set(column, value);
    }

    private String value(String kind, String style, String text) {
        return switch (kind) {
            case "s" -> {
                int at = whole(text, -1);
                yield at >= 0 && at < strings.size() ? strings.get(at) : "";
            }
            case "inlineStr", "str" -> text;
            case "b" -> text.equals("1") ? "TRUE" : "FALSE";
            case "", "n" -> dates.shown(text, style).orElseGet(() -> number(text));
            default -> text;
        };
    }

    /** A spreadsheet may keep a plain number as 2.023E3. */
    private static String number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return text;
        }
        var number = new BigDecimal(text);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Repeats what is merged over rows in each of them; what is merged over columns stays in the first. */
    private void merge(String area) {
        var match = AREA.matcher(area);
        merges++;
        if (!match.matches() || merges > MOST_MERGES) {
            return;
        }
        int first = whole(match.group(2), 0);
        int last = Math.min(whole(match.group(4), 0), first + TALLEST_MERGE);
        int column = column(match.group(1));
        var value = Optional.ofNullable(byNumber.get(first))
                .filter(row -> row.cells().size() > column)
                .map(row -> row.cells().get(column))
                .orElse("");
        for (int number = first + 1; number <= last && !value.isEmpty(); number++) {
            Optional.ofNullable(byNumber.get(number)).ifPresent(row -> put(row, column, value));
        }
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (column, letter) -> column * LETTERS + letter - 'A' + 1) - 1;
    }

    private static int whole(String text, int otherwise) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }
}
