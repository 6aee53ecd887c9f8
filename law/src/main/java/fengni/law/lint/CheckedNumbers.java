package fengni.law.lint;

import fengni.law.CreditCode;
import fengni.law.FilingForm;
import fengni.law.Finding;
import fengni.law.IdentityNumber;
import fengni.law.Severity;
import java.util.List;

/** L10: check digits and lengths. */
final class CheckedNumbers implements LintRule {
    private static final String CODE = "subject.credit-code";
    private static final List<String> PEOPLE = List.of("subject.representative-id", "subject.officer-id");
    private static final List<String> SHORT = List.of("algorithm.introduction", "algorithm.risks");

    @Override
    public void look(FilingPack pack, Found found) {
        var code = pack.text(CODE);
        if (!code.isEmpty() && Finding.any(CreditCode.read(code).findings(), Severity.ERROR)) {
            found.at(CODE).say("L10.credit-code", code);
        }
        PEOPLE.stream()
                .filter(key -> pack.has(key) && pack.says(key + "-kind", "居民身份证"))
                .filter(key -> Finding.any(
                        IdentityNumber.read(pack.text(key), pack.facts().today())
                                .findings(),
                        Severity.WARNING))
                .forEach(key -> found.at(key).say("L10.identity"));
        SHORT.forEach(key -> length(pack, key, found));
    }

    private static void length(FilingPack pack, String key, Found found) {
        int limit = FilingForm.published().field(key).orElseThrow().limit();
        var text = pack.text(key);
        int length = text.codePointCount(0, text.length());
        if (length > limit) {
            found.at(key).say("L10.long", length, limit);
        }
    }
}
