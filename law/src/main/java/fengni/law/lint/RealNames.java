package fengni.law.lint;

/** L39: nobody publishes without a checked identity (Article 9). */
final class RealNames implements LintRule {
    private static final String REAL_NAME = "product.real-name";

    @Override
    public void look(FilingPack pack, Found found) {
        pack.products().stream()
                .filter(product -> product.says(REAL_NAME, "no") && product.says("product.audience", "公众"))
                .forEach(product -> found.at(product.spot(REAL_NAME)).say("L39.real-name"));
    }
}
