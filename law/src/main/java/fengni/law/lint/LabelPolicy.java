package fengni.law.lint;

import fengni.law.rulebook.Truth;
import java.util.Optional;

/** L20: the labels that are declared are those that the service adds (labelling measures, Article 12). */
final class LabelPolicy implements LintRule {
    private static final String EXPLICIT = "algorithm.explicit-label";
    private static final String IMPLICIT = "algorithm.implicit-label";

    @Override
    public void look(FilingPack pack, Found found) {
        pack.products().stream().flatMap(product -> product.service().stream()).forEach(service -> {
            kind(pack.text(EXPLICIT), service.explicit(), "L20.explicit")
                    .ifPresent(kind -> found.at(EXPLICIT).say(kind, service.name()));
            kind(pack.text(IMPLICIT), service.implicit(), "L20.implicit")
                    .ifPresent(kind -> found.at(IMPLICIT).say(kind, service.name()));
        });
    }

    private static Optional<String> kind(String declared, Truth added, String less) {
        if (declared.equals("yes") && added == Truth.NO) {
            return Optional.of(less);
        }
        return declared.equals("no") && added == Truth.YES ? Optional.of("L20.more") : Optional.empty();
    }
}
