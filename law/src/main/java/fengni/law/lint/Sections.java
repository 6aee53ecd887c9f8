package fengni.law.lint;

import fengni.law.FilingField.Kind;
import fengni.law.FilingStep;
import java.util.stream.Stream;

/** L33: every section that a paper needs has its text. */
final class Sections implements LintRule {
    @Override
    public void look(FilingPack pack, Found found) {
        Stream.of(FilingStep.RESPONSIBILITY, FilingStep.DISCLOSURE, FilingStep.REPORT)
                .flatMap(pack::asked)
                .filter(field -> field.kind() != Kind.UPLOAD)
                .filter(field -> !LintLists.SHIPPED.has("optional", field.key()))
                .filter(field -> pack.lacks(field.key()))
                .forEach(field -> found.at(field.key())
                        .say(field.step() == FilingStep.DISCLOSURE ? "L33.disclosure" : "L33.missing"));
    }
}
