package fengni.law.lint;

import java.util.Locale;
import java.util.stream.Collectors;

/** L3: the forms that the report shows are those of the products. */
final class ServiceForms implements LintRule {
    private static final String SHOWN = "report.forms";
    private static final String FORM = "product.form";

    @Override
    public void look(FilingPack pack, Found found) {
        var shown = pack.words(SHOWN);
        var forms = pack.products().stream()
                .map(FiledProduct::form)
                .filter(form -> !form.isEmpty())
                .collect(Collectors.toSet());
        if (shown.isEmpty() || forms.isEmpty()) {
            return;
        }
        shown.stream()
                .filter(form -> !forms.contains(form))
                .forEach(form -> found.at(SHOWN, FORM).say("L3.not-product", form.toUpperCase(Locale.ROOT)));
        pack.products().stream()
                .filter(product -> product.has(FORM) && !shown.contains(product.form()))
                .forEach(product -> found.at(Spot.of(SHOWN), product.spot(FORM))
                        .say("L3.not-report", product.text(FORM), product.title()));
    }
}
