package fengni.filing;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.filing.Happened.What;
import fengni.law.FilingField;
import fengni.law.FilingForm;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes dossiers: begins them, enters answers, adds and removes products. What a method has returned as done survives a
 * crash. Safe for use by many threads.
 *
 * <p>A dossier of another organisation is absent.
 */
final class Filings {
    /** Above every limit of the form; what is longer is no answer but a pasted file. */
    private static final int LONGEST = 10_000;

    private static final int MOST_PRODUCTS = 50;

    private final Dossiers dossiers;
    private final Readiness readiness;
    private final Post post;
    private final DossierFiles files;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    Filings(Parts parts, TransactionOperations transactions, InstantSource clock) {
        this.dossiers = parts.readiness().dossiers();
        this.readiness = parts.readiness();
        this.post = parts.post();
        this.files = parts.files();
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What it works with. */
    record Parts(Readiness readiness, Post post, DossierFiles files) {}

    /**
     * Begins a draft with what the organisation is known to be, and with the answers given, which win; an organisation
     * has one subject at a time.
     */
    Outcome<Dossier> begin(Kind kind, Map<String, String> given, Filer who) {
        return transactions.execute(status -> {
            var begun = dossiers.rows
                    .add(who.organisation(), kind)
                    .<Outcome<Dossier>>map(id -> begun(id, kind, given, who))
                    .orElseGet(() -> new Outcome.Conflicting<>(Fault.of("kind", "filing_subject_exists")));
            if (begun instanceof Outcome.Faulty) {
                status.setRollbackOnly();
            }
            return begun;
        });
    }

    private Outcome<Dossier> begun(long id, Kind kind, Map<String, String> given, Filer who) {
        dossiers.history.add(id, new Happened(0, new What.Begun(), true, who.login(), clock.instant()));
        known(kind, who.organisation()).forEach((key, text) -> enter(id, 1, key, text, who));
        var draft = find(who, id).orElseThrow();
        var edit = new Edit(draft.version(), Place.DOSSIER, given);
        return checked(draft, edit)
                .map(values -> kept(draft, entered(draft, edit, values).changes(), who));
    }

    Optional<Dossier> find(Filer who, long id) {
        return dossiers.find(who.organisation(), id);
    }

    List<Dossier> list(Filer who) {
        return dossiers.list(who.organisation());
    }

    /**
     * Enters answers, complete or not; all of them or none. An answer that another changed since {@code edit.version} and
     * that now would change again is a clash: then nothing is entered.
     */
    Outcome<Saving> save(long id, List<Edit> edits, Filer who) {
        return changed(id, who, dossier -> {
            var changes = new LinkedHashMap<Place, String>();
            var clashes = new ArrayList<Saving.Clash>();
            var faults = new Faults();
            for (var edit : edits) {
                switch (checked(dossier, edit).map(values -> entered(dossier, edit, values))) {
                    case Outcome.Done(var entry) -> {
                        changes.putAll(entry.changes());
                        clashes.addAll(entry.clashes());
                    }
                    case Outcome.Faulty(var found) -> faults.addAll(found);
                    case Outcome.Absent() -> faults.add(Fault.of("products/" + edit.product(), "unknown"));
                    case Outcome.Conflicting(var fault) -> faults.add(fault);
                }
            }
            if (!faults.none()) {
                return new Outcome.Faulty<>(faults.list());
            }
            return new Outcome.Done<>(
                    clashes.isEmpty()
                            ? new Saving.Kept(kept(dossier, changes, who))
                            : new Saving.Clashed(dossier, clashes, mine(changes, clashes)));
        });
    }

    /** Adds an empty product and returns its number. */
    Outcome<Integer> addProduct(long id, Filer who) {
        return changed(id, who, dossier -> {
            if (dossier.products().size() >= MOST_PRODUCTS) {
                return Outcome.faulty(Fault.of("products", "range", 1, MOST_PRODUCTS));
            }
            dossiers.rows.bump(id);
            return new Outcome.Done<>(dossiers.rows.addProduct(id));
        });
    }

    Outcome<Dossier> removeProduct(long id, int product, Filer who) {
        return changed(id, who, _ -> {
            if (!dossiers.rows.removeProduct(id, product)) {
                return new Outcome.Absent<>();
            }
            dossiers.rows.bump(id);
            return Outcome.found(find(who, id));
        });
    }

    private <T> Outcome<T> changed(long id, Filer who, Function<Dossier, Outcome<T>> change) {
        return transactions.execute(_ -> Outcome.found(
                        dossiers.rows.lock(who.organisation(), id).map(dossiers::whole))
                .then(dossier -> dossier.mayChange()
                        ? change.apply(dossier)
                        : new Outcome.Conflicting<>(Fault.of("", "filing_not_now"))));
    }

    private static Map<String, String> mine(Map<Place, String> changes, List<Saving.Clash> clashes) {
        var mine = new LinkedHashMap<String, String>();
        changes.forEach((place, text) -> mine.put(place.key(), text));
        clashes.forEach(clash -> mine.put(clash.key(), clash.mine()));
        return mine;
    }

    /** What an edit comes to. */
    private record Entry(Map<Place, String> changes, List<Saving.Clash> clashes) {}

    private Outcome<Map<String, String>> checked(Dossier dossier, Edit edit) {
        if (!isThere(dossier, edit.product())) {
            return new Outcome.Absent<>();
        }
        var faults = new Faults();
        var values = new LinkedHashMap<String, String>();
        var part = edit.product() == Place.DOSSIER ? "fields/" : "products/" + edit.product() + "/";
        edit.values().forEach((key, raw) -> {
            var value = stripped(key, raw.replace("\r\n", "\n"));
            faults.expect(readiness.takes(dossier, edit.product(), key), part + key, "unknown");
            faults.expect(value.length() <= LONGEST, part + key, "too_long", LONGEST);
            faults.expect(value.indexOf('\0') < 0, part + key, "control_characters");
            faults.expect(isOurs(dossier, key, value), part + key, "form.not_a_file");
            values.put(key, value);
        });
        return faults.none() ? new Outcome.Done<>(values) : new Outcome.Faulty<>(faults.list());
    }

    /** Nobody enters a file by its digest that was never put with this dossier. */
    private boolean isOurs(Dossier dossier, String key, String value) {
        return readiness
                .uploads(key)
                .map(field ->
                        field.values(value).size() <= field.limit() && files.holds(dossier.id(), field.files(value)))
                .orElse(true);
    }

    /** In rows a gap at the beginning is an empty cell. */
    private String stripped(String key, String value) {
        return readiness.isRows(key) ? value.stripTrailing() : value.strip();
    }

    /** Whoever left an answer as they saw it has not changed it, whatever another made of it meanwhile. */
    private Entry entered(Dossier dossier, Edit edit, Map<String, String> values) {
        var seen = dossiers.answers.at(dossier.id(), edit.version());
        var entry = new Entry(new LinkedHashMap<>(), new ArrayList<>());
        values.forEach((key, mine) -> {
            var place = new Place(edit.product(), key);
            if (!mine.equals(dossier.answers().text(edit.product(), key))
                    && !mine.equals(seen.text(edit.product(), key))) {
                dossier.answers()
                        .at(place)
                        .filter(theirs -> theirs.version() > edit.version())
                        .ifPresentOrElse(
                                theirs -> entry.clashes().add(new Saving.Clash(key, mine, theirs)),
                                () -> entry.changes().put(place, mine));
            }
        });
        return entry;
    }

    private Dossier kept(Dossier dossier, Map<Place, String> changes, Filer who) {
        if (changes.isEmpty()) {
            return dossier;
        }
        long version = dossiers.rows.bump(dossier.id());
        var at = clock.instant();
        changes.forEach((place, text) ->
                dossiers.answers.add(dossier.id(), place, new Entered(text, version, who.login(), at)));
        return find(who, dossier.id()).orElseThrow();
    }

    private void enter(long id, long version, String key, String text, Filer who) {
        Instant at = clock.instant();
        dossiers.answers.add(id, new Place(Place.DOSSIER, key), new Entered(text, version, who.login(), at));
    }

    private static boolean isThere(Dossier dossier, int product) {
        return product == Place.DOSSIER
                || (dossier.hasProducts() && dossier.products().contains(product));
    }

    private Map<String, String> known(Kind kind, long organisation) {
        return switch (kind) {
            case SUBJECT ->
                post.organisation(organisation)
                        .map(one -> Map.of(
                                "subject.name",
                                one.name(),
                                "subject.credit-code",
                                one.creditCode().value()))
                        .orElse(Map.of());
            case ALGORITHM -> Map.of("algorithm.type", onlyType());
        };
    }

    /** A deep synthesis service has one type to choose. */
    private static String onlyType() {
        return FilingForm.published()
                .field("algorithm.type")
                .map(FilingField::choices)
                .orElse(List.of())
                .getFirst()
                .value();
    }
}
