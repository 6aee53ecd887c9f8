package fengni.law.lint;

import fengni.law.FilingStep;
import java.util.List;

/** L25: a provider lists products, a technical supporter describes its service (Article 19). */
final class PartsOfRole implements LintRule {
    private static final String ROLE = "algorithm.role";
    private static final List<String> TECHNICAL = List.of("technical.mode", "technical.service");
    private static final List<String> PARTS = List.of("product.path", "product.functions");

    @Override
    public void look(FilingPack pack, Found found) {
        if (pack.isSupporter()) {
            if (!pack.products().isEmpty()) {
                found.at(ROLE, Spot.PRODUCTS)
                        .say("L25.supporter-product", pack.products().size());
            }
            TECHNICAL.stream()
                    .filter(pack::lacks)
                    .forEach(key -> found.at(key, ROLE).say("L25.no-technical"));
        }
        if (pack.isProvider()) {
            if (pack.products().isEmpty()) {
                found.at(Spot.PRODUCTS, ROLE).say("L25.no-product");
            }
            pack.asked(FilingStep.TECHNICAL)
                    .filter(field -> pack.has(field.key()))
                    .forEach(field -> found.at(field.key(), ROLE).say("L25.technical"));
            pack.products().forEach(product -> parts(product, found));
        }
    }

    private static void parts(FiledProduct product, Found found) {
        PARTS.stream()
                .filter(key -> product.rows(key).isEmpty())
                .forEach(key -> found.at(product.spot(key)).say("L25.product-part", product.title()));
        if (product.rows("product.path").size() == 1) {
            found.at(product.spot("product.path")).say("L25.path-short");
        }
    }
}
