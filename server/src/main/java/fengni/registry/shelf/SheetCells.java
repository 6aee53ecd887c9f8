package fengni.registry.shelf;

import fengni.answers.Outcome;
import java.util.List;

/** Reads a sheet as people hand it in, whatever its name says: a ZIP archive is a spreadsheet, all else a table file. */
final class SheetCells {
    /** The field of a form that holds the file. */
    static final String FILE = "file";

    private SheetCells() {}

    /**
     * One line of a sheet.
     *
     * @param number where it begins in the file, from 1
     */
    record Line(int number, List<String> cells) {
        Line {
            cells = List.copyOf(cells);
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }

        /** Returns a cell without the spaces around it, wide ones included; empty text beyond the last. */
        String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    static Outcome<List<Line>> read(byte[] file) {
        boolean packed = file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
        return packed ? XlsxCells.read(file) : CsvCells.read(file);
    }
}
