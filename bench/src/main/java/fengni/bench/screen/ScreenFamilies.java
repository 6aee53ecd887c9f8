package fengni.bench.screen;

import fengni.bench.Options;
import fengni.bench.screen.Engine.Span;
import fengni.screen.Direction;
import fengni.screen.Feature;
import fengni.screen.FeatureSet;
import fengni.screen.Finding;
import fengni.screen.evaluation.Batch;
import fengni.screen.evaluation.Carriers;
import fengni.screen.evaluation.Evasions;
import fengni.screen.evaluation.Family;
import fengni.screen.evaluation.Reviewer;
import fengni.screen.evaluation.Share;
import fengni.screen.evaluation.Target;
import fengni.screen.evaluation.Variant;
import fengni.screen.matching.Matching;
import fengni.screen.spelling.View;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How much each engine finds of words in disguise, by families of disguises, and how many innocent words in the same disguise
 * it hits. A variant counts as found if anything is hit where the word stands; none of the words holds another, so that no
 * fragment can be hit by luck. Peers are given the text whole, ours also in the pieces in which it comes.
 *
 * <p>Run: {@code scripts/bench-screen ScreenFamilies [--each 40] [--words 400] [--tricks 0]}
 */
public final class ScreenFamilies {
    private static final long SEED = 20261123;
    private static final int CARRIERS = 200;
    private static final double PEERS_FAIL = 0.45;
    private static final double FOUND = 0.95;
    private static final double TWINS = 0.01;

    private final List<Variant> variants;
    private final SequencedMap<String, Function<Variant, List<Span>>> engines = new LinkedHashMap<>();
    private final boolean tricks;

    private ScreenFamilies(Options options) {
        var words = DisguisedWords.of(new Characters(), options.number("--words"), SEED);
        var targets = words.stream().map(word -> new Target(word, word)).toList();
        Batch batch = new Evasions(SEED, targets, Carriers.of(SEED, CARRIERS)).batch(options.number("--each"));
        variants = batch.variants();
        tricks = options.number("--tricks") == 1;
        System.out.printf(
                "%,d words, %d left out for they hold others, %,d texts; no word fits %s%n",
                words.size(), batch.unfit().size(), variants.size(), batch.idle());
        var kept = new ArrayList<>(words);
        batch.unfit().forEach(each -> kept.remove(each.word()));
        addEngines(List.copyOf(kept));
    }

    /** Measures and prints. */
    public static void main(String... arguments) {
        var options = Options.of(Map.of("--each", 40, "--words", 400, "--tricks", 0), arguments);
        new ScreenFamilies(options).run();
    }

    private void addEngines(List<String> words) {
        add("hankcs", new HankcsEngine(words));
        add("houbb, default", HoubbEngine.usual(words));
        add("houbb, all on", HoubbEngine.widest(words));
        add("Fengni, usual", FengniEngine.set("bench", words, Matching.USUAL));
        add("Fengni, all views, layout", inAllViews(words));
    }

    private void add(String name, Engine engine) {
        engines.put(name, variant -> engine.spans(variant.text()));
    }

    /** Words of few syllables can't be sought by their sound. */
    private static FeatureSet inAllViews(List<String> words) {
        var all = Matching.USUAL.by(EnumSet.allOf(View.class)).withLayout(true);
        var written = all.by(EnumSet.of(View.GLYPH, View.COMPONENTS));
        var features = words.stream()
                .map(word -> Feature.literal(word, word).withMatching(all))
                .toList();
        var soundless = FeatureSet.check(features).stream().map(Finding::entry).collect(Collectors.toSet());
        return FeatureSet.of(
                "bench",
                features.stream()
                        .map(each -> soundless.contains(each.id()) ? each.withMatching(written) : each)
                        .toList());
    }

    private void add(String name, FeatureSet set) {
        var reviewer = Reviewer.of(set, Direction.INPUT);
        engines.put(
                name,
                variant -> reviewer.review(variant.pieces()).hits().stream()
                        .map(hit -> new Span(hit.start(), hit.end()))
                        .toList());
    }

    private void run() {
        System.out.println("\n| disguise | " + String.join(" | ", engines.keySet()) + " | twins hit, all views | |");
        System.out.println("|---|" + "--:|".repeat(engines.size() + 1) + "---|");
        for (Family family : Family.values()) {
            row(family.label(), variant -> variant.family() == family);
            if (tricks) {
                variants.stream()
                        .filter(variant -> variant.family() == family)
                        .map(Variant::trick)
                        .distinct()
                        .sorted()
                        .forEach(trick -> row(
                                "· " + trick,
                                variant -> variant.family() == family
                                        && variant.trick().equals(trick)));
            }
        }
        row("all", variant -> true);
    }

    private void row(String name, Predicate<Variant> those) {
        var words = variants.stream().filter(those).filter(each -> !each.twin()).toList();
        var twins = variants.stream().filter(those).filter(Variant::twin).toList();
        var found =
                engines.values().stream().map(engine -> found(engine, words)).toList();
        double best = found.subList(0, found.size() - 2).stream()
                .mapToDouble(Share::value)
                .max()
                .orElse(0);
        var own = found.getLast();
        var hit = found(engines.lastEntry().getValue(), twins);
        boolean open = best <= PEERS_FAIL;
        boolean held = (!open || own.value() >= FOUND) && hit.value() <= TWINS;
        var row = new StringBuilder("| " + name + " |");
        found.forEach(share -> row.append(percent(share)));
        System.out.println(row + percent(hit) + (held ? " held |" : " **not held** |"));
    }

    private static Share found(Function<Variant, List<Span>> engine, List<Variant> variants) {
        long found = variants.stream()
                .filter(variant -> engine.apply(variant).stream()
                        .anyMatch(span -> span.start() < variant.end() && span.end() > variant.start()))
                .count();
        return new Share(found, variants.size());
    }

    private static String percent(Share share) {
        return share.whole() == 0 ? " – |" : String.format(Locale.ROOT, " %.1f |", share.value() * 100);
    }
}
