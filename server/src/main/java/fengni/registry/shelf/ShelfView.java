package fengni.registry.shelf;

import fengni.answers.Cursor;
import fengni.pages.Form;
import fengni.pages.Sheet;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One page of the shelf, with the filter that made it. */
public record ShelfView(Cursor.Page<ShelfApp> page, Form form) {
    /** Returns the words of the states that the filter offers. */
    public static List<String> states() {
        return Stream.concat(Stream.of(AppState.values()).map(AppState::word), Stream.of("gone"))
                .toList();
    }

    /** Returns the words of the findings that the filter offers. */
    public static List<String> grades() {
        return Stream.of(Grade.values()).map(Grade::word).toList();
    }

    /** Returns the way to the next page, or empty at the end. */
    public String older() {
        return page.next().map(next -> path(Map.of("cursor", next))).orElse("");
    }

    /** Returns the way to the first page, or empty there. */
    public String newest() {
        return form.value("cursor").isEmpty() ? "" : path(Map.of());
    }

    /** Returns files with what the filter leaves. */
    public List<Sheet.Offer> exports() {
        return Sheet.offers(ShelfPages.HERE + "/export", filter());
    }

    private Map<String, String> filter() {
        return Stream.of("state", "finding", "changed", "q")
                .filter(field -> !form.value(field).isEmpty())
                .collect(Collectors.toMap(field -> field, form::value));
    }

    private String path(Map<String, String> more) {
        var all = new TreeMap<>(filter());
        all.putAll(more);
        return all.isEmpty()
                ? ShelfPages.HERE
                : all.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", ShelfPages.HERE + "?", ""));
    }

    /** Returns the path under which everything with one finding stands. */
    public static String of(Grade grade) {
        return ShelfPages.HERE + "?finding=" + grade.word();
    }
}
