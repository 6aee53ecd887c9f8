package fengni.bench.screen;

import fengni.bench.Options;
import fengni.screen.Direction;
import fengni.screen.Feature;
import fengni.screen.FeatureSet;
import fengni.screen.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * What a hit costs beside the reading of the text: the same text clean, with a word now and then, and with words in a dense
 * row, as they stand, encoded and in combinations. Processor time of this thread.
 *
 * <p>Run: {@code scripts/bench-screen HitCost [--rounds 5] [--turn-millis 200]}
 */
public final class HitCost {
    private static final int SEED = 20261123;
    private static final int SELDOM = 200;
    private static final int DENSE = 10;
    private static final int LENGTH = 100_000;

    private final List<String> words;
    private final String prose;
    private final Options options;
    private final Map<String, Subject> subjects = new LinkedHashMap<>();

    private record Subject(FeatureSet set, String text, String beside) {
        int hits() {
            return set.review(text, Direction.INPUT).hits().size();
        }
    }

    private HitCost(Options options) {
        var language = new Language();
        this.options = options;
        words = language.lexicon(Lexicon.Size.K10).words().stream()
                .filter(each -> each.length() >= 3)
                .toList();
        prose = language.text().substring(0, LENGTH);
    }

    /** Measures and prints. */
    public static void main(String... arguments) {
        new HitCost(Options.of(Map.of("--rounds", 5, "--turn-millis", 200), arguments)).run();
    }

    private void run() {
        fill();
        var contest = new CpuContest<String>(options.number("--rounds"), options.number("--turn-millis"));
        subjects.forEach((name, each) -> contest.add(name, each.text().length(), each::hits));
        print(contest.run());
    }

    private void fill() {
        var literals = FeatureSet.of(
                "literals",
                words.stream().map(each -> Feature.literal(each, each)).toList());
        var pairs = FeatureSet.of("pairs", pairs());
        var expressions = FeatureSet.of("expressions", expressions());
        subject("clean", literals, prose, "clean");
        subject("dirty: a word each " + SELDOM, literals, planted(SELDOM, each -> each), "clean");
        subject("dense: a word each " + DENSE, literals, planted(DENSE, each -> each), "clean");
        subject("dense, in percent signs", literals, planted(DENSE, HitCost::percent), "clean");
        subject("dense, in base64", literals, planted(DENSE, HitCost::base64), "clean");
        subject("clean, combinations", pairs, prose, "clean, combinations");
        subject("dirty, combinations", pairs, planted(SELDOM, each -> each), "clean, combinations");
        subject("dense, combinations", pairs, planted(DENSE, each -> each), "clean, combinations");
        subject("dense, expressions", expressions, planted(DENSE, each -> each), "clean, combinations");
    }

    private void subject(String name, FeatureSet set, String text, String beside) {
        subjects.put(name, new Subject(set, text, beside));
    }

    private void print(Map<String, Double> nanos) {
        System.out.println("| text | ns a character | × clean | hits | ns a hit |");
        System.out.println("|---|--:|--:|--:|--:|");
        subjects.forEach((name, each) -> {
            double own = nanos.getOrDefault(name, Double.NaN);
            double clean = nanos.getOrDefault(each.beside(), Double.NaN);
            int hits = each.hits();
            double hit = hits == 0 ? Double.NaN : (own - clean) * each.text().length() / hits;
            System.out.printf(Locale.ROOT, "| %s | %.1f | %.2f | %,d | %,.0f |%n", name, own, own / clean, hits, hit);
        });
    }

    private List<Feature> pairs() {
        var pairs = new ArrayList<Feature>();
        for (int i = 0; i + 1 < words.size(); i += 2) {
            pairs.add(Feature.literal("c" + i, "x").withPattern(Kind.COMBO, words.get(i) + " & " + words.get(i + 1)));
        }
        return pairs;
    }

    private List<Feature> expressions() {
        var all = new ArrayList<Feature>();
        for (String word : words.subList(0, 1_000)) {
            all.add(Feature.literal("r" + word, "x").withPattern(Kind.REGEX, word + ".?[一-龥]"));
        }
        return all;
    }

    /** Returns the text with words in it, so many characters apart, in the place of as many characters. */
    private String planted(int each, UnaryOperator<String> disguise) {
        var random = new Random(SEED);
        var text = new StringBuilder();
        int from = 0;
        int pair = 0;
        for (int planted = 0; from + each <= prose.length(); planted++) {
            pair = planted % 2 == 0 ? 2 * random.nextInt(500) : pair + 1;
            var word = words.get(pair);
            text.append(prose, from, from + each - Math.min(each, word.length()))
                    .append(disguise.apply(word));
            from += each;
        }
        return text.toString();
    }

    private static String percent(String word) {
        var said = new StringBuilder();
        for (byte each : word.getBytes(StandardCharsets.UTF_8)) {
            said.append('%').append(String.format("%02X", each));
        }
        return said.toString();
    }

    private static String base64(String word) {
        return Base64.getEncoder().encodeToString((word + "。").getBytes(StandardCharsets.UTF_8)) + " ";
    }
}
