package fengni.law.lint;

import java.util.List;

/** L7: how and how far input and output are reviewed (Article 10). */
final class ReviewOfContent implements LintRule {
    private static final String BY_PEOPLE = "人工审核";
    private static final String INPUT = "report.input-review";
    private static final String OUTPUT = "report.output-review";
    private static final List<String> WANTED = List.of(INPUT, "report.input-scope", OUTPUT, "report.output-scope");

    @Override
    public void look(FilingPack pack, Found found) {
        WANTED.stream().filter(pack::lacks).forEach(key -> found.at(key).say("L7.missing"));
        for (var review : List.of(INPUT, OUTPUT)) {
            if (pack.words(review).contains(BY_PEOPLE) && pack.lacks("report.manual")) {
                found.at("report.manual", review).say("L7.manual");
            }
        }
        contradiction(pack, "algorithm.input-preprocessing", INPUT, found);
        contradiction(pack, "algorithm.output-postprocessing", OUTPUT, found);
    }

    private static void contradiction(FilingPack pack, String processing, String review, Found found) {
        if (pack.says(processing, "no") && pack.has(review)) {
            found.at(processing, review).say("L7.contradiction", String.join("、", pack.words(review)));
        }
    }
}
