package fengni.cli;

import fengni.law.Finding;
import fengni.law.Reading;
import fengni.law.rulebook.Answers;
import fengni.law.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads answers to the three-step test from YAML or JSON: questions with a word, words joined by commas, or a list of
 * words. Nothing but words is made of what stands there, so that {@code yes} stays {@code yes}.
 */
final class AnswersFile {
    /** Many times what the longest filled form has. */
    static final int LIMIT = 1 << 16;

    private static final int DEPTH = 8;
    private static final int ALIASES = 10;

    private final Rulebook rulebook;
    private final List<Finding> findings = new ArrayList<>();

    private AnswersFile(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    static Reading<Answers> read(Rulebook rulebook, String text) {
        return new AnswersFile(rulebook).read(text);
    }

    private Reading<Answers> read(String text) {
        if (text.length() > LIMIT) {
            return refused(AnswersCode.ANSWERS_TOO_LONG, LIMIT);
        }
        try {
            return switch (yaml().load(text)) {
                case Map<?, ?> map -> answers(map);
                case null -> Answers.read(rulebook, Map.of());
                default -> refused(AnswersCode.ANSWERS_NOT_A_MAP);
            };
        } catch (MarkedYAMLException malformed) {
            var mark = malformed.getProblemMark();
            return refused(AnswersCode.ANSWERS_MALFORMED, mark == null ? 1 : mark.getLine() + 1);
        } catch (YAMLException malformed) {
            return refused(AnswersCode.ANSWERS_MALFORMED, 1);
        }
    }

    private Reading<Answers> answers(Map<?, ?> map) {
        var given = new LinkedHashMap<String, List<String>>();
        map.forEach((question, answer) -> {
            if (question instanceof String name) {
                given.put(name, words(name, answer));
            } else {
                findings.add(Finding.of(AnswersCode.ANSWERS_NOT_A_MAP, ""));
            }
        });
        var reading = Answers.read(rulebook, given);
        findings.addAll(reading.findings());
        return findings.isEmpty() ? reading : new Reading.Unread<>(findings);
    }

    private List<String> words(String question, Object answer) {
        if (answer instanceof String words) {
            return split(words).toList();
        }
        if (answer instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream()
                    .map(String.class::cast)
                    .flatMap(AnswersFile::split)
                    .toList();
        }
        findings.add(Finding.of(AnswersCode.ANSWER_NOT_WORDS, question));
        return List.of();
    }

    private static Stream<String> split(String words) {
        return Stream.of(words.split("[,，、]")).map(String::strip).filter(word -> !word.isEmpty());
    }

    private static Reading<Answers> refused(AnswersCode code, Object... params) {
        return new Reading.Unread<>(List.of(Finding.of(code, "", params)));
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setAllowRecursiveKeys(false);
        options.setMaxAliasesForCollections(ALIASES);
        options.setNestingDepthLimit(DEPTH);
        options.setCodePointLimit(LIMIT);
        var writing = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(writing), writing, options, new OnlyWords());
    }

    /** Guesses no type: every scalar is a word. */
    private static final class OnlyWords extends Resolver {
        @Override
        protected void addImplicitResolvers() {}
    }
}
