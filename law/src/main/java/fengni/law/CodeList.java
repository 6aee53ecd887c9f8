package fengni.law;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A table shipped with the library: UTF-8 lines, {@code # key: value} at the head (citation, version, effective), then
 * rows of comma-separated cells whose last cell, the note, may hold commas.
 */
public record CodeList(Map<String, String> head, List<List<String>> rows) {

    /** Reads a table of this package whose rows have {@code cells} cells; a broken table is a broken build. */
    static CodeList shipped(String name, int cells) {
        return shipped(CodeList.class, name, cells);
    }

    /** Reads a table that stands beside a class; a broken table is a broken build. */
    public static CodeList shipped(Class<?> beside, String name, int cells) {
        var stream = Objects.requireNonNull(beside.getResourceAsStream(name), name);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return of(reader.lines().toList(), cells);
        } catch (IOException failure) {
            throw new UncheckedIOException("table " + name + " of the law library", failure);
        }
    }

    static CodeList of(List<String> lines, int cells) {
        var head = new HashMap<String, String>();
        lines.stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.substring(1).split(":", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> head.put(pair[0].strip(), pair[1].strip()));
        var rows = lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> row(line, cells))
                .toList();
        return new CodeList(Map.copyOf(head), rows);
    }

    Source source(String confidence, String note) {
        return new Source(
                said("citation"),
                said("version"),
                LocalDate.parse(said("effective")),
                Confidence.valueOf(confidence),
                note);
    }

    String said(String key) {
        return Objects.requireNonNull(head.get(key), key);
    }

    private static List<String> row(String line, int cells) {
        var row = List.of(line.split(",", cells));
        if (row.size() != cells) {
            throw new IllegalStateException("row '" + line + "' has " + row.size() + " cells, not " + cells);
        }
        return row;
    }
}
