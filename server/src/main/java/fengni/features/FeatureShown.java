package fengni.features;

import fengni.pages.Shell;
import fengni.pages.Tone;
import fengni.screen.Feature;
import fengni.screen.Finding;
import fengni.screen.RiskClass;
import fengni.screen.Severity;
import fengni.screen.lists.ImportFinding;
import fengni.screen.lists.Reason;
import fengni.screen.spelling.View;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the pages name what an entry holds. */
public final class FeatureShown {
    private FeatureShown() {}

    /** Returns the stable name of a constant, as in keys of words. */
    public static String word(Enum<?> constant) {
        return FeatureDraft.word(constant);
    }

    /** Returns the code and the name of a class of harm. */
    public static String riskClass(Shell page, String code) {
        var locale = page.language().locale();
        return RiskClass.of(code)
                .filter(known -> RiskClass.isStandard(code))
                .map(known -> code + " " + known.name(locale))
                .orElseGet(() -> page.say("features.class.unclassified"));
    }

    public static String views(Shell page, Feature feature) {
        return Stream.of(View.values())
                .filter(feature.how().views()::contains)
                .map(view -> page.say("features.view." + word(view)))
                .collect(Collectors.joining(page.say("features.and")));
    }

    /** Returns the actions of single contexts, one line each. */
    public static List<String> contexts(Shell page, Feature feature) {
        return ActionDraft.of(feature.actions()).contexts().entrySet().stream()
                .map(each -> page.say("features.context." + each.getKey())
                        + page.say("pages.colon")
                        + page.say("features.action." + each.getValue()))
                .toList();
    }

    /** Returns where in a file something was found. */
    public static String place(Shell page, Finding finding) {
        if (finding.line() == 0) {
            return finding.entry().isEmpty()
                    ? page.say("features.import.whole")
                    : page.say("features.entry", finding.entry());
        }
        return finding.entry().isEmpty()
                ? page.say("features.import.line", finding.line())
                : page.say("features.import.line-entry", finding.line(), finding.entry());
    }

    public static String words(Shell page, Finding finding) {
        return page.say(
                "answers.fault.pattern." + word(finding.fault()),
                finding.details().toArray());
    }

    /** Returns where in a list a row stands. */
    public static String place(Shell page, ImportFinding row) {
        var where = row.line() == 0 ? page.say("features.import.whole") : page.say("features.import.line", row.line());
        return row.sheet().isEmpty() ? where : page.say("features.untaken.sheet", row.sheet(), where);
    }

    /** Returns why a row is not taken; why an entry cannot be is told as everywhere. */
    public static String words(Shell page, ImportFinding row) {
        var details = row.details();
        return row.reason() == Reason.NOT_A_FEATURE && details.size() > 1
                ? page.say(
                        "answers.fault.pattern." + details.get(1),
                        details.subList(2, details.size()).toArray())
                : page.say("features.untaken." + word(row.reason()), details.toArray());
    }

    public static Tone tone(Severity severity) {
        return switch (severity) {
            case LOW -> Tone.NEUTRAL;
            case MEDIUM -> Tone.INFO;
            case HIGH -> Tone.WARN;
            case CRITICAL -> Tone.BAD;
        };
    }

    public static Tone tone(FeatureState state) {
        return switch (state) {
            case FeatureState.Admitted _ -> Tone.GOOD;
            case FeatureState.Retired _ -> Tone.NEUTRAL;
        };
    }
}
