package fengni.screen;

import fengni.screen.matching.Atom;
import fengni.screen.matching.Matcher;
import fengni.screen.reading.DecodedText;
import fengni.screen.rule.ClassPattern;
import fengni.screen.rule.Combination;
import fengni.screen.rule.Parsed;
import fengni.screen.rule.Regex;
import fengni.screen.rule.Rule;
import fengni.screen.rule.Rulebook;
import fengni.screen.rule.Sought;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The entries of a feature set, ready to review texts: the rules they mean, and the search for the words of those.
 *
 * @param features without a finding of {@link FeatureCheck}; a rule is known by the place of its feature
 */
record Compiled(
        List<Feature> features,
        Rulebook rules,
        Variants variants,
        Matcher matcher,
        boolean encoded,
        Optional<LayoutSearch.Words> layout) {
    static Compiled of(List<Feature> given) {
        var features = List.copyOf(given);
        var classes = new WordClasses();
        features.stream()
                .filter(each -> each.kind() == Kind.CLASS)
                .forEach(each -> classes.add(each, sound(ClassPattern.parse(each.pattern()))));
        var named = new HashMap<String, List<Sought>>();
        var rules = features.stream().map(each -> rule(each, classes, named)).toList();
        var book = Rulebook.of(rules, named, GlyphReader.ONLY);
        var variants = new Variants(book.atoms());
        boolean encoded = book.atoms().stream().anyMatch(each -> each.how().encoded());
        return new Compiled(
                features, book, variants, Matcher.of(variants.atoms()), encoded, LayoutSearch.Words.of(rules));
    }

    /** Returns whether a text has no hit, if that is seen at once: nothing in it looks like a word or like something encoded. */
    boolean isPlainlyClean(CharSequence text) {
        return layout.isEmpty() && !matcher.mayFind(text) && !(encoded && DecodedText.mayChange(text, false));
    }

    private static Rule rule(Feature feature, WordClasses classes, Map<String, List<Sought>> named) {
        return switch (feature.kind()) {
            case LITERAL ->
                new Rule.AnyWord(List.of(new Sought(feature.pattern(), feature.how())), holds(feature.actions()));
            case CLASS -> new Rule.AnyWord(classes.words(feature.id()), holds(feature.actions()));
            case ALLOW -> new Rule.Excuse(new Sought(feature.pattern(), feature.how()));
            case REGEX ->
                new Rule.Fits(sound(Regex.parse(feature.pattern(), GlyphReader.ONLY)), holds(feature.actions()));
            case COMBO -> {
                var combination = sound(Combination.parse(feature.pattern()));
                combination.classes().forEach(id -> named.computeIfAbsent(id, classes::words));
                yield new Rule.Together(combination, feature.how(), holds(feature.actions()));
            }
        };
    }

    private static <T> T sound(Parsed<T> parsed) {
        return parsed.sound().orElseThrow(() -> new IllegalStateException("was checked, yet has " + parsed.slips()));
    }

    static int holds(Actions actions) {
        return (actions.stops(Direction.INPUT) ? Atom.INPUT : 0) | (actions.stops(Direction.OUTPUT) ? Atom.OUTPUT : 0);
    }
}
