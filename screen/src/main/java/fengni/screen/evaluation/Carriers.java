package fengni.screen.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Innocent sentences with room for a word, made by a small grammar of this project's own words. */
public final class Carriers {
    private static final Map<String, List<String>> WORDS = Written.lines("sentences.txt");

    private Carriers() {}

    /**
     * Returns so many sentences; the same for the same seed. Ten shapes and some thirty thousand fillings are known, so that
     * few are alike.
     */
    public static List<Carrier> of(long seed, int count) {
        var random = new SplittableRandom(seed);
        var carriers = new ArrayList<Carrier>();
        for (int i = 0; i < count; i++) {
            carriers.add(one(random));
        }
        return List.copyOf(carriers);
    }

    private static Carrier one(RandomGenerator random) {
        var shapes = WORDS.getOrDefault("carriers", List.of());
        var text = shapes.get(random.nextInt(shapes.size()));
        for (String part : List.of("when", "who", "where", "what")) {
            var choices = List.of(
                    String.join(" ", WORDS.getOrDefault(part, List.of())).split(" ", -1));
            text = text.replace("{" + part + "}", choices.get(random.nextInt(choices.size())));
        }
        return Carrier.of(text);
    }
}
