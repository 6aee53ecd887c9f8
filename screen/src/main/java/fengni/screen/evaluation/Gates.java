package fengni.screen.evaluation;

import fengni.screen.Feature;
import fengni.screen.FeatureSet;
import fengni.screen.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks at a change of a feature database before it is published: entries that shadow each other, innocent texts that would be
 * hit, disguised words that would no longer be found. What the entries must be to be taken at all is asked before, by {@link
 * FeatureSet#check}.
 *
 * <p>Bounded: one set of the new entries and a sample of the standing ones is built, the running set is only asked. Stateless,
 * safe for use by several threads.
 */
public final class Gates {
    private static final int MOST_TARGETS = 400;
    private static final int MOST_REMOVED = 200;

    private Gates() {}

    /** What is being done; in this order. */
    public enum Step {
        BUILDING,
        SHADOWING,
        INNOCENTS,
        EVASIONS
    }

    /**
     * Looks at a change.
     *
     * @param running the set of the standing entries
     * @param innocents texts that are known to be innocent
     * @param progress is told what begins
     * @return what a person should look at, in the order of {@link Warning.Gate}
     */
    public static List<Warning> look(
            Change change, FeatureSet running, List<String> innocents, Consumer<Step> progress) {
        progress.accept(Step.BUILDING);
        var sample = sample(change);
        var candidate = candidate(change, running, sample);
        progress.accept(Step.SHADOWING);
        var warnings = new ArrayList<>(new Shadows(change, running, candidate).warnings());
        progress.accept(Step.INNOCENTS);
        warnings.addAll(new Innocents(change, candidate).warnings(innocents));
        progress.accept(Step.EVASIONS);
        warnings.addAll(new Regression(change, running, candidate).warnings(sample));
        return List.copyOf(warnings);
    }

    /** Words to disguise: those that go, and some of the others, spread over all. */
    private static List<Feature> sample(Change change) {
        var words = change.standing().stream()
                .filter(each -> each.kind() == Kind.LITERAL)
                .collect(Collectors.partitioningBy(each -> change.removed().contains(each.id())));
        var gone = spread(words.getOrDefault(true, List.of()), MOST_REMOVED);
        var left = spread(words.getOrDefault(false, List.of()), MOST_TARGETS - gone.size());
        return Stream.concat(gone.stream(), left.stream()).toList();
    }

    private static List<Feature> spread(List<Feature> features, int most) {
        int size = features.size();
        return size <= most
                ? features
                : IntStream.range(0, most)
                        .mapToObj(n -> features.get((int) ((long) n * size / most)))
                        .toList();
    }

    /** The new entries hit in it what they will hit in the whole database, and the sample is hit and excused as there. */
    private static FeatureSet candidate(Change change, FeatureSet running, List<Feature> sample) {
        var remaining = Shadows.byId(change.remaining());
        Map<String, Feature> all = new LinkedHashMap<>();
        Stream.of(change.ruling(), sample.stream(), companions(running, sample, remaining), change.added().stream())
                .flatMap(each -> each)
                .filter(each -> !change.removed().contains(each.id()))
                .forEach(each -> all.put(each.id(), each));
        return FeatureSet.of("candidate", List.copyOf(all.values()));
    }

    /** Other words within those of the sample: what finds a text when an entry goes. */
    private static Stream<Feature> companions(
            FeatureSet running, List<Feature> sample, Map<String, Feature> remaining) {
        return sample.stream()
                .flatMap(each -> Shadows.hits(running, each).stream())
                .flatMap(hit -> Optional.ofNullable(remaining.get(hit.entry())).stream())
                .filter(each -> each.kind() == Kind.LITERAL)
                .distinct();
    }
}
