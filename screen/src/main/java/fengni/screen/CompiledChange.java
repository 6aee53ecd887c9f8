package fengni.screen;

import fengni.screen.rule.Rule;
import fengni.screen.rule.Rulebook;
import fengni.screen.rule.Sought;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of the rules changes when entries come and go: theirs, and those of classes and combinations that hold words of
 * classes among them.
 *
 * @param features all entries by their places, those that are gone too
 */
record CompiledChange(List<Feature> features, Rulebook.Change rules) {
    /**
     * Finds what changes.
     *
     * @param after made of {@code before} and sound
     * @param leaving ids of entries of {@code before}
     */
    static CompiledChange between(Standing before, Standing after, Set<String> leaving, Rulebook book) {
        var features = after.features();
        int from = before.features().size();
        var coming = features.subList(from, features.size());
        var touched = touched(before, after, leaving, coming);
        var named = new HashMap<String, List<Sought>>(book.classes());
        named.replaceAll((id, words) -> touched.contains(id) ? after.classes().words(id) : words);
        var added = new ArrayList<Rule>();
        for (Feature feature : coming) {
            var rule = Compiled.rule(feature, after.classes());
            Compiled.name(rule, after.classes(), named);
            added.add(rule);
        }
        var instead = new HashMap<Integer, Rule>();
        if (!touched.isEmpty()) {
            for (int place = 0; place < from; place++) {
                if (!after.isGone(place) && isOf(book.rule(place), features.get(place), touched)) {
                    instead.put(place, Compiled.rule(features.get(place), after.classes()));
                }
            }
        }
        var gone = leaving.stream().map(before::placeOf).toList();
        return new CompiledChange(features, new Rulebook.Change(gone, instead, added, named));
    }

    /** Returns the words along the layout after the change. */
    Optional<LayoutWords> layout(Optional<LayoutWords> before) {
        var dropped = new HashSet<>(rules.gone());
        dropped.addAll(rules.instead().keySet());
        var added = new HashMap<>(rules.instead());
        int from = features.size() - rules.added().size();
        for (int i = 0; i < rules.added().size(); i++) {
            added.put(from + i, rules.added().get(i));
        }
        return LayoutWords.changed(before, dropped, added);
    }

    /** Returns the ids of classes whose words are others than before. */
    private static Set<String> touched(Standing before, Standing after, Set<String> leaving, List<Feature> coming) {
        var changed = coming.stream()
                .filter(each -> each.kind() == Kind.CLASS)
                .map(Feature::id)
                .collect(Collectors.toSet());
        leaving.stream().filter(before.classes()::isKnown).forEach(changed::add);
        if (changed.isEmpty()) {
            return changed;
        }
        var touched = new HashSet<>(before.classes().holding(changed));
        touched.addAll(after.classes().holding(changed));
        return touched;
    }

    private static boolean isOf(Rule rule, Feature feature, Set<String> touched) {
        return rule instanceof Rule.Together together
                ? together.combination().classes().stream().anyMatch(touched::contains)
                : feature.kind() == Kind.CLASS && touched.contains(feature.id());
    }

    /** Returns the combinations that name one of some classes, of entries that stand. */
    static List<Feature> naming(Set<String> classes, Standing standing, Rulebook book) {
        var naming = new ArrayList<Feature>();
        var features = standing.features();
        for (int place = 0; place < features.size(); place++) {
            if (!standing.isGone(place)
                    && book.rule(place) instanceof Rule.Together together
                    && together.combination().classes().stream().anyMatch(classes::contains)) {
                naming.add(features.get(place));
            }
        }
        return List.copyOf(naming);
    }
}
