package fengni.law.lint;

import fengni.law.FilingForm;
import java.util.Map;

/** L9: what stands printed on a paper is what the form says now. */
final class PrintedPapers implements LintRule {
    @Override
    public void look(FilingPack pack, Found found) {
        for (var paper : pack.facts().papers()) {
            paper.printed().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .filter(one -> pack.asks(one.getKey()))
                    .forEach(one -> compare(pack, paper.upload(), one.getKey(), one.getValue(), found));
        }
    }

    private static void compare(FilingPack pack, String upload, String key, String printed, Found found) {
        var field = FilingForm.published().field(key).orElseThrow();
        var now = field.shown(pack.text(key), true);
        boolean same = Folded.words(printed).equals(Folded.words(pack.text(key)))
                || Folded.words(printed).equals(Folded.words(now));
        if (!same) {
            found.at(upload, key).say("L9.paper", field.personal() ? "***" : printed, field.personal() ? "***" : now);
        }
    }
}
