package fengni.features;

import fengni.screen.Context;
import fengni.screen.Decision;
import fengni.screen.Fault;
import fengni.screen.Feature;
import fengni.screen.Finding;
import fengni.screen.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What keeps the sound entries of a file out of this database: what it cannot keep, and what stands already. */
final class ImportCheck {
    private static final Pattern ID = Pattern.compile("(?!line-)[A-Za-z0-9._-]{1,64}");
    private static final int LONGEST_PATTERN = 1000;
    private static final String KEPT =
            "id, kind, pattern, views, layout, encoded, word, gap, class, severity, action, source";

    private ImportCheck() {}

    /** Returns every finding about the entries of a file. */
    static List<Finding> of(List<Feature> features, FeatureDatabase database) {
        var ids = features.stream()
                .filter(feature -> !ID.matcher(feature.id()).matches())
                .map(feature -> finding(feature, Fault.WRONG_TYPE, "id", "A-Z a-z 0-9 . _ - (1 … 64)"));
        return Stream.of(ids, alone(features).stream(), database.beside(features).stream())
                .flatMap(each -> each)
                .toList();
    }

    /** Returns what this database cannot keep. */
    static List<Finding> alone(List<Feature> features) {
        return features.stream().flatMap(feature -> alone(feature).stream()).toList();
    }

    private static List<Finding> alone(Feature feature) {
        var findings = new ArrayList<Finding>();
        if (feature.validFrom().isPresent() || feature.validTo().isPresent()) {
            findings.add(finding(
                    feature, Fault.UNKNOWN_FIELD, feature.validFrom().isPresent() ? "validFrom" : "validTo", KEPT));
        }
        if (feature.kind() != Kind.ALLOW && answers(feature)) {
            findings.add(finding(feature, Fault.UNKNOWN_VALUE, "action", "answer", "block, review, pass"));
        }
        if (feature.pattern().length() > LONGEST_PATTERN) {
            findings.add(finding(
                    feature,
                    Fault.PATTERN_TOO_LONG,
                    String.valueOf(feature.pattern().length()),
                    String.valueOf(LONGEST_PATTERN)));
        }
        if (feature.source().length() > LONGEST_PATTERN) {
            findings.add(finding(feature, Fault.WRONG_TYPE, "source", "≤ " + LONGEST_PATTERN));
        }
        unreadable(feature).forEach(findings::add);
        return findings;
    }

    private static Stream<Finding> unreadable(Feature feature) {
        return Stream.of(feature.pattern(), feature.source())
                .flatMap(text -> text.codePoints()
                        .filter(Character::isISOControl)
                        .limit(1)
                        .mapToObj(sign -> finding(
                                feature,
                                Fault.UNEXPECTED_SIGN,
                                String.valueOf(text.indexOf(sign) + 1),
                                "U+%04X".formatted(sign))));
    }

    /** An approved text in place of an answer needs a bank of such texts, which this database has not. */
    private static boolean answers(Feature feature) {
        return Stream.of(Context.values()).anyMatch(context -> feature.actions().of(context) == Decision.ANSWER);
    }

    private static Finding finding(Feature feature, Fault fault, String... details) {
        return new Finding(0, feature.id(), fault, List.of(details));
    }
}
