package fengni.screen;

import fengni.screen.matching.Matching;
import fengni.screen.rule.ClassPattern;
import fengni.screen.rule.Combination;
import fengni.screen.rule.Parsed;
import fengni.screen.rule.Regex;
import fengni.screen.rule.Sought;
import fengni.screen.spelling.Folding;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an entry takes of what is bounded for all together.
 *
 * @param words whose characters are told apart
 * @param uses the words that lead to its combination or expression, and the classes as {@code @id}
 */
record Needs(List<String> words, List<Sought> uses) {
    Needs {
        words = List.copyOf(words);
        uses = List.copyOf(uses);
    }

    /** Returns what an entry takes that was found sound. */
    static Needs of(Feature feature) {
        return switch (feature.kind()) {
            case LITERAL, ALLOW -> new Needs(List.of(feature.pattern()), List.of());
            case CLASS -> new Needs(sound(ClassPattern.parse(feature.pattern())).words(), List.of());
            case COMBO -> of(feature, sound(Combination.parse(feature.pattern())));
            case REGEX -> of(sound(Regex.parse(feature.pattern(), GlyphReader.ONLY)));
        };
    }

    static Needs of(Feature feature, Combination combination) {
        var words = combination.words().stream().map(word -> Sought.inCompany(word, feature.how()));
        var classes = combination.classes().stream().distinct().map(id -> new Sought("@" + id, Matching.USUAL));
        return new Needs(combination.words(), Stream.concat(words, classes).toList());
    }

    static Needs of(Regex regex) {
        return new Needs(
                List.of(),
                regex.required().stream()
                        .map(word -> new Sought(word, Matching.USUAL.withGap(0)))
                        .toList());
    }

    /** Returns the characters of the words, each as often as it stands there. */
    Stream<Integer> characters() {
        return words.stream().flatMap(word -> Arrays.stream(Folding.fold(word)).boxed());
    }

    /** Returns what an entry says that was checked. */
    static <T> T sound(Parsed<T> parsed) {
        return parsed.sound().orElseThrow(() -> new IllegalStateException("was checked, yet has " + parsed.slips()));
    }
}
