package fengni.law.lint;

import fengni.law.FilingStep;
import java.util.HashMap;

/** L29: the same text in two places, and what a template left over. */
final class SameTexts implements LintRule {
    /** Shorter answers may well be alike. */
    private static final int LONG_ENOUGH = 20;

    @Override
    public void look(FilingPack pack, Found found) {
        var seen = new HashMap<String, Spot>();
        pack.texts(FilingStep.RESPONSIBILITY, FilingStep.DISCLOSURE, FilingStep.REPORT)
                .forEach(said -> {
                    var folded = Folded.of(said.text());
                    var first = seen.putIfAbsent(folded, said.spot());
                    if (first != null && folded.length() >= LONG_ENOUGH) {
                        found.at(said.spot(), first).say("L29.same");
                    }
                });
        pack.everything()
                .filter(said -> !said.field().personal())
                .forEach(said -> LintLists.SHIPPED
                        .in("placeholder", Folded.of(said.text()))
                        .ifPresent(word -> found.at(said.spot()).say("L29.placeholder", word)));
    }
}
