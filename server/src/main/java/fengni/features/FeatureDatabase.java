package fengni.features;

import fengni.answers.Cursor;
import fengni.answers.Cursor.Page;
import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.features.FeatureTable.Act;
import fengni.news.NewsTable;
import fengni.screen.Feature;
import fengni.screen.FeatureSet;
import fengni.screen.Finding;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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

    private final FeatureTable table;
    private final InstantSource clock;

    public FeatureDatabase(DataSource database, NewsTable news, InstantSource clock) {
        this.table = new FeatureTable(database, news);
        this.clock = clock;
    }

    /** Loads the starter entries if the database never had an entry; returns how many were loaded. */
    public int begin() {
        return table.begin(StarterFeatures.read(), new Act(clock.instant(), "fengni", "随软件提供的起始词条 / starter entry"));
    }

    /** Adds an entry; from the next news on reviews match it. */
    public Outcome<FeatureEntry> add(FeatureDraft draft, String by) {
        var act = new Act(clock.instant(), by, draft.reason().orElse("").strip());
        return table.add(draft::checked, act, FeatureDatabase::check);
    }

    /** Retires an entry; from the next news on reviews no longer match it. */
    public Outcome<FeatureEntry> retire(String id, Optional<String> reason, String by) {
        var faults = new Faults().words(reason, "reason", LONGEST_REASON);
        return faults.none()
                ? Outcome.found(table.retire(
                        id, new Act(clock.instant(), by, reason.orElse("").strip())))
                : new Outcome.Faulty<>(faults.list());
    }

    public Optional<FeatureEntry> find(String id) {
        return table.find(id);
    }

    public Page<FeatureEntry> list(Cursor cursor) {
        return cursor.page(table.list(cursor), FeatureEntry::number);
    }

    FeatureTable table() {
        return table;
    }

    /** Entries that stand are sound, so what is found is about the new one. */
    private static Outcome<Feature> check(List<Feature> standing, Feature added) {
        var all = Stream.concat(standing.stream(), Stream.of(added)).toList();
        var faults = FeatureSet.check(all).stream().map(FeatureDatabase::fault).toList();
        return faults.isEmpty() ? new Outcome.Done<>(added) : new Outcome.Faulty<>(faults);
    }

    private static Fault fault(Finding finding) {
        return Fault.of(
                "pattern",
                "pattern." + FeatureDraft.word(finding.fault()),
                finding.details().toArray());
    }
}
