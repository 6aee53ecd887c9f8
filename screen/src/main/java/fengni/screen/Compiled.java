package fengni.screen;

import fengni.screen.matching.Atom;
import fengni.screen.matching.Matcher;
import fengni.screen.reading.DecodedText;
import fengni.screen.rule.Combination;
import fengni.screen.rule.Regex;
import fengni.screen.rule.Rule;
import fengni.screen.rule.Rulebook;
import fengni.screen.rule.Sought;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
        Optional<LayoutWords> layout) {
    /** Makes all of it anew, of entries none of which is gone. */
    static Compiled of(Standing standing) {
        return of(standing.features(), standing.classes(), Matcher::of);
    }

    /** @param tables makes a matcher of words, or reads what was made of them before */
    static Compiled of(List<Feature> features, WordClasses classes, Function<List<Atom>, Matcher> tables) {
        var named = new HashMap<String, List<Sought>>();
        var rules = new ArrayList<Rule>(features.size());
        for (Feature feature : features) {
            var rule = rule(feature, classes);
            name(rule, classes, named);
            rules.add(rule);
        }
        var book = Rulebook.of(rules, named, GlyphReader.ONLY);
        var variants = Variants.of(book.atoms());
        return new Compiled(
                features,
                book,
                variants,
                tables.apply(variants.atoms()),
                isEncoded(book.atoms()),
                LayoutWords.of(rules, tables));
    }

    /** Returns what this becomes by a change; all that does not change is shared. */
    Compiled changed(CompiledChange change) {
        var book = rules.changed(change.rules());
        var fresh = book.atoms().subList(rules.atoms().size(), book.atoms().size());
        var orders = fresh.isEmpty()
                ? variants
                : variants.with(book.atoms(), rules.atoms().size());
        var words = orders.atoms();
        return new Compiled(
                change.features(),
                book,
                orders,
                matcher.with(words.subList(variants.atoms().size(), words.size())),
                encoded || isEncoded(fresh),
                change.layout(layout));
    }

    /** Returns how much of it is not in the large tables, in words. */
    int changes() {
        return rules.changes() + matcher.added();
    }

    /** Returns whether a text has no hit, if that is seen at once: nothing in it looks like a word or like something encoded. */
    boolean isPlainlyClean(CharSequence text) {
        return layout.isEmpty() && !matcher.mayFind(text) && !(encoded && DecodedText.mayChange(text, false, true));
    }

    private static boolean isEncoded(List<Atom> atoms) {
        return atoms.stream().anyMatch(each -> each.how().encoded());
    }

    static Rule rule(Feature feature, WordClasses classes) {
        int holds = holds(feature.actions());
        return switch (feature.kind()) {
            case LITERAL -> new Rule.AnyWord(List.of(Sought.alone(feature.pattern(), feature.how())), holds);
            case CLASS -> new Rule.AnyWord(classes.words(feature.id()), holds);
            case ALLOW -> new Rule.Excuse(Sought.alone(feature.pattern(), feature.how()));
            case REGEX -> new Rule.Fits(Needs.sound(Regex.parse(feature.pattern(), GlyphReader.ONLY)), holds);
            case COMBO -> new Rule.Together(Needs.sound(Combination.parse(feature.pattern())), feature.how(), holds);
        };
    }

    /** Adds the words of the classes that a rule names. */
    static void name(Rule rule, WordClasses classes, Map<String, List<Sought>> named) {
        if (rule instanceof Rule.Together together) {
            together.combination().classes().forEach(id -> named.computeIfAbsent(id, classes::words));
        }
    }

    static int holds(Actions actions) {
        return (actions.stops(Direction.INPUT) ? Atom.INPUT : 0) | (actions.stops(Direction.OUTPUT) ? Atom.OUTPUT : 0);
    }
}
