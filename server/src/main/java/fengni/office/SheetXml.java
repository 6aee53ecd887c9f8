package fengni.office;

import fengni.law.ChinaDay;
import fengni.office.Spreadsheet.Column;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Writes the sheet of a spreadsheet file. The numbers of styles are those of xlsx/styles.xml. */
final class SheetXml<R> {
    private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String HEAD = "1";
    private static final String TEXT = "2";
    private static final String NUMBER = "3";
    private static final String DAY = "4";
    private static final String MOMENT = "5";

    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);
    private static final int SECONDS = 86_400;
    private static final int LONGEST = 32_767;
    private static final int LETTERS = 26;

    private final XmlPart xml;
    private final List<Column<R>> columns;
    private int row;

    SheetXml(XmlPart xml, List<Column<R>> columns) {
        this.xml = xml;
        this.columns = columns;
    }

    static void book(XmlPart xml, String name) {
        xml.in("workbook", () -> {
            xml.with("xmlns", SHEET, "xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
            xml.in("sheets", () -> xml.leaf("sheet", "name", name, "sheetId", "1", "r:id", "rId1"));
        });
    }

    void write(Stream<R> rows) {
        xml.in("worksheet", () -> {
            xml.with("xmlns", SHEET);
            xml.in(
                    "sheetViews",
                    () -> xml.in(
                            "sheetView",
                            () -> xml.with("workbookViewId", "0")
                                    .leaf(
                                            "pane",
                                            "ySplit",
                                            "1",
                                            "topLeftCell",
                                            "A2",
                                            "activePane",
                                            "bottomLeft",
                                            "state",
                                            "frozen")));
            xml.in("cols", this::widths);
            xml.in("sheetData", () -> {
                row(columns.stream().map(column -> new Cell.Text(column.head())).toList(), HEAD);
                rows.forEachOrdered(one -> row(
                        columns.stream().map(column -> column.cell().apply(one)).toList(), TEXT));
            });
            xml.leaf("autoFilter", "ref", "A1:" + letters(columns.size() - 1) + row);
        });
    }

    private void widths() {
        for (int i = 0; i < columns.size(); i++) {
            var number = Integer.toString(i + 1);
            var width = Integer.toString(columns.get(i).width());
            xml.leaf("col", "min", number, "max", number, "width", width, "customWidth", "1");
        }
    }

    private void row(List<? extends Cell> cells, String textStyle) {
        if (row > Spreadsheet.MOST_ROWS) {
            throw new IllegalArgumentException("a sheet holds no more than " + Spreadsheet.MOST_ROWS + " rows");
        }
        row++;
        xml.in("row", () -> {
            xml.with("r", Integer.toString(row));
            for (int i = 0; i < cells.size(); i++) {
                cell(letters(i) + row, cells.get(i), textStyle);
            }
        });
    }

    private void cell(String place, Cell cell, String textStyle) {
        switch (cell) {
            case Cell.Text(var value) -> text(place, value, textStyle);
            case Cell.Figure(var value) -> number(place, value.toPlainString(), NUMBER);
            case Cell.Day(var value) when value.isBefore(FIRST) -> text(place, value.toString(), textStyle);
            case Cell.Day(var value) -> number(place, Long.toString(ZERO.until(value, ChronoUnit.DAYS)), DAY);
            case Cell.Moment(var value) -> moment(place, value, textStyle);
            case Cell.Empty() -> {}
        }
    }

    private void moment(String place, Instant value, String textStyle) {
        var local = value.atZone(ChinaDay.ZONE).toLocalDateTime();
        if (local.toLocalDate().isBefore(FIRST)) {
            text(place, local.toString(), textStyle);
            return;
        }
        double days = ZERO.until(local.toLocalDate(), ChronoUnit.DAYS)
                + local.toLocalTime().toSecondOfDay() / (double) SECONDS;
        number(place, Double.toString(days), MOMENT);
    }

    private void text(String place, String value, String style) {
        xml.in(
                "c",
                () -> xml.with("r", place, "s", style, "t", "inlineStr")
                        .in(
                                "is",
                                () -> xml.in(
                                        "t",
                                        () -> xml.with("xml:space", "preserve").text(writable(value)))));
    }

    private void number(String place, String value, String style) {
        xml.in("c", () -> xml.with("r", place, "s", style).in("v", () -> xml.text(value)));
    }

    /** A list is read by people: a character that no XML file may hold is shown as one that was lost. */
    private static String writable(String value) {
        var clean = new StringBuilder();
        value.codePoints()
                .map(one -> XmlPart.unwritable(one) && one != '\n' && one != '\t' && one != '\r' ? 0xFFFD : one)
                .forEach(clean::appendCodePoint);
        if (clean.length() <= LONGEST) {
            return clean.toString();
        }
        int end = Character.isHighSurrogate(clean.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return clean.substring(0, end) + "…";
    }

    private static String letters(int column) {
        var last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
