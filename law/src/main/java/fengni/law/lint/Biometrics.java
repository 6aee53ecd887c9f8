package fengni.law.lint;

import fengni.law.FilingStep;
import java.util.regex.Pattern;

/** L22: who edits a face or a voice is prompted to get separate consent (Article 14(2)). */
final class Biometrics implements LintRule {
    private static final String INPUT = "algorithm.input-biometrics";
    private static final String KINDS = "algorithm.input-biometric-kinds";
    private static final String CONSENT = "单独同意";
    private static final Pattern WORD = Pattern.compile("人脸|声纹|指纹|虹膜|换脸|仿声");
    private static final Pattern BREAK = Pattern.compile("[，。；,;\\n]");
    /** A denial stands not farther before the word. */
    private static final int CLAUSE = 30;

    private static final Pattern DENIAL = Pattern.compile("[不无未非禁拒]");

    @Override
    public void look(FilingPack pack, Found found) {
        if (pack.says(INPUT, "yes")) {
            if (pack.lacks(KINDS)) {
                found.at(KINDS, INPUT).say("L22.kinds");
            }
            boolean told = pack.texts(FilingStep.REPORT)
                    .anyMatch(said -> Folded.of(said.text()).contains(CONSENT));
            if (!told) {
                found.at("report.control-personal", INPUT).say("L22.consent");
            }
        }
        if (pack.says(INPUT, "no")) {
            pack.texts(FilingStep.ALGORITHM, FilingStep.DISCLOSURE)
                    .forEach(said -> WORD.matcher(said.text())
                            .results()
                            .filter(word -> !isDenied(said.text(), word.start()))
                            .limit(1)
                            .forEach(word ->
                                    found.at(Spot.of(INPUT), said.spot()).say("L22.hidden", word.group())));
        }
    }

    private static boolean isDenied(String text, int at) {
        var before = BREAK.split(text.substring(Math.max(0, at - CLAUSE), at), -1);
        return DENIAL.matcher(before[before.length - 1]).find();
    }
}
