package fengni.features;

import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.features.FeatureTable.RolledBack;
import fengni.screen.Feature;
import fengni.screen.Finding;
import fengni.screen.evaluation.Change;
import fengni.screen.evaluation.Gates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The way into the feature database: a change is looked at before it counts, and what is found has to be confirmed with a reason,
 * which stays in the history. The look is made beside the running set, which goes on.
 *
 * <p>Safe for use by many threads.
 */
final class Publications {
    private static final String FRESH = "new";
    private static final int LONGEST_REASON = 500;

    private final FeatureDatabase database;
    private final Features features;
    private final CleanTexts innocents;

    Publications(FeatureDatabase database, Features features, CleanTexts innocents) {
        this.database = database;
        this.features = features;
        this.innocents = innocents;
    }

    /** Looks at entries beside those that stand. */
    List<GateFinding> look(List<Feature> added, Consumer<Gates.Step> progress) {
        return look(new Change(database.admitted(), added, Set.of()), progress);
    }

    private List<GateFinding> look(Change change, Consumer<Gates.Step> progress) {
        features.refresh();
        Map<String, Feature> known = Stream.concat(change.standing().stream(), change.added().stream())
                .collect(Collectors.toMap(Feature::id, Function.identity(), (first, again) -> first));
        return Gates.look(change, features.current(), innocents.read(), progress).stream()
                .map(warning -> GateFinding.of(warning, known))
                .toList();
    }

    /** Returns what is found about a draft; nothing if it is none or does not go with what stands. */
    List<GateFinding> look(FeatureDraft draft) {
        return sound(draft).map(entry -> look(List.of(entry), step -> {})).orElse(List.of());
    }

    private Optional<Feature> sound(FeatureDraft draft) {
        return draft.checked(FRESH) instanceof Outcome.Done<Feature>(var entry)
                        && database.beside(List.of(entry)).isEmpty()
                ? Optional.of(entry)
                : Optional.empty();
    }

    /** Adds an entry, if what is found about it is confirmed. */
    Outcome<FeatureEntry> add(FeatureDraft draft, List<GateFinding> findings, Consent consent, String by) {
        return confirmed(findings, consent).then(confirmation -> database.add(draft, by, confirmation));
    }

    /** Returns what is found about a way back; nothing if there is no such version. */
    List<GateFinding> lookBack(Optional<Long> version) {
        return version.filter(to -> to >= 1).map(this::lookBack).orElse(List.of());
    }

    private List<GateFinding> lookBack(long to) {
        var back = database.difference(to, Long.MAX_VALUE);
        var gone = back.came().stream().map(Feature::id).collect(Collectors.toSet());
        var change = new Change(database.admitted(), back.went(), gone);
        var after = Stream.concat(
                        change.standing().stream().filter(each -> !gone.contains(each.id())), change.added().stream())
                .toList();
        return fengni.screen.FeatureSet.check(after).isEmpty() ? look(change, step -> {}) : List.of();
    }

    /** Goes back to a version, if what is found about it is confirmed. */
    Outcome<RolledBack> rollBack(
            Optional<Long> version, Optional<String> reason, String by, List<GateFinding> findings, Consent consent) {
        return confirmed(findings, consent).then(confirmation -> database.rollBack(version, reason, by, confirmation));
    }

    /** Adds the entries of a file; see {@link FeatureDatabase#addAll}. */
    List<Finding> addAll(List<Feature> entries, String by, String reason, Optional<Confirmation> confirmation) {
        return database.addAll(entries, by, reason, confirmation);
    }

    /** Returns the confirmation that a change needs, none if nothing was found; or what is missing. */
    static Outcome<Optional<Confirmation>> confirmed(List<GateFinding> findings, Consent consent) {
        if (findings.isEmpty()) {
            return new Outcome.Done<>(Optional.empty());
        }
        if (!consent.covers(findings)) {
            return new Outcome.Faulty<>(GateFinding.faults(findings));
        }
        return reason(consent).map(reason -> Optional.of(new Confirmation(reason, true, findings)));
    }

    static Outcome<String> reason(Consent consent) {
        var faults = new Faults().words(consent.reason(), Consent.REASON, LONGEST_REASON);
        return faults.none()
                ? new Outcome.Done<>(consent.reason().orElse("").strip())
                : new Outcome.Faulty<>(faults.list());
    }
}
