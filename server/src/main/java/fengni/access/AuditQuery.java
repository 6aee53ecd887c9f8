package fengni.access;

import fengni.law.ChinaDay;
import fengni.pages.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reader of the audit asks for, as typed; days are those of China's one time zone, both included. */
final class AuditQuery {

    private final Form form;

    AuditQuery(Form form) {
        this.form = form;
    }

    Form form() {
        return form;
    }

    /** Returns the filter, and notes in the form each day that is none; such a day does not narrow. */
    AuditFilter filter(long organisation) {
        return new AuditFilter(
                organisation,
                form.value("person").toLowerCase(Locale.ROOT),
                form.value("act"),
                day("from", 0),
                day("until", 1),
                form.value("address"));
    }

    private Optional<Instant> day(String field, int later) {
        try {
            return form.given(field)
                    .map(LocalDate::parse)
                    .map(day -> day.plusDays(later).atStartOfDay(ChinaDay.ZONE).toInstant());
        } catch (DateTimeParseException _) {
            form.fault(field, "pages.fault.day");
            return Optional.empty();
        }
    }

    /** Returns the address of a page with the same filter; {@code before} is 0 for the first. */
    String path(String page, long before) {
        var query = Stream.concat(
                        Stream.of("person", "act", "from", "until", "address")
                                .filter(field -> !form.value(field).isEmpty())
                                .map(field ->
                                        field + "=" + URLEncoder.encode(form.value(field), StandardCharsets.UTF_8)),
                        before > 0 ? Stream.of("before=" + before) : Stream.empty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? page : page + "?" + query;
    }
}
