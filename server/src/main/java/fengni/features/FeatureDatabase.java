package fengni.features;

import fengni.answers.Cursor;
import fengni.answers.Cursor.Page;
import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.features.FeatureTable.Act;
import fengni.features.FeatureTable.RolledBack;
import fengni.news.NewsTable;
import fengni.screen.Feature;
import fengni.screen.FeatureSet;
import fengni.screen.Finding;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The feature database (特征库; deep synthesis provisions, Art. 10(2)): entries are added and retired, each with a reason,
 * and none ever disappears.
 *
 * <p>What a method has returned as done survives a crash. Safe for use by many threads.
 */
public final class FeatureDatabase {
    private static final int LONGEST_REASON = 500;

    private final DataSource database;
    private final FeatureTable table;
    private final InstantSource clock;
    private final AtomicReference<KnownSet> known = new AtomicReference<>(KnownSet.NOTHING);

    public FeatureDatabase(DataSource database, NewsTable news, InstantSource clock) {
        this.database = database;
        this.table = new FeatureTable(database, news);
        this.clock = clock;
    }

    /** Loads the starter entries if the database never had an entry; returns how many were loaded. */
    public int begin() {
        return table.begin(StarterFeatures.read(), new Act(clock.instant(), "fengni", "随软件提供的起始词条 / starter entry"));
    }

    /** Adds an entry; from the next news on reviews match it. */
    public Outcome<FeatureEntry> add(FeatureDraft draft, String by) {
        return add(draft, by, Optional.empty());
    }

    /** Adds an entry about which something was found and confirmed. */
    Outcome<FeatureEntry> add(FeatureDraft draft, String by, Optional<Confirmation> confirmed) {
        var act = new Act(clock.instant(), by, draft.reason().orElse("").strip(), confirmed);
        return table.add(draft::checked, act, this::check);
    }

    /**
     * Adds the entries of a file, as one new version: all or nothing.
     *
     * @return what keeps them out beside the entries that stand; none if they were added
     */
    List<Finding> addAll(List<Feature> entries, String by, String reason) {
        return addAll(entries, by, reason, Optional.empty());
    }

    /** Adds the entries of a file about which something was found and confirmed. */
    List<Finding> addAll(List<Feature> entries, String by, String reason, Optional<Confirmation> confirmed) {
        var outcome = table.addAll(
                entries,
                new Act(clock.instant(), by, reason, confirmed),
                standing -> beside(standing, entries).isEmpty() ? new Outcome.Done<>(0) : new Outcome.Absent<>());
        return outcome instanceof Outcome.Done<Integer> ? List.of() : beside(entries);
    }

    /** Returns what keeps entries out beside those that stand. */
    List<Finding> beside(List<Feature> entries) {
        return beside(table.admitted(), entries);
    }

    private List<Finding> beside(List<Feature> standing, List<Feature> entries) {
        var known = table.all(entries.stream().map(Feature::id).collect(Collectors.toSet())).stream()
                .map(Feature::id)
                .collect(Collectors.toSet());
        var taken = entries.stream()
                .filter(entry -> known.contains(entry.id()))
                .map(entry -> new Finding(0, entry.id(), fengni.screen.Fault.DUPLICATE_ID, List.of()));
        var together = FeatureSet.check(
                        Stream.concat(standing.stream(), entries.stream()).toList())
                .stream()
                .filter(finding -> finding.fault() != fengni.screen.Fault.DUPLICATE_ID);
        return Stream.concat(taken, together).toList();
    }

    String freshId() {
        return table.freshId();
    }

    /** Returns so many ids that no entry has. */
    List<String> freshIds(int count) {
        return table.freshIds(count);
    }

    /** Returns what was found and confirmed to come to a version. */
    Optional<Confirmation> confirmation(long version) {
        return table.changes().confirmation(version);
    }

    InstantSource clock() {
        return clock;
    }

    /** Returns what is kept of the set in use. */
    SavedFeatures saved(Optional<Path> file) {
        return new SavedFeatures(file, database);
    }

    /** Retires an entry; from the next news on reviews no longer match it. A class that a combination names has to stay. */
    public Outcome<FeatureEntry> retire(String id, Optional<String> reason, String by) {
        var faults = new Faults().words(reason, "reason", LONGEST_REASON);
        return faults.none()
                ? table.retire(
                        id, new Act(clock.instant(), by, reason.orElse("").strip()), this::checkLeaving)
                : new Outcome.Faulty<>(faults.list());
    }

    /**
     * Brings back the entries that counted at an earlier version, as one new version; nothing of the history is lost.
     *
     * @return which entries count again and which no more; both none if nothing differs
     */
    public Outcome<RolledBack> rollBack(Optional<Long> version, Optional<String> reason, String by) {
        return rollBack(version, reason, by, Optional.empty());
    }

    /** Goes back although something was found, and confirmed. */
    Outcome<RolledBack> rollBack(
            Optional<Long> version, Optional<String> reason, String by, Optional<Confirmation> confirmed) {
        var faults = new Faults()
                .expect(version.isPresent(), "version", "required")
                .expect(
                        version.map(to -> to >= 1 && to <= table.version()).orElse(true),
                        "version",
                        "range",
                        1,
                        table.version())
                .words(reason, "reason", LONGEST_REASON);
        return faults.none()
                ? table.rollBack(
                        version.orElseThrow(),
                        new Act(clock.instant(), by, reason.orElse("").strip(), confirmed),
                        this::checkTurn)
                : new Outcome.Faulty<>(faults.list());
    }

    /** Returns every change, the oldest first. */
    public Page<FeatureChange> changes(Cursor cursor) {
        return cursor.page(table.changes().list(cursor), FeatureChange::number);
    }

    /** Returns the changes of one entry, the oldest first. */
    public List<FeatureChange> changesOf(String id) {
        return table.changes().of(id);
    }

    /** Returns the versions before one, the newest first. */
    List<FeatureVersion> versions(long before, int rows) {
        return table.changes().versions(before, rows);
    }

    /** Returns a version that changed something. */
    Optional<FeatureVersion> version(long version) {
        return table.changes().versions(version + 1, 1).stream()
                .filter(found -> found.version() == version)
                .findFirst();
    }

    /** Returns what counts at one version and not at another. */
    public Difference difference(long from, long to) {
        var before = table.changes().admittedAt(from);
        var after = table.changes().admittedAt(to);
        return new Difference(table.all(without(after, before)), table.all(without(before, after)));
    }

    /** What came and what went between two versions. */
    public record Difference(List<Feature> came, List<Feature> went) {}

    private static Set<String> without(Set<String> some, Set<String> others) {
        return some.stream().filter(id -> !others.contains(id)).collect(Collectors.toSet());
    }

    public Optional<FeatureEntry> find(String id) {
        return table.find(id);
    }

    public Page<FeatureEntry> list(Cursor cursor) {
        return cursor.page(table.list(cursor), FeatureEntry::number);
    }

    /** Returns the entries that somebody looks for, the newest first. */
    List<FeatureEntry> search(FeatureSearch search, int rows) {
        return table.search(search, rows);
    }

    /** Returns entries in whatever state they are, the oldest first. */
    List<Feature> entries(Set<String> ids) {
        return table.all(ids);
    }

    /** Returns the entries that count, the oldest first. */
    public List<Feature> admitted() {
        return table.admitted();
    }

    FeatureTable table() {
        return table;
    }

    /** Returns the reference to the set in use on this node; {@link Features} moves it. */
    AtomicReference<KnownSet> known() {
        return known;
    }

    /**
     * Returns the set of the entries that stand for the transaction of the caller, whatever this node has read before. Not put
     * into use: what the transaction itself changed may still be undone.
     */
    private FeatureSet standing() {
        var before = known.get();
        return before.after(table.changedAfter(before.version())).set();
    }

    /** Entries that stand are sound, so what is found is about the new one, and costs no more than it. */
    private Outcome<Feature> check(Feature added) {
        return checked(standing().checkChange(List.of(added), Set.of()), added);
    }

    private Outcome<String> checkLeaving(String id) {
        var standing = standing();
        return standing.has(id) ? checked(standing.checkChange(List.of(), Set.of(id)), id) : new Outcome.Done<>(id);
    }

    private Outcome<RolledBack> checkTurn(RolledBack turned) {
        var readmitted = table.all(Set.copyOf(turned.readmitted()));
        return checked(standing().checkChange(readmitted, Set.copyOf(turned.retired())), turned);
    }

    private static <T> Outcome<T> checked(List<Finding> findings, T what) {
        var faults = findings.stream().map(FeatureDatabase::fault).toList();
        return faults.isEmpty() ? new Outcome.Done<>(what) : new Outcome.Faulty<>(faults);
    }

    private static Fault fault(Finding finding) {
        return Fault.of(
                "pattern",
                "pattern." + FeatureDraft.word(finding.fault()),
                finding.details().toArray());
    }
}
