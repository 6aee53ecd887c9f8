package fengni.screen;

import fengni.screen.matching.Atom;
import fengni.screen.matching.Matcher;
import fengni.screen.rule.Rule;
import fengni.screen.rule.Sought;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The words that ask for the layout. Immutable.
 *
 * @param features by word, the place of its feature; {@link #GONE} for one that is not sought any more
 * @param inserted the same words for the search across foreign characters, those that were added later by themselves
 */
record LayoutWords(Matcher matcher, List<Integer> features, List<InsertedWords> inserted) {
    static final int GONE = -1;

    private static final int SHORTEST = 3;

    LayoutWords {
        features = List.copyOf(features);
        inserted = List.copyOf(inserted);
    }

    /** Returns the words that ask for the layout; none if no entry does. */
    static Optional<LayoutWords> of(List<Rule> rules, Function<List<Atom>, Matcher> tables) {
        var asked = new Collected();
        for (int place = 0; place < rules.size(); place++) {
            asked.add(place, rules.get(place));
        }
        return asked.words(tables);
    }

    /**
     * Returns these words after a change.
     *
     * @param dropped places of features whose words are not sought as they were
     * @param added rules by the places of their features
     */
    static Optional<LayoutWords> changed(Optional<LayoutWords> before, Set<Integer> dropped, Map<Integer, Rule> added) {
        var asked = new Collected();
        added.forEach(asked::add);
        return before.isEmpty()
                ? asked.words(Matcher::of)
                : Optional.of(before.get().without(dropped).with(asked));
    }

    private LayoutWords without(Set<Integer> dropped) {
        var left = new ArrayList<>(features);
        left.replaceAll(place -> dropped.contains(place) ? GONE : place);
        return new LayoutWords(matcher, left, inserted);
    }

    private LayoutWords with(Collected asked) {
        var all = new ArrayList<>(features);
        all.addAll(asked.places);
        var more = matcher.with(asked.atoms);
        var first = inserted.getFirst();
        return new LayoutWords(more, all, List.of(first, InsertedWords.of(more, first.to(), more.size())));
    }

    /** Collects words. */
    private static final class Collected {
        private final List<Atom> atoms = new ArrayList<>();
        private final List<Integer> places = new ArrayList<>();

        void add(int place, Rule rule) {
            if (rule instanceof Rule.AnyWord any) {
                any.words().stream().filter(Collected::isAsked).forEach(word -> {
                    atoms.add(new Atom(word.text(), word.how().withLayout(false).withEncoded(false), 0));
                    places.add(place);
                });
            }
        }

        private static boolean isAsked(Sought word) {
            return word.how().layout()
                    && word.text().codePointCount(0, word.text().length()) >= SHORTEST;
        }

        Optional<LayoutWords> words(Function<List<Atom>, Matcher> tables) {
            if (atoms.isEmpty()) {
                return Optional.empty();
            }
            var matcher = tables.apply(atoms);
            return Optional.of(new LayoutWords(matcher, places, List.of(InsertedWords.of(matcher, 0, matcher.size()))));
        }
    }
}
