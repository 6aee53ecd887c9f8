package fengni.screen.evaluation;

import fengni.screen.Direction;
import fengni.screen.Feature;
import fengni.screen.FeatureSet;
import fengni.screen.Hit;
import fengni.screen.evaluation.Warning.Example;
import fengni.screen.evaluation.Warning.Gate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what is found of disguised words now and after a change. */
final class Regression {
    private static final long SEED = 20_251_101;
    private static final int CARRIERS = 40;
    private static final int EACH = 2;

    private final FeatureSet running;
    private final FeatureSet candidate;
    private final Map<String, Feature> standing;
    private final Set<String> added;

    Regression(Change change, FeatureSet running, FeatureSet candidate) {
        this.running = running;
        this.candidate = candidate;
        this.standing = Shadows.byId(change.standing());
        this.added = Innocents.stopping(change);
    }

    List<Warning> warnings(List<Feature> sample) {
        var variants = new Evasions(SEED, Target.of(sample), Carriers.of(SEED, CARRIERS))
                .batch(EACH)
                .variants();
        var twins = variants.stream().filter(Variant::twin).toList();
        var disguised = variants.stream().filter(each -> !each.twin()).toList();
        var flagged = twins.stream().flatMap(each -> flagged(each).stream()).toList();
        var lost =
                disguised.stream().filter(this::isLost).map(Regression::example).toList();
        return Stream.of(
                        warning(Gate.INNOCENT_IN_DISGUISE, flagged, twins.size()),
                        warning(Gate.EVASION, lost, disguised.size()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Warning> warning(Gate gate, List<Example> examples, long of) {
        return examples.isEmpty() ? Optional.empty() : Optional.of(Warning.of(gate, examples, of));
    }

    private Optional<Example> flagged(Variant twin) {
        var before = entries(running, twin);
        return entries(candidate, twin).stream()
                .filter(entry -> added.contains(entry) && before.isEmpty())
                .findFirst()
                .map(entry -> new Example(entry, twin.text()));
    }

    private boolean isLost(Variant variant) {
        return entries(running, variant).stream().anyMatch(standing::containsKey)
                && entries(candidate, variant).isEmpty();
    }

    private static Example example(Variant variant) {
        return new Example(variant.expected().orElse(""), variant.text());
    }

    /** Returns the entries that stop the disguised word. */
    private static Set<String> entries(FeatureSet set, Variant variant) {
        return Reviewer.of(set, Direction.INPUT).review(variant.pieces()).hits().stream()
                .filter(hit -> hit.counts() && hit.action().stops())
                .filter(hit -> hit.start() < variant.end() && hit.end() > variant.start())
                .map(Hit::entry)
                .collect(Collectors.toSet());
    }
}
