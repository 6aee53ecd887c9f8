package fengni.supervision;

import fengni.evidence.Filter;
import fengni.offering.Offer;
import fengni.pages.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

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
            "cancelled",
            "moderated",
            "warn",
            "restrict",
            "suspend",
            "close",
            "restore",
            "launch_open_trial",
            "launch_publish",
            "launch_ask_exception",
            "launch_approve_exception",
            "launch_reject_exception",
            "launch_close_to_trial",
            "launch_close_to_internal",
            "tester_added",
            "tester_removed",
            "hourly_facts",
            "order_enter",
            "order_arrive",
            "order_confirm",
            "order_refuse",
            "order_acknowledge",
            "order_carry_out",
            "order_add_files",
            "order_report",
            "order_sign_report",
            "order_return_report",
            "order_ask_lift",
            "order_ask_annul",
            "order_confirm_end",
            "order_refuse_end",
            "supervision_setting");

    private final Form form;
    private final List<Offer> own;

    Narrowed(Form form, List<Offer> own) {
        this.form = form;
        this.own = own;
    }

    /** Only the reader's own services; one of others is as if it were not named. */
    Filter filter() {
        var ids = own.stream().map(offer -> offer.service().id().value()).collect(Collectors.toSet());
        var filter = ids.stream()
                .filter(id -> form.value("service").equals(String.valueOf(id)))
                .findFirst()
                .map(Filter.ALL::service)
                .orElse(Filter.ALL.services(ids));
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

    /** Returns the key of an outcome's words, or empty text for a word that this version does not know. */
    static String outcomeKey(String outcome) {
        return OUTCOMES.contains(outcome) ? "supervision.outcome." + outcome : "";
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
