package fengni.law.lint;

import fengni.law.FilingStep;
import java.util.regex.Pattern;

/** L22: who edits a face or a voice is prompted to get separate consent (Article 14(2)). */
final class Biometrics implements LintRule {
    private static final String INPUT = "algorithm.input-biometrics";
    private static final String KINDS = "algorithm.input-biometric-kinds";
    private static final String CONSENT = "单独同意";
    private static final Pattern CLAUSE = Pattern.compile("[^，。；,;\\n]{0,60}?(人脸|声纹|指纹|虹膜|换脸|仿声)");
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
                    .forEach(said -> CLAUSE.matcher(said.text())
                            .results()
                            .filter(clause -> !DENIAL.matcher(clause.group()).find())
                            .forEach(clause ->
                                    found.at(Spot.of(INPUT), said.spot()).say("L22.hidden", clause.group(1))));
        }
    }
}
