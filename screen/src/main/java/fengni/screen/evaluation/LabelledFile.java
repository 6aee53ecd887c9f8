package fengni.screen.evaluation;

import fengni.screen.lists.CsvRows;
import fengni.screen.lists.CsvRows.Row;
import fengni.screen.lists.Decoded;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Labelled texts from a CSV file in UTF-8, UTF-16 or GB 18030, its first row the headings.
 *
 * @param faults every row that was not taken, with its line
 */
public record LabelledFile(List<LabelledText> texts, List<Bad> faults) {
    /** Larger files are refused. */
    public static final int MOST_BYTES = 1 << 28;

    public LabelledFile {
        texts = List.copyOf(texts);
        faults = List.copyOf(faults);
    }

    /** Why a row is not taken; {@code detail} is the column or the label. */
    public record Bad(int line, Fault fault, String detail) {
        /** Returns the fault as an English sentence. */
        public String message() {
            return "line " + line + ": " + fault.words + (detail.isEmpty() ? "" : ": " + detail);
        }
    }

    /** What can be wrong with a row. */
    public enum Fault {
        FILE_TOO_LARGE("file is larger than 256 MiB"),
        NO_COLUMN("there is no column with this heading"),
        UNREADABLE("line is no text in the character set of the file"),
        MALFORMED("a quote is not closed, or text follows a closed one"),
        NO_TEXT("row has no text"),
        UNKNOWN_LABEL("label is neither harmful nor innocent");

        private final String words;

        Fault(String words) {
            this.words = words;
        }
    }

    /**
     * Reads a file.
     *
     * @throws IOException when the file isn't there or can't be read
     */
    public static LabelledFile read(Path file, LabelledColumns columns) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return read(stream, columns);
        }
    }

    /**
     * Reads a stream, which is not closed.
     *
     * @throws IOException when the stream can't be read
     */
    public static LabelledFile read(InputStream stream, LabelledColumns columns) throws IOException {
        var bytes = stream.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            return new LabelledFile(List.of(), List.of(new Bad(0, Fault.FILE_TOO_LARGE, "")));
        }
        return of(CsvRows.of(Decoded.of(bytes)), columns);
    }

    private static LabelledFile of(List<Row> rows, LabelledColumns columns) {
        var headings = rows.isEmpty() || !(rows.getFirst() instanceof Row.Cells(int line, List<String> cells))
                ? List.<String>of()
                : cells;
        var reader = new Reader(columns, headings);
        var missing = reader.missing();
        if (!missing.isEmpty()) {
            return new LabelledFile(List.of(), missing);
        }
        rows.stream().skip(1).forEach(reader::take);
        return new LabelledFile(reader.texts, reader.faults);
    }

    private static final class Reader {
        private final LabelledColumns columns;
        private final List<String> headings;
        private final List<LabelledText> texts = new ArrayList<>();
        private final List<Bad> faults = new ArrayList<>();

        Reader(LabelledColumns columns, List<String> headings) {
            this.columns = columns;
            this.headings = headings;
        }

        List<Bad> missing() {
            var wanted = new ArrayList<>(List.of(columns.text(), columns.label()));
            columns.riskClass().ifPresent(wanted::add);
            return wanted.stream()
                    .filter(heading -> !headings.contains(heading))
                    .map(heading -> new Bad(1, Fault.NO_COLUMN, heading))
                    .toList();
        }

        void take(Row row) {
            switch (row) {
                case Row.Unreadable(int line) -> faults.add(new Bad(line, Fault.UNREADABLE, ""));
                case Row.Malformed(int line) -> faults.add(new Bad(line, Fault.MALFORMED, ""));
                case Row.Cells cells when cells.cells().equals(List.of("")) -> {} // a blank line is no row
                case Row.Cells cells -> take(cells);
            }
        }

        private void take(Row.Cells cells) {
            var text = cells.cell(headings.indexOf(columns.text()));
            var label = cells.cell(headings.indexOf(columns.label()));
            boolean harmful = columns.harmful().contains(label);
            if (text.isBlank()) {
                faults.add(new Bad(cells.line(), Fault.NO_TEXT, ""));
            } else if (!harmful && !columns.innocent().contains(label)) {
                faults.add(new Bad(cells.line(), Fault.UNKNOWN_LABEL, label));
            } else {
                texts.add(new LabelledText(cells.line(), text, harmful, riskClass(cells)));
            }
        }

        private Optional<String> riskClass(Row.Cells cells) {
            return columns.riskClass()
                    .map(heading -> cells.cell(headings.indexOf(heading)))
                    .filter(name -> !name.isBlank());
        }
    }
}
