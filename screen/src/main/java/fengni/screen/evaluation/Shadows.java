package fengni.screen.evaluation;

import fengni.screen.Context;
import fengni.screen.Direction;
import fengni.screen.Feature;
import fengni.screen.FeatureSet;
import fengni.screen.Hit;
import fengni.screen.Kind;
import fengni.screen.evaluation.Warning.Example;
import fengni.screen.evaluation.Warning.Gate;
import fengni.screen.matching.Matching;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds entries that do nothing beside others, by reviewing each word with the other entries. */
final class Shadows {
    private final Change change;
    private final FeatureSet running;
    private final FeatureSet candidate;
    private final Map<String, Feature> remaining;
    private final Map<String, Feature> added;
    private final List<Example> excused = new ArrayList<>();
    private final List<Example> covered = new ArrayList<>();
    private final List<Example> covers = new ArrayList<>();

    Shadows(Change change, FeatureSet running, FeatureSet candidate) {
        this.change = change;
        this.running = running;
        this.candidate = candidate;
        this.remaining = byId(change.remaining());
        this.added = byId(change.added());
    }

    static Map<String, Feature> byId(List<Feature> features) {
        return features.stream().collect(Collectors.toMap(Feature::id, Function.identity(), (first, again) -> first));
    }

    static List<Hit> hits(FeatureSet set, Feature word) {
        return set.review(word.pattern(), Direction.INPUT).hits();
    }

    List<Warning> warnings() {
        var words = words(change.added());
        var standing = words(change.remaining());
        words.forEach(this::lookAtNew);
        standing.forEach(this::lookAtStanding);
        excuse(standing);
        return Stream.of(
                        warning(Gate.EXCUSED, excused, (long) words.size() + standing.size()),
                        warning(Gate.COVERED, covered, words.size()),
                        warning(Gate.COVERS, covers, standing.size()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Feature> words(List<Feature> features) {
        return features.stream().filter(each -> each.kind() == Kind.LITERAL).toList();
    }

    private static Optional<Warning> warning(Gate gate, List<Example> examples, long of) {
        return examples.isEmpty() ? Optional.empty() : Optional.of(Warning.of(gate, examples, of));
    }

    private void lookAtNew(Feature word) {
        var hits = hits(candidate, word);
        hits.stream()
                .filter(hit -> hit.entry().equals(word.id()) && isWhole(hit, word))
                .flatMap(hit -> hit.excusedBy().stream())
                .findFirst()
                .ifPresent(by -> excused.add(new Example(word.id(), by)));
        Stream.concat(coverers(hits, word, added), coverers(hits(running, word), word, remaining))
                .findFirst()
                .ifPresent(by -> covered.add(new Example(word.id(), by)));
    }

    private void lookAtStanding(Feature word) {
        coverers(hits(candidate, word), word, added)
                .findFirst()
                .ifPresent(by -> covers.add(new Example(word.id(), by)));
    }

    private static Stream<String> coverers(List<Hit> hits, Feature word, Map<String, Feature> among) {
        return hits.stream()
                .filter(Hit::counts)
                .flatMap(hit -> Optional.ofNullable(among.get(hit.entry())).stream())
                .filter(other -> !other.id().equals(word.id()) && covers(other, word))
                .map(Feature::id);
    }

    /** Looks for new words that excuse: taken as plain words, one that spans a whole standing word is around all its hits. */
    private void excuse(List<Feature> standing) {
        var allowed = change.added().stream()
                .filter(each -> each.kind() == Kind.ALLOW)
                .map(each -> each.withPattern(Kind.LITERAL, each.pattern()))
                .toList();
        if (!allowed.isEmpty()) {
            var probe = FeatureSet.of("allowed", allowed);
            var known = byId(allowed);
            standing.forEach(word -> hits(probe, word).stream()
                    .filter(hit -> isWhole(hit, word))
                    .flatMap(hit -> Optional.ofNullable(known.get(hit.entry())).stream())
                    .filter(allow -> isAsBroad(allow, word))
                    .findFirst()
                    .ifPresent(allow -> excused.add(new Example(word.id(), allow.id()))));
        }
    }

    private static boolean isWhole(Hit hit, Feature word) {
        return hit.start() == 0 && hit.end() == word.pattern().length();
    }

    private static boolean covers(Feature other, Feature word) {
        boolean plain = other.kind() == Kind.LITERAL || other.kind() == Kind.CLASS;
        return plain
                && isAsBroad(other, word)
                && Stream.of(Context.values())
                        .allMatch(context -> other.actions()
                                        .of(context)
                                        .compareTo(word.actions().of(context))
                                >= 0);
    }

    /** Returns whether one is found in every disguise in which the other is. */
    private static boolean isAsBroad(Feature other, Feature word) {
        Matching broad = other.how();
        Matching narrow = word.how();
        return broad.views().containsAll(narrow.views())
                && (broad.layout() || !narrow.layout())
                && (broad.encoded() || !narrow.encoded())
                && (!broad.wholeWord() || narrow.wholeWord())
                && broad.gap() >= narrow.gap();
    }
}
