package fengni.filing;

import fengni.law.Severity;
import fengni.law.lint.LintFinding;
import fengni.law.lint.Linter;
import fengni.law.lint.Spot;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What the linter found, in the language of the caller.
 *
 * @param version of the table of what is found
 * @param counts by severity
 */
record LintJson(String version, Map<String, Long> counts, List<Found> findings) {
    /**
     * @param rule such as {@code L1}; {@code code} names the case of the rule
     * @param product number of the product, 0 for the dossier itself
     */
    record Found(
            String rule,
            String code,
            String severity,
            String field,
            int product,
            String message,
            String mend,
            List<Where> against,
            String citation,
            String confidence) {}

    record Where(String field, int product) {}

    static LintJson of(List<LintFinding> findings) {
        boolean chinese = LocaleContextHolder.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage());
        var counts = new EnumMap<Severity, Long>(Severity.class);
        findings.forEach(finding -> counts.merge(finding.severity(), 1L, Long::sum));
        return new LintJson(
                Linter.version(),
                Map.of(
                        "error", counts.getOrDefault(Severity.ERROR, 0L),
                        "warning", counts.getOrDefault(Severity.WARNING, 0L),
                        "note", counts.getOrDefault(Severity.NOTE, 0L)),
                findings.stream().map(finding -> found(finding, chinese)).toList());
    }

    private static Found found(LintFinding finding, boolean chinese) {
        return new Found(
                finding.rule(),
                finding.kind().name(),
                word(finding.severity()),
                finding.where().key(),
                finding.where().product(),
                finding.sentence(chinese),
                finding.mend(chinese),
                finding.against().stream().map(LintJson::where).toList(),
                finding.kind().citation().in(chinese),
                word(finding.kind().confidence()));
    }

    private static Where where(Spot spot) {
        return new Where(spot.key(), spot.product());
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
