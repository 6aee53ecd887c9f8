package fengni.law.lint;

import fengni.law.FilingField.Kind;
import fengni.law.FilingStep;

/** L30: a section of a paper that says next to nothing. */
final class ShortTexts implements LintRule {
    private static final int SHORT = 15;
    private static final int BIG = 1_000;

    @Override
    public void look(FilingPack pack, Found found) {
        pack.texts(FilingStep.RESPONSIBILITY, FilingStep.DISCLOSURE, FilingStep.REPORT)
                .filter(said -> said.field().kind() == Kind.AREA && said.field().limit() >= BIG)
                .filter(said -> !isNothing(said.text()))
                .forEach(said -> {
                    int length = said.text().codePointCount(0, said.text().length());
                    if (length < SHORT) {
                        found.at(said.spot()).say("L30.short", length);
                    }
                });
    }

    /** The form asks for 无 where there is nothing to tell. */
    private static boolean isNothing(String text) {
        return LintLists.SHIPPED.has("none", Folded.of(text).replace("。", ""));
    }
}
