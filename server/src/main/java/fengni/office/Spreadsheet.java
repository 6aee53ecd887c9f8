package fengni.office;

import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A list as a spreadsheet file (ISO/IEC 29500-1): its head frozen and bold, with a filter on every column. Immutable.
 *
 * @param <R> what one row is made of
 * @param name of the sheet, 1 to 31 UTF-16 units without any of {@code []:*?/\} and with no apostrophe at its ends
 */
public record Spreadsheet<R>(String name, List<Column<R>> columns) {
    /** Rows that a sheet can hold below its head. */
    public static final int MOST_ROWS = 1_048_575;

    private static final Pattern NAME = Pattern.compile("(?!')[^\\[\\]:*?/\\\\\\p{Cntrl}]{1,31}(?<!')");

    public Spreadsheet {
        columns = List.copyOf(columns);
        if (!NAME.matcher(name).matches() || columns.isEmpty()) {
            throw new IllegalArgumentException("a sheet named '" + name + "' with " + columns.size() + " columns");
        }
    }

    /**
     * A column with its head.
     *
     * @param width in digits, 1 to 255
     * @param cell what a row has here
     */
    public record Column<R>(String head, int width, Function<R, Cell> cell) {
        private static final int WIDEST = 255;

        public Column {
            if (width < 1 || width > WIDEST) {
                throw new IllegalArgumentException("column " + head + " is " + width + " wide, not 1 to 255");
            }
        }
    }

    /**
     * Writes the file row by row, in the memory of one row, and leaves the stream open.
     *
     * @throws java.io.UncheckedIOException if the stream fails
     * @throws IllegalArgumentException if there are more than {@link #MOST_ROWS} rows; the file is then not whole
     */
    public void write(Stream<R> rows, OutputStream target) {
        try (var file = new OfficeFile(target)) {
            file.resource("[Content_Types].xml", Spreadsheet.class, "xlsx/content-types.xml")
                    .resource("_rels/.rels", Spreadsheet.class, "xlsx/package.rels")
                    .resource("xl/_rels/workbook.xml.rels", Spreadsheet.class, "xlsx/workbook.rels")
                    .resource("xl/styles.xml", Spreadsheet.class, "xlsx/styles.xml")
                    .xml("xl/workbook.xml", xml -> SheetXml.book(xml, name))
                    .xml("xl/worksheets/sheet1.xml", xml -> new SheetXml<>(xml, columns).write(rows));
        }
    }
}
