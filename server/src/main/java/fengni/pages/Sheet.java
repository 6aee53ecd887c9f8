package fengni.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    public Sheet {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A link to a file, with the name of its format. */
    public record Offer(String path, String format) {}

    /** Returns a link for each format; {@code query} narrows the file as it narrows the page. */
    public static List<Offer> offers(String path, Map<String, String> query) {
        return List.of(new Offer(path + query(query, "csv"), "CSV"));
    }

    /** Returns the file; a format that nobody offers brings a table file. */
    public ResponseEntity<byte[]> answer(String format) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, Csv.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + ".csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(csv().getBytes(StandardCharsets.UTF_8));
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
