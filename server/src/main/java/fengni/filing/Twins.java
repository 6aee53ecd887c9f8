package fengni.filing;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.filing.Happened.What;
import fengni.law.FilingField;
import fengni.law.FilingForm;
import fengni.law.FilingState;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Files the same algorithm in the other role: whoever both provides a service and supports others files twice (deep synthesis
 * provisions, Art. 19). What a method has returned as done survives a crash. Safe for use by many threads.
 */
final class Twins {
    private static final String TWIN = "algorithm.twin";
    private static final String NAME = "algorithm.name";
    private static final String ROLE = "algorithm.role";
    private static final long COPIED = 2;

    private final Steps steps;
    private final TwinTable table;
    private final InstantSource clock;

    Twins(Steps steps, TwinTable table, InstantSource clock) {
        this.steps = steps;
        this.table = table;
        this.clock = clock;
    }

    Optional<Dossier> of(Dossier dossier) {
        return table.of(dossier.id()).flatMap(id -> steps.dossiers().find(dossier.organisation(), id));
    }

    /** Returns whether a twin can be begun: of an algorithm whose role is known, and that has none. */
    boolean mayBegin(Dossier dossier) {
        return dossier.kind() == Kind.ALGORITHM
                && dossier.state().phase() != FilingState.Phase.ENDED
                && !dossier.title().isEmpty()
                && !dossier.answers().text(Place.DOSSIER, ROLE).isEmpty()
                && table.of(dossier.id()).isEmpty();
    }

    /** Begins a draft in the other role, with the same answers but for files, products and the way of the service. */
    Outcome<Dossier> begin(long id, Filer who) {
        return steps.locked(
                id,
                who,
                dossier -> mayBegin(dossier)
                        ? new Outcome.Done<>(begun(dossier.inForce(), who))
                        : new Outcome.Conflicting<>(Fault.of("", "filing_not_now")));
    }

    private Dossier begun(Dossier original, Filer who) {
        var dossiers = steps.dossiers();
        long id = dossiers.rows.add(who.organisation(), Kind.ALGORITHM).orElseThrow();
        dossiers.history.add(id, new Happened(0, new What.Begun(), true, who.login(), clock.instant()));
        dossiers.rows.bump(id);
        var answers = copied(original);
        answers.forEach((key, text) -> enter(id, COPIED, key, text, who));
        table.tie(original.isSupporter() ? id : original.id(), original.isSupporter() ? original.id() : id);
        dossiers.find(who.organisation(), original.id())
                .filter(Dossier::mayChange)
                .ifPresent(now ->
                        enter(now.id(), dossiers.rows.bump(now.id()), TWIN, answers.getOrDefault(NAME, ""), who));
        return dossiers.find(who.organisation(), id).orElseThrow();
    }

    private static Map<String, String> copied(Dossier original) {
        var answers = new HashMap<String, String>();
        original.answers().all().forEach((place, entered) -> {
            if (place.product() == Place.DOSSIER && isCopied(place.key())) {
                answers.put(place.key(), entered.value());
            }
        });
        answers.put(ROLE, original.isSupporter() ? "provider" : "supporter");
        answers.put(NAME, name(original));
        answers.put(TWIN, original.title());
        return answers;
    }

    private static boolean isCopied(String key) {
        return FilingForm.published()
                .field(key)
                .filter(field -> field.kind() != FilingField.Kind.UPLOAD)
                .isPresent();
    }

    /** The lists show the provider's as X算法 and the supporter's as X算法-1. */
    private static String name(Dossier original) {
        return original.isSupporter() ? original.title().replaceFirst("-[0-9]+$", "") : original.title() + "-1";
    }

    private void enter(long id, long version, String key, String text, Filer who) {
        steps.dossiers()
                .answers
                .add(id, new Place(Place.DOSSIER, key), new Entered(text, version, who.login(), clock.instant()));
    }
}
