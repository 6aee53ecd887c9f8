package fengni.features;

import fengni.screen.Feature;
import fengni.screen.RiskClass;
import fengni.screen.lists.StartLexicon;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the start lexicon has for a class of harm.
 *
 * @param code of the class
 */
public record LexiconRow(String code, long entries) {
    private static final List<LexiconRow> ALL = counted();

    static List<LexiconRow> all() {
        return ALL;
    }

    private static List<LexiconRow> counted() {
        var counts =
                StartLexicon.all().stream().collect(Collectors.groupingBy(Feature::riskClass, Collectors.counting()));
        return RiskClass.standard().stream()
                .map(each -> new LexiconRow(each.code(), counts.getOrDefault(each.code(), 0L)))
                .filter(row -> row.entries() > 0)
                .toList();
    }
}
