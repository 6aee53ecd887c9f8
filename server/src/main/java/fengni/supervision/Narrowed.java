package fengni.supervision;

import fengni.evidence.Filter;
import fengni.offering.Offer;
import fengni.pages.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How a reader narrowed the list, and whether it follows what happens. */
final class Narrowed {
    static final List<String> OUTCOMES = List.of(
            "admitted",
            "answered",
            "input_blocked",
            "output_blocked",
            "refused",
            "truncated",
            "upstream_failed",
            "cancelled");

    private final Form form;
    private final List<Offer> own;

    Narrowed(Form form, List<Offer> own) {
        this.form = form;
        this.own = own;
    }

    /** A service of others narrows to nothing they have: it is as if it were not named. */
    Filter filter() {
        var filter = own.stream()
                .map(offer -> offer.service().id().value())
                .filter(id -> form.value("service").equals(String.valueOf(id)))
                .findFirst()
                .map(Filter.ALL::service)
                .orElse(Filter.ALL);
        return OUTCOMES.contains(form.value("outcome")) ? filter.outcome(form.value("outcome")) : filter;
    }

    /** Returns whether the page renews itself: only at its newest end, and unless the reader paused it. */
    boolean live() {
        return !paused() && form.value("before").isEmpty();
    }

    boolean paused() {
        return form.checked("paused");
    }

    boolean earlier() {
        return !form.value("before").isEmpty();
    }

    String here() {
        return "/decisions?service=" + encoded(form.value("service")) + "&outcome=" + encoded(form.value("outcome"));
    }

    String hereAgain() {
        return paused() ? here() + "&paused=yes" : here();
    }

    String before(String cursor) {
        return here() + "&before=" + encoded(cursor);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
