package fengni.features;

import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.screen.Actions;
import fengni.screen.Decision;
import fengni.screen.Feature;
import fengni.screen.Kind;
import fengni.screen.Severity;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An entry as a person proposes it; only {@code kind} literal needs a class, a severity and actions.
 *
 * @param kind {@code literal} or {@code allow}
 * @param riskClass one of {@link RiskClass#all()}
 * @param severity {@code low}, {@code medium}, {@code high} or {@code critical}
 * @param input what a hit in a request leads to: {@code block}, {@code review} or {@code pass}
 * @param output the same for an answer
 * @param source where the entry comes from
 * @param reason why it is proposed
 */
public record FeatureDraft(
        Optional<String> kind,
        Optional<String> pattern,
        Optional<String> riskClass,
        Optional<String> severity,
        Optional<String> input,
        Optional<String> output,
        Optional<String> source,
        Optional<String> reason) {
    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_PATTERN = 1000;
    private static final String ACTIONS = "block, review, pass";

    Outcome<Feature> checked(String id) {
        boolean allow = kind.orElse("").equals("allow");
        var faults = new Faults()
                .expect(allow || kind.orElse("").equals("literal"), "kind", "choice", "literal, allow")
                .words(pattern, "pattern", LONGEST_PATTERN)
                .words(source, "source", LONGEST_WORDS)
                .words(reason, "reason", LONGEST_WORDS);
        if (!allow) {
            faults.expect(
                            riskClass.filter(RiskClass.all()::contains).isPresent(),
                            "riskClass",
                            "choice",
                            "A.1.a … A.5.b")
                    .expect(grade().isPresent(), "severity", "choice", "low, medium, high, critical")
                    .expect(action(input).isPresent(), "action/input", "choice", ACTIONS)
                    .expect(action(output).isPresent(), "action/output", "choice", ACTIONS);
        }
        return faults.none() ? new Outcome.Done<>(feature(id, allow)) : new Outcome.Faulty<>(faults.list());
    }

    private Feature feature(String id, boolean allow) {
        var words = pattern.orElse("");
        var made = allow
                ? Feature.allow(id, words)
                : Feature.literal(id, words)
                        .withRisk(riskClass.orElseThrow(), grade().orElseThrow())
                        .withActions(new Actions(
                                action(input).orElseThrow(), action(output).orElseThrow()));
        return made.withSource(source.orElse(""));
    }

    private Optional<Severity> grade() {
        return Stream.of(Severity.values())
                .filter(one -> word(one).equals(severity.orElse("")))
                .findFirst();
    }

    /** An approved text in place of an answer needs a bank of such texts, which comes later. */
    private static Optional<Decision> action(Optional<String> asked) {
        return Stream.of(Decision.BLOCK, Decision.REVIEW, Decision.PASS)
                .filter(one -> word(one).equals(asked.orElse("")))
                .findFirst();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static String word(Kind kind) {
        return word((Enum<?>) kind);
    }
}
