package fengni.office.tables;

import java.util.List;

/**
 * A table as a file holds it.
 *
 * @param part where in the file it stands
 * @param name of the sheet, or the number of the table or page, from 1; empty if the file is one table
 * @param goesOn whether its first row may be the rest of the last row of the table before it, as over pages
 */
public record FileTable(Part part, String name, boolean goesOn, List<Row> rows) {
    public FileTable {
        rows = List.copyOf(rows);
    }

    /** What a file consists of. Stored by word: never rename one. */
    public enum Part {
        FILE,
        SHEET,
        TABLE,
        PAGE
    }

    /**
     * A row.
     *
     * @param number of the line, row or entry within the part, from 1
     * @param cells as text; what is merged over rows stands in each of them
     */
    public record Row(int number, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
