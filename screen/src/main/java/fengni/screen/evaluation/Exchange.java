package fengni.screen.evaluation;

import fengni.screen.evaluation.Disguise.Mask;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts other characters in the place of some: one when mild, half of those that can be, all when strong. */
final class Exchange implements Mask {
    private final Map<Integer, List<String>> others;

    private Exchange(Map<Integer, List<String>> others) {
        this.others = others;
    }

    /** Each token is a character and what may stand for it, one code point each. */
    static Exchange ofGroups(List<String> tokens) {
        var others = new LinkedHashMap<Integer, List<String>>();
        for (String token : tokens) {
            int first = token.codePointAt(0);
            token.codePoints().skip(1).forEach(other -> add(others, first, Character.toString(other)));
        }
        return new Exchange(others);
    }

    /** Each token is a group of characters that stand for one another. */
    static Exchange amongGroups(List<String> tokens) {
        var others = new LinkedHashMap<Integer, List<String>>();
        for (String token : tokens) {
            token.codePoints()
                    .forEach(each -> token.codePoints()
                            .filter(other -> other != each)
                            .forEach(other -> add(others, each, Character.toString(other))));
        }
        return new Exchange(others);
    }

    static Exchange of(Map<Integer, List<String>> others) {
        return new Exchange(others);
    }

    /** Returns the tables laid upon one another. */
    Exchange with(Exchange more) {
        var both = new LinkedHashMap<>(others);
        more.others.forEach((each, forms) -> forms.forEach(form -> add(both, each, form)));
        return new Exchange(both);
    }

    private static void add(Map<Integer, List<String>> others, int each, String other) {
        var forms = new ArrayList<>(others.getOrDefault(each, List.of()));
        forms.add(other);
        others.put(each, forms);
    }

    @Override
    public Optional<String> over(String word, Chance chance) {
        int[] points = word.codePoints().toArray();
        var places = new ArrayList<Integer>();
        for (int i = 0; i < points.length; i++) {
            if (others.containsKey(points[i])) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            return Optional.empty();
        }
        var chosen = chance.some(places);
        var text = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            var forms = others.getOrDefault(points[i], List.of());
            text.append(chosen.contains(i) ? chance.one(forms) : Character.toString(points[i]));
        }
        return Optional.of(text.toString());
    }
}
