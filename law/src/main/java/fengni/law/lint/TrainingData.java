package fengni.law.lint;

import java.util.List;

/** L23: training data and the personal information in it (Article 14(1)). */
final class TrainingData implements LintRule {
    private static final String SOURCE = "algorithm.training-data";
    private static final String PERSONAL = "algorithm.training-personal";
    private static final String PRODUCTION = "algorithm.training-production";
    private static final List<String> ANSWERED_YES = List.of("algorithm.training-preprocessing", PERSONAL);

    @Override
    public void look(FilingPack pack, Found found) {
        var sources = pack.words(SOURCE);
        if (sources.contains("用户数据") && pack.says(PERSONAL, "no")) {
            found.at(PERSONAL, SOURCE).say("L23.users");
        }
        if (pack.says(PERSONAL, "yes") && pack.lacks("algorithm.training-personal-basis")) {
            found.at("algorithm.training-personal-basis", PERSONAL).say("L23.basis");
        }
        if (sources.size() == 1 && sources.contains("未自行训练")) {
            if (pack.has(PRODUCTION) && !pack.says(PRODUCTION, "不适用")) {
                found.at(PRODUCTION, SOURCE).say("L23.production", pack.text(PRODUCTION));
            }
            ANSWERED_YES.stream()
                    .filter(key -> pack.says(key, "yes"))
                    .forEach(key -> found.at(key, SOURCE).say("L23.production", "是"));
        }
    }
}
