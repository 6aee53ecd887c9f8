package fengni.law.lint;

import fengni.law.FilingStep;

/** L8: what users see is shown. */
final class Screenshots implements LintRule {
    private static final String PATH = "product.path-pictures";

    @Override
    public void look(FilingPack pack, Found found) {
        pack.asked(FilingStep.REPORT)
                .filter(field -> field.key().startsWith("report.shot-"))
                .filter(field -> pack.files(field.key()).isEmpty())
                .forEach(field -> found.at(field.key()).say("L8.missing"));
        pack.products().stream()
                .filter(product -> product.files(PATH).isEmpty())
                .forEach(product -> found.at(product.spot(PATH)).say("L8.path"));
    }
}
