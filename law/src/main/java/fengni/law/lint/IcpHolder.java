package fengni.law.lint;

import java.util.Locale;

/** L4: the site or app has an ICP filing, held by the filer; else the relation is explained by letter. */
final class IcpHolder implements LintRule {
    private static final String ICP = "product.icp";
    private static final String HOLDER = "product.icp-holder";
    private static final String RELATION = "algorithm.relation";
    private static final String LETTER = "algorithm.relation-letter";

    @Override
    public void look(FilingPack pack, Found found) {
        pack.products().forEach(product -> number(product, found));
        var subject = pack.text("subject.name");
        var strangers = pack.products().stream()
                .filter(product -> product.has(HOLDER) && !subject.isEmpty())
                .filter(product -> !Folded.same(product.text(HOLDER), subject))
                .toList();
        strangers.forEach(product -> {
            if (pack.lacks(RELATION)) {
                found.at(Spot.of(RELATION), product.spot(HOLDER)).say("L4.relation", product.text(HOLDER), subject);
            }
            if (pack.files(LETTER).isEmpty()) {
                found.at(Spot.of(LETTER), product.spot(HOLDER)).say("L4.letter", product.text(HOLDER), subject);
            }
        });
        boolean explained = pack.has(RELATION) || pack.has(LETTER);
        if (explained && strangers.isEmpty() && pack.products().stream().anyMatch(one -> one.has(HOLDER))) {
            found.at(RELATION, HOLDER).say("L4.needless");
        }
    }

    private static void number(FiledProduct product, Found found) {
        var number = product.text(ICP);
        if (number.isEmpty()) {
            if (LintLists.SHIPPED.has("needs-icp", product.form())) {
                found.at(product.spot(ICP), product.spot("product.form"))
                        .say("L4.missing", product.text("product.form"));
            }
            return;
        }
        if (!product.has(HOLDER)) {
            found.at(product.spot(HOLDER), product.spot(ICP)).say("L4.holder-missing", number);
        }
        var folded = Folded.of(number).toUpperCase(Locale.ROOT);
        if (LintLists.SHIPPED.patterns("icp").stream()
                .noneMatch(form -> form.pattern().matcher(folded).matches())) {
            found.at(product.spot(ICP)).say("L4.pattern", number);
        }
    }
}
