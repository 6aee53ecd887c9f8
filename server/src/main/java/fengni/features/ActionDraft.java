package fengni.features;

import fengni.answers.Faults;
import fengni.screen.Actions;
import fengni.screen.Context;
import fengni.screen.Decision;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a hit shall lead to, as a person proposes it.
 *
 * @param input in a request: {@code block}, {@code review} or {@code pass}
 * @param output the same for an answer
 * @param contexts the same for other contexts, by their names, where it differs
 */
public record ActionDraft(Optional<String> input, Optional<String> output, Map<String, String> contexts) {
    private static final String ACTIONS = "block, review, pass";

    static final ActionDraft NONE = new ActionDraft(Optional.empty(), Optional.empty(), Map.of());

    void check(Faults faults) {
        faults.expect(action(input).isPresent(), "action/input", "choice", ACTIONS)
                .expect(action(output).isPresent(), "action/output", "choice", ACTIONS)
                .expect(
                        contexts.keySet().stream()
                                .allMatch(name -> context(name).isPresent()),
                        "action/contexts",
                        "choice",
                        Stream.of(Context.values()).map(FeatureDraft::word).collect(Collectors.joining(", ")))
                .expect(
                        contexts.values().stream()
                                .allMatch(word -> action(Optional.of(word)).isPresent()),
                        "action/contexts",
                        "choice",
                        ACTIONS);
    }

    Actions actions() {
        return new Actions(
                action(input).orElseThrow(),
                action(output).orElseThrow(),
                contexts.entrySet().stream()
                        .collect(Collectors.toMap(
                                each -> context(each.getKey()).orElseThrow(),
                                each -> action(Optional.of(each.getValue())).orElseThrow())));
    }

    static ActionDraft of(Actions actions) {
        var contexts = new TreeMap<String, String>();
        actions.contexts()
                .forEach((context, action) -> contexts.put(FeatureDraft.word(context), FeatureDraft.word(action)));
        return new ActionDraft(
                Optional.of(FeatureDraft.word(actions.input())),
                Optional.of(FeatureDraft.word(actions.output())),
                contexts);
    }

    private static Optional<Context> context(String name) {
        return Stream.of(Context.values())
                .filter(one -> FeatureDraft.word(one).equals(name))
                .findFirst();
    }

    /** An approved text in place of an answer needs a bank of such texts, which comes later. */
    private static Optional<Decision> action(Optional<String> asked) {
        return Stream.of(Decision.BLOCK, Decision.REVIEW, Decision.PASS)
                .filter(one -> FeatureDraft.word(one).equals(asked.orElse("")))
                .findFirst();
    }
}
