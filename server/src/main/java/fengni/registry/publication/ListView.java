package fengni.registry.publication;

import fengni.answers.Cursor;
import fengni.pages.Form;
import fengni.pages.Option;
import fengni.pages.Sheet;
import fengni.pages.Shell;
import fengni.registry.Filing;
import fengni.registry.Narrowing;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One page of the public list with what was searched for.
 *
 * @param filed when each record of the page was first published
 */
record ListView(Cursor.Page<Filing> page, Map<String, Instant> filed, List<Year> years, Form form) {
    static final String EXPORT = Places.LIST + "/export";
    static final int MOST_EXPORTED = 10_000;

    private static final List<String> FIELDS = List.of("q", "role", "state", "year", "batch");

    /** Whatever nobody offers narrows nothing. */
    static Narrowing narrowing(Form form) {
        return new Narrowing(
                form.value("q"),
                form.given("role").filter(Narrowing.ROLES::contains),
                form.given("state").filter(Narrowing.STATES::contains),
                number(form.value("year")),
                number(form.value("batch")));
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[1-9][0-9]{0,5}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    boolean isNarrowed() {
        return FIELDS.stream().anyMatch(name -> form.given(name).isPresent());
    }

    Instant filed(Filing filing) {
        return filed.getOrDefault(filing.number(), filing.at());
    }

    static String path(Filing filing) {
        return Places.record(filing);
    }

    static String products(Filing filing) {
        return filing.products().isEmpty()
                ? "--"
                : filing.products().stream()
                        .map(product -> product.name() + "（" + product.form() + "）")
                        .collect(Collectors.joining("、"));
    }

    static List<Option> choices(Shell page, String prefix, String... values) {
        return Stream.concat(
                        Stream.of(new Option("", page.say("registry.any"))),
                        Stream.of(values).map(value -> new Option(value, page.say(prefix + value))))
                .toList();
    }

    List<Option> yearChoices(Shell page) {
        return Stream.concat(
                        Stream.of(new Option("", page.say("registry.any"))),
                        years.stream().map(year -> new Option(year.toString(), year.toString())))
                .toList();
    }

    List<Sheet.Offer> exports() {
        var query = new TreeMap<String, String>();
        FIELDS.forEach(name -> query.put(name, form.value(name)));
        return Sheet.offers(EXPORT, query);
    }

    String newest() {
        return form.given("cursor").isPresent() ? path("") : "";
    }

    String older() {
        return page.next().map(cursor -> path("&cursor=" + cursor)).orElse("");
    }

    private String path(String more) {
        return FIELDS.stream()
                .map(name -> name + "=" + URLEncoder.encode(form.value(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", Places.LIST + "?", more));
    }
}
