package fengni.law.lint;

import fengni.law.CreditCode;
import fengni.law.FilingStep;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** L28: texts that hold the credit code of another organisation were mostly copied from its papers. */
final class OtherCodes implements LintRule {
    private static final String CODE = "subject.credit-code";
    private static final Pattern LIKE = Pattern.compile("(?<![0-9A-Z])[0-9A-HJ-NPQRTUWXY]{18}(?![0-9A-Z])");

    @Override
    public void look(FilingPack pack, Found found) {
        var own = Folded.of(pack.text(CODE)).toUpperCase(Locale.ROOT);
        pack.texts(FilingStep.values())
                .filter(said -> !said.spot().key().equals("algorithm.relation"))
                .forEach(said -> LIKE.matcher(Folded.width(said.text()).toUpperCase(Locale.ROOT))
                        .results()
                        .map(MatchResult::group)
                        .filter(code -> !code.equals(own))
                        .filter(code -> CreditCode.read(code).findings().isEmpty())
                        .forEach(code -> found.at(said.spot(), Spot.of(CODE)).say("L28.code", code)));
    }
}
