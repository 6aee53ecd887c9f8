package fengni.law.lint;

import fengni.law.FilingForm;
import fengni.law.Severity;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Something that a reviewer would ask about. Holds no number of an identity document and no telephone number.
 *
 * @param kind what was found
 * @param where the field where it is mended
 * @param params values for the sentence
 * @param against the fields that it contradicts
 */
public record LintFinding(LintCase kind, Spot where, List<String> params, List<Spot> against) {
    private static final Pattern PLACE = Pattern.compile("\\{([0-9]|where|against)}");
    private static final int LONGEST = 60;

    public LintFinding {
        params = params.stream().map(LintFinding::shortened).toList();
        against = List.copyOf(against);
    }

    public String rule() {
        return kind.rule();
    }

    public Severity severity() {
        return kind.severity();
    }

    /** Returns what contradicts, as a sentence without its full stop. */
    public String sentence(boolean chinese) {
        return filled(kind.text().in(chinese), chinese);
    }

    /** Returns how it is mended, as a sentence without its full stop. */
    public String mend(boolean chinese) {
        return filled(kind.mend().in(chinese), chinese);
    }

    private String filled(String text, boolean chinese) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(
                        switch (place.group(1)) {
                            case "where" -> FilingForm.published().label(where.key(), chinese);
                            case "against" -> labels(chinese);
                            default -> param(place.group(1).charAt(0) - '0');
                        }));
    }

    private String param(int at) {
        return at < params.size() ? params.get(at) : "";
    }

    private String labels(boolean chinese) {
        return against.stream()
                .map(spot -> FilingForm.published().label(spot.key(), chinese))
                .distinct()
                .collect(Collectors.joining(chinese ? "、" : ", "));
    }

    /** So that a page stays readable, whatever was pasted. */
    private static String shortened(String param) {
        return param.codePointCount(0, param.length()) <= LONGEST
                ? param
                : param.substring(0, param.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
