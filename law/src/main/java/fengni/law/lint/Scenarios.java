package fengni.law.lint;

import java.util.Collections;

/** L38: a scenario takes and gives what such a use does. */
final class Scenarios implements LintRule {
    private static final String SCENARIO = "algorithm.scenario";

    @Override
    public void look(FilingPack pack, Found found) {
        compare(pack, "scenario-output", "algorithm.output", "L38.output", found);
        compare(pack, "scenario-input", "algorithm.input", "L38.input", found);
    }

    private static void compare(FilingPack pack, String list, String key, String kind, Found found) {
        var modalities = pack.words(key);
        if (modalities.isEmpty()) {
            return;
        }
        for (var scenario : pack.words(SCENARIO)) {
            var usual = LintLists.SHIPPED.meanings(list, scenario);
            if (!usual.isEmpty() && Collections.disjoint(usual, modalities)) {
                found.at(key, SCENARIO).say(kind, scenario, String.join("、", usual));
            }
        }
    }
}
