package fengni.filing;

import fengni.law.FilingForm;
import fengni.law.FilingStep;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One field in which two versions of a dossier differ, as a letter carries them.
 *
 * @param product number of the product, or {@link Place#DOSSIER}
 * @param before empty if it was not answered
 */
record Difference(int product, String key, String before, String now) {

    /** Returns every difference, in the order of the form, products last. */
    static List<Difference> between(Readiness readiness, Dossier before, Dossier now) {
        var found = new ArrayList<Difference>();
        Stream.of(FilingStep.values())
                .filter(step -> before.steps().contains(step) || now.steps().contains(step))
                .forEach(step -> note(
                        found,
                        Place.DOSSIER,
                        texts(readiness, before, step, Place.DOSSIER),
                        texts(readiness, now, step, Place.DOSSIER)));
        var products = new LinkedHashSet<>(before.products());
        products.addAll(now.products());
        products.stream()
                .sorted()
                .forEach(product -> note(
                        found,
                        product,
                        texts(readiness, before, FilingStep.PRODUCT, product),
                        texts(readiness, now, FilingStep.PRODUCT, product)));
        return List.copyOf(found);
    }

    private static Map<String, String> texts(Readiness readiness, Dossier dossier, FilingStep step, int product) {
        boolean there = product == Place.DOSSIER
                ? dossier.steps().contains(step)
                : dossier.hasProducts() && dossier.products().contains(product);
        return there ? readiness.texts(dossier, step, product) : Map.of();
    }

    private static void note(List<Difference> found, int product, Map<String, String> before, Map<String, String> now) {
        var keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(now.keySet());
        keys.stream()
                .map(key -> new Difference(product, key, before.getOrDefault(key, ""), now.getOrDefault(key, "")))
                .filter(one -> !one.before().equals(one.now()))
                .forEach(found::add);
    }

    Difference masked() {
        return FilingForm.published()
                .field(key)
                .map(field -> new Difference(product, key, Masked.of(field, before), Masked.of(field, now)))
                .orElse(this);
    }

    String label(boolean chinese) {
        return FilingForm.published().label(key, chinese);
    }

    String before(boolean chinese, boolean whole) {
        return shown(before, chinese, whole);
    }

    String now(boolean chinese, boolean whole) {
        return shown(now, chinese, whole);
    }

    /** @param whole false for whoever sees what tells of persons masked */
    private String shown(String value, boolean chinese, boolean whole) {
        return FilingForm.published()
                .field(key)
                .map(field -> field.shown(whole ? value : Masked.of(field, value), chinese))
                .orElse(value);
    }
}
