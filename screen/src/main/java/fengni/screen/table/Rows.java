package fengni.screen.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The rows of a table in plain text: cells parted by commas, the last one may hold commas itself; lines that are blank or
 * begin with {@code #} say nothing.
 */
public final class Rows {
    private Rows() {}

    /**
     * One row.
     *
     * @param line its line in the text, from 1
     * @param cells without blanks around them
     */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Returns one cell, counted from 0. */
        public String cell(int at) {
            return cells.get(at);
        }
    }

    /**
     * Reads every row of a text.
     *
     * @param columns how many cells a row has
     * @param reading makes something of a row; an {@link IllegalArgumentException} of it is a finding about that row
     * @throws BadTable with all findings
     */
    public static <T> List<T> read(String text, int columns, Function<Row, T> reading) {
        var read = new ArrayList<T>();
        var findings = new ArrayList<String>();
        int line = 0;
        for (String raw : text.lines().toList()) {
            line++;
            if (raw.isBlank() || raw.startsWith("#")) {
                continue;
            }
            try {
                read.add(reading.apply(row(line, raw, columns)));
            } catch (IllegalArgumentException fault) {
                findings.add("line " + line + ": " + fault.getMessage());
            }
        }
        if (!findings.isEmpty()) {
            throw new BadTable(findings);
        }
        return List.copyOf(read);
    }

    private static Row row(int line, String raw, int columns) {
        var cells = List.of(raw.split(",", columns)).stream().map(String::strip).toList();
        if (cells.size() != columns) {
            throw new IllegalArgumentException(cells.size() + " cells, should be " + columns);
        }
        return new Row(line, cells);
    }

    /**
     * Returns the text of a table that comes with the library, in UTF-8.
     *
     * @param beside the class in whose package the resource lies
     */
    public static String resource(Class<?> beside, String name) {
        try (var stream = beside.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the library lacks its table " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
