package fengni.law.lint;

/** L43: the product bears the name of its service. */
final class ServiceName implements LintRule {
    @Override
    public void look(FilingPack pack, Found found) {
        for (var product : pack.products()) {
            product.service()
                    .filter(service -> product.has("product.name"))
                    .filter(service -> !Folded.same(service.name(), product.text("product.name")))
                    .ifPresent(service -> found.at(product.spot("product.name"))
                            .say("L43.name", product.text("product.name"), service.name()));
        }
    }
}
