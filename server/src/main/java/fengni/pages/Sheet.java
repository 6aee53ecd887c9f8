package fengni.pages;

import fengni.office.Cell;
import fengni.office.Spreadsheet;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * A list as a file to take away. Held in memory whole: for lists that a page could show.
 *
 * @param file the name of the file without its ending
 */
public record Sheet(String file, List<String> columns, List<List<String>> rows) {
    /** The parameter that names the format. */
    public static final String FORMAT = "format";

    private static final String XLSX = "xlsx";
    private static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int WIDE = 24;

    public Sheet {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A link to a file, with the name of its format. */
    public record Offer(String path, String format) {}

    /** Returns a link for each format; {@code query} narrows the file as it narrows the page. */
    public static List<Offer> offers(String path, Map<String, String> query) {
        return List.of(new Offer(path + query(query, "csv"), "CSV"), new Offer(path + query(query, XLSX), "XLSX"));
    }

    /** Returns the file, with the watermark of the request as its last row; a format that nobody offers brings a table file. */
    public ResponseEntity<byte[]> answer(String format) {
        return Watermark.current().map(this::marked).orElse(this).file(format);
    }

    private Sheet marked(String line) {
        var row = new ArrayList<>(List.of(line));
        columns.stream().skip(1).forEach(_ -> row.add(""));
        return new Sheet(
                file, columns, Stream.concat(rows.stream(), Stream.of(row)).toList());
    }

    private ResponseEntity<byte[]> file(String format) {
        return format.equals(XLSX)
                ? saved(XLSX, XLSX_TYPE, xlsx())
                : saved("csv", Csv.TYPE, csv().getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<byte[]> saved(String ending, String type, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "." + ending + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }

    private byte[] xlsx() {
        var heads = IntStream.range(0, columns.size())
                .mapToObj(at ->
                        new Spreadsheet.Column<List<String>>(columns.get(at), WIDE, row -> new Cell.Text(row.get(at))))
                .toList();
        var out = new ByteArrayOutputStream();
        new Spreadsheet<>(file, heads).write(rows.stream(), out);
        return out.toByteArray();
    }

    private String csv() {
        return Csv.BOM + Csv.line(columns) + rows.stream().map(Csv::line).collect(Collectors.joining());
    }

    private static String query(Map<String, String> query, String format) {
        var all = new TreeMap<>(query);
        all.values().removeIf(String::isEmpty);
        all.put(FORMAT, format);
        return all.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
