package fengni.screen.lists;

import fengni.screen.lists.TableRows.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The rows of one sheet, of its first columns; a merged cell counts for every row it covers, as people read it. */
final class SheetRows extends DefaultHandler {
    private static final int COLUMNS = 64;
    /** Merged cells do not overlap; a file in which they do must not take forever. */
    private static final long MOST_FILLED = 4L * Intake.MOST_ROWS;

    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");

    private final SharedTexts texts;
    private final NavigableMap<Integer, Row> rows = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();
    private int row;
    private int column;
    private String type = "";
    private boolean inText;
    private boolean inReading;
    private boolean cut;
    private long filled;

    SheetRows(SharedTexts texts) {
        this.texts = texts;
    }

    private record Row(int number, List<String> cells, Set<Integer> broken) {
        Row(int number) {
            this(number, new ArrayList<>(), new HashSet<>());
        }

        void put(int column, String text) {
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, text);
        }

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        Line line() {
            return new Line(number, cells, Optional.empty(), broken);
        }
    }

    List<Line> lines() {
        return rows.values().stream().map(Row::line).toList();
    }

    /** Returns whether there are more rows than are taken. */
    boolean cut() {
        return cut;
    }

    @Override
    public void startElement(String space, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "row" -> beginRow(value(attributes, "r"));
            case "c" -> beginCell(value(attributes, "r"), value(attributes, "t"));
            case "v", "t" -> inText = !inReading;
            case "rPh" -> inReading = true;
            case "mergeCell" -> merge(value(attributes, "ref"));
            default -> {}
        }
    }

    private static String value(Attributes attributes, String name) {
        return Optional.ofNullable(attributes.getValue("", name)).orElse("");
    }

    private void beginRow(String number) {
        row = number.matches("[0-9]{1,7}") ? Integer.parseInt(number) : row + 1;
        column = -1;
        cut |= rows.size() >= Intake.MOST_ROWS;
        if (!cut) {
            rows.putIfAbsent(row, new Row(row));
        }
    }

    private void beginCell(String reference, String cellType) {
        var place = CELL.matcher(reference);
        column = place.matches() ? column(place.group(1)) : column + 1;
        type = cellType;
        text.setLength(0);
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    @Override
    public void endElement(String space, String local, String qualified) {
        switch (local) {
            case "c" -> endCell();
            case "v", "t" -> inText = false;
            case "rPh" -> inReading = false;
            default -> {}
        }
    }

    private void endCell() {
        if (cut || rows.isEmpty() || column >= COLUMNS || text.isEmpty()) {
            return;
        }
        var written = text.toString();
        switch (type) {
            case "s" -> texts.at(written).ifPresentOrElse(this::put, () -> fault(written));
            case "e" -> fault(written);
            default -> put(SharedTexts.plain(written));
        }
    }

    private void put(String content) {
        row().put(column, content);
    }

    private void fault(String written) {
        put(written);
        row().broken().add(column);
    }

    private Row row() {
        return rows.computeIfAbsent(row, Row::new);
    }

    @Override
    public void characters(char[] units, int from, int length) {
        if (inText) {
            text.append(units, from, length);
        }
    }

    private void merge(String reference) {
        var corners = reference.split(":", -1);
        var from = CELL.matcher(corners[0]);
        var to = CELL.matcher(corners[corners.length - 1]);
        if (from.matches() && to.matches() && from.group(1).equals(to.group(1)) && column(from.group(1)) < COLUMNS) {
            fill(column(from.group(1)), Integer.parseInt(from.group(2)), Integer.parseInt(to.group(2)));
        }
    }

    private void fill(int at, int first, int last) {
        var covered = rows.subMap(first, true, Math.max(first, last), true).values();
        var content = covered.stream().findFirst().map(each -> each.cell(at)).orElse("");
        filled += covered.size();
        if (filled <= MOST_FILLED) {
            covered.stream().filter(each -> each.cell(at).isEmpty()).forEach(each -> each.put(at, content));
        }
    }
}
