package fengni.registry.lists;

import fengni.answers.Cursor;
import fengni.answers.Outcome;
import fengni.pages.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One page of what was found in imported lists, with what was searched for. */
record SearchView(Cursor.Page<ListRowTable.Found> page, Form form) {
    private static final int USUAL = 50;

    static Cursor cursor(Form form) {
        return Cursor.read(form.given("cursor"), Optional.empty()) instanceof Outcome.Done<Cursor>(var given)
                ? given
                : new Cursor(0, USUAL);
    }

    /** Returns the series of its word; empty for any. */
    static Optional<ListSeries> series(Optional<String> word) {
        return Stream.of(ListSeries.values())
                .filter(one -> word.filter(one.word()::equals).isPresent())
                .findFirst();
    }

    List<PublishedRow> rows() {
        return page.items().stream().map(ListRowTable.Found::row).toList();
    }

    static String path(PublishedRow row) {
        return PublishedPages.HERE + "/" + row.number();
    }

    static String products(PublishedRow row) {
        return row.products().isEmpty()
                ? "--"
                : row.products().stream()
                        .map(one -> one.form().isEmpty() ? one.name() : one.name() + "（" + one.form() + "）")
                        .collect(Collectors.joining("、"));
    }

    String newest() {
        return form.given("cursor").isPresent() ? path("") : "";
    }

    String older() {
        return page.next().map(cursor -> path("&cursor=" + cursor)).orElse("");
    }

    private String path(String more) {
        return Stream.of("q", "series")
                .map(name -> name + "=" + URLEncoder.encode(form.value(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", PublishedPages.HERE + "?", more));
    }
}
