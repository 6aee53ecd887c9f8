package fengni.features;

import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.screen.Feature;
import fengni.screen.Kind;
import fengni.screen.RiskClass;
import fengni.screen.Severity;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An entry as a person proposes it; only an {@code allow} needs no class, no severity and no actions.
 *
 * @param kind {@code literal}, {@code class}, {@code regex}, {@code combo} or {@code allow}
 * @param riskClass one of {@link RiskClass#standard()}
 * @param severity {@code low}, {@code medium}, {@code high} or {@code critical}
 * @param source where the entry comes from
 * @param reason why it is proposed
 */
public record FeatureDraft(
        Optional<String> kind,
        Optional<String> pattern,
        SoughtDraft sought,
        Optional<String> riskClass,
        Optional<String> severity,
        ActionDraft action,
        Optional<String> source,
        Optional<String> reason) {
    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_PATTERN = 1000;

    Outcome<Feature> checked(String id) {
        boolean allow = chosen().filter(Kind.ALLOW::equals).isPresent();
        var faults = new Faults()
                .expect(
                        chosen().isPresent(),
                        "kind",
                        "choice",
                        Stream.of(Kind.values()).map(FeatureDraft::word).collect(Collectors.joining(", ")))
                .words(pattern, "pattern", LONGEST_PATTERN);
        if (!allow) {
            faults.expect(riskClass.isPresent(), "riskClass", "required")
                    .expect(riskClass.map(RiskClass::isStandard).orElse(true), "riskClass", "choice", "A.1.a … A.5.b")
                    .expect(grade().isPresent(), "severity", "choice", "low, medium, high, critical");
            action.check(faults);
        }
        sought.check(faults);
        faults.words(source, "source", LONGEST_WORDS).words(reason, "reason", LONGEST_WORDS);
        return faults.none() ? new Outcome.Done<>(feature(id, allow)) : new Outcome.Faulty<>(faults.list());
    }

    private Feature feature(String id, boolean allow) {
        var words = pattern.orElse("");
        var made = allow
                ? Feature.allow(id, words)
                : Feature.literal(id, words)
                        .withPattern(chosen().orElseThrow(), words)
                        .withRisk(riskClass.orElseThrow(), grade().orElseThrow())
                        .withActions(action.actions());
        return made.withMatching(sought.matching()).withSource(source.orElse(""));
    }

    private Optional<Kind> chosen() {
        return Stream.of(Kind.values())
                .filter(one -> word(one).equals(kind.orElse("")))
                .findFirst();
    }

    private Optional<Severity> grade() {
        return Stream.of(Severity.values())
                .filter(one -> word(one).equals(severity.orElse("")))
                .findFirst();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
