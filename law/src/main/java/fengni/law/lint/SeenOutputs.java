package fengni.law.lint;

/** L21: what the service has given out is among the output modalities. */
final class SeenOutputs implements LintRule {
    private static final String OUTPUT = "algorithm.output";

    @Override
    public void look(FilingPack pack, Found found) {
        var declared = pack.words(OUTPUT);
        if (declared.isEmpty()) {
            return;
        }
        pack.products().stream()
                .flatMap(product -> product.service().stream())
                .forEach(service -> service.outputs().stream()
                        .filter(output -> !declared.containsAll(Folded.words(output)))
                        .sorted()
                        .forEach(output -> found.at(OUTPUT).say("L21.seen", output, service.name())));
    }
}
