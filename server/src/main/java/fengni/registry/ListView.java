package fengni.registry;

import fengni.answers.Cursor;
import fengni.pages.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One page of the public list with what was searched for. */
record ListView(Cursor.Page<Filing> page, Form form) {
    boolean isNarrowed() {
        return form.given("q").isPresent() || form.given("role").isPresent();
    }

    static String path(Filing filing) {
        return "/registry/filings/" + filing.number();
    }

    static String products(Filing filing) {
        return filing.products().isEmpty()
                ? "--"
                : filing.products().stream()
                        .map(product -> product.name() + "（" + product.form() + "）")
                        .collect(Collectors.joining("、"));
    }

    String newest() {
        return form.given("cursor").isPresent() ? path("") : "";
    }

    String older() {
        return page.next().map(cursor -> path("&cursor=" + cursor)).orElse("");
    }

    private String path(String more) {
        return Stream.of("q", "role")
                .map(name -> name + "=" + URLEncoder.encode(form.value(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/registry?", more));
    }
}
