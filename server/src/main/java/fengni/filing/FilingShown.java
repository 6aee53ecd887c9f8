package fengni.filing;

import fengni.law.ReviewPoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A dossier in JSON.
 *
 * @param id number within this installation; {@code dossier} is the name that the registry knows
 * @param acts what its filer may do now
 * @param official always false: neither dossier nor number is the state's
 */
record FilingShown(
        long id,
        UUID dossier,
        String kind,
        String title,
        String state,
        long version,
        int sent,
        boolean official,
        List<String> acts,
        Optional<Granted> number,
        Optional<Elsewhere> elsewhere,
        Optional<Detail> detail) {
    /** A number of the registry's own series. */
    record Granted(
            String number, String registry, LocalDate filed, boolean official, Optional<FiledNumber.Ended> ended) {}

    /** A number exactly as somebody entered it, of a filing elsewhere; {@code entered} is always true. */
    record Elsewhere(String number, String source, LocalDate since, boolean entered) {}

    /** What only the whole dossier shows; {@code findings} keep it from being sent. */
    record Detail(
            Map<String, String> fields,
            Map<Integer, Map<String, String>> products,
            List<Missing> findings,
            List<ReviewPoint> points,
            List<Line> history) {}

    record Missing(String field, String code) {}

    record Line(Instant at, String what, String words, int sent, boolean counted, String by) {}

    static FilingShown listed(DossierView view) {
        return of(view, Optional.empty());
    }

    static FilingShown whole(DossierView view) {
        return of(
                view,
                Optional.of(new Detail(
                        fields(view),
                        products(view),
                        view.desk().readiness().all(view.dossier()).stream()
                                .map(fault -> new Missing(fault.field(), fault.code()))
                                .toList(),
                        view.dossier().points(),
                        view.dossier().history().stream().map(FilingShown::line).toList())));
    }

    private static FilingShown of(DossierView view, Optional<Detail> detail) {
        var dossier = view.dossier();
        return new FilingShown(
                dossier.id(),
                dossier.name(),
                dossier.kind().word(),
                dossier.title(),
                dossier.state().word(),
                dossier.version(),
                dossier.sent(),
                false,
                dossier.acts().stream().map(act -> act.word()).toList(),
                view.number()
                        .map(number ->
                                new Granted(number.number(), number.registry(), number.filed(), false, number.ended())),
                view.elsewhere().map(filed -> new Elsewhere(filed.number(), filed.source(), filed.since(), true)),
                detail);
    }

    static Map<String, String> fields(DossierView view) {
        var fields = new LinkedHashMap<String, String>();
        view.sections().forEach(section -> put(fields, view.asked(section)));
        return fields;
    }

    static Map<Integer, Map<String, String>> products(DossierView view) {
        var products = new LinkedHashMap<Integer, Map<String, String>>();
        for (int product : view.dossier().products()) {
            var fields = new LinkedHashMap<String, String>();
            view.serviceId(product).ifPresent(id -> fields.put(Place.SERVICE, String.valueOf(id)));
            put(fields, view.product(product));
            products.put(product, fields);
        }
        return products;
    }

    private static void put(Map<String, String> fields, List<Asked> asked) {
        asked.stream()
                .filter(one -> !one.value().isEmpty())
                .forEach(one -> fields.put(one.field().key(), one.value()));
    }

    private static Line line(Happened happened) {
        return new Line(
                happened.at(),
                happened.what().word(),
                happened.what().words(),
                happened.sent(),
                happened.counted(),
                happened.by());
    }
}
