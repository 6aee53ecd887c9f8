package fengni.features;

import fengni.answers.Cursor;
import fengni.answers.Outcome;
import fengni.features.FeatureChange.What;
import fengni.news.NewsTable;
import fengni.screen.Actions;
import fengni.screen.Context;
import fengni.screen.Decision;
import fengni.screen.Feature;
import fengni.screen.Kind;
import fengni.screen.Severity;
import fengni.screen.matching.Matching;
import fengni.screen.spelling.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The feature database as it is kept. */
final class FeatureTable {
    private static final String SELECT = """
            select number, id, version, revision, kind, pattern, array_to_string(views, ',') as views, layout, encoded,
            whole_word, gap, array_to_string(contexts, ',') as contexts, risk_class, severity, action_input, action_output, source,
            proposer, reason, added_at, state, state_at, state_by, state_reason from feature
            """;

    private final JdbcClient jdbc;
    private final NewsTable news;
    private final FeatureChangeTable changes;

    FeatureTable(DataSource database, NewsTable news) {
        this.jdbc = JdbcClient.create(database);
        this.news = news;
        this.changes = new FeatureChangeTable(database);
    }

    /** Who adds or retires, when and why. */
    record Act(Instant at, String by, String reason, Optional<Confirmation> confirmed) {
        Act(Instant at, String by, String reason) {
            this(at, by, reason, Optional.empty());
        }
    }

    /** Adds an entry if {@code check} lets it; nothing comes between the look and the entry. */
    Outcome<FeatureEntry> add(
            Function<String, Outcome<Feature>> make, Act act, Function<Feature, Outcome<Feature>> check) {
        return news.change(version -> make.apply(freshId()).then(check).map(feature -> {
            changes.confirm(act, version);
            insert(feature, act, version);
            return find(feature.id()).orElseThrow();
        }));
    }

    /** Adds several entries if {@code check}, given the admitted ones, lets them: all or nothing. */
    <T> Outcome<T> addAll(List<Feature> entries, Act act, Function<List<Feature>, Outcome<T>> check) {
        return news.change(version -> check.apply(admitted()).map(checked -> {
            changes.confirm(act, version);
            entries.forEach(entry -> insert(entry, act, version));
            return checked;
        }));
    }

    /** Returns an id that no entry has, also none that came from elsewhere. */
    String freshId() {
        var id = "f" + next();
        while (find(id).isPresent()) {
            id = "f" + next();
        }
        return id;
    }

    /** Returns so many ids that no entry has. */
    List<String> freshIds(int count) {
        var ids = new ArrayList<String>();
        while (ids.size() < count) {
            ids.addAll(jdbc.sql("""
                            select id from (select 'f' || nextval('feature_number') as id
                                from generate_series(1, :count)) as fresh
                            where not exists (select 1 from feature where feature.id = fresh.id)""")
                    .param("count", count - ids.size())
                    .query(String.class)
                    .list());
        }
        return ids;
    }

    /** The entries that count again, and those that count no more. */
    record RolledBack(List<String> readmitted, List<String> retired) {}

    /** Adds all entries if the database has none at all; returns how many were added. */
    int begin(List<Feature> starter, Act act) {
        return news.change(version -> {
            if (jdbc.sql("select count(*) from feature").query(Long.class).single() > 0) {
                return 0;
            }
            starter.forEach(feature -> insert(feature, act, version));
            return starter.size();
        });
    }

    /**
     * Retires an entry; the first time stands.
     *
     * @param check looks at what would be left without this entry
     */
    Outcome<FeatureEntry> retire(String id, Act act, Function<String, Outcome<String>> check) {
        return news.change(version -> Outcome.found(find(id))
                .then(entry -> check.apply(id))
                .then(leaving -> {
                    retire(leaving, act, version);
                    return Outcome.found(find(leaving));
                }));
    }

    /**
     * Brings back the entries that counted at an earlier version, by one change forward: all or nothing.
     *
     * @param check looks at what would come and go
     */
    Outcome<RolledBack> rollBack(long to, Act act, Function<RolledBack, Outcome<RolledBack>> check) {
        return news.change(version -> {
            var wanted = changes.admittedAt(to);
            var standing = admittedIds();
            var turned = new RolledBack(without(wanted, standing), without(standing, wanted));
            return check.apply(turned).map(checked -> {
                changes.confirm(act, version);
                checked.retired().forEach(id -> retire(id, act, version));
                checked.readmitted().forEach(id -> readmit(id, act, version));
                return checked;
            });
        });
    }

    private Set<String> admittedIds() {
        return jdbc.sql("select id from feature where state = 'admitted'").query(String.class).list().stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns entries in whatever state they are. */
    List<Feature> all(Set<String> ids) {
        return jdbc
                .sql(SELECT + "where id = any (string_to_array(:ids, chr(10))) order by number")
                .param("ids", String.join("\n", ids))
                .query(FeatureTable::entry)
                .list()
                .stream()
                .map(FeatureEntry::feature)
                .toList();
    }

    private static List<String> without(Set<String> some, Set<String> others) {
        return some.stream().filter(id -> !others.contains(id)).sorted().toList();
    }

    FeatureChangeTable changes() {
        return changes;
    }

    private void retire(String id, Act act, long version) {
        int changed = jdbc.sql("""
                        update feature set version = :version, state = 'retired', state_at = :at, state_by = :by,
                        state_reason = :reason where id = :id and state <> 'retired'""")
                .param("version", version)
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .param("by", act.by())
                .param("reason", act.reason())
                .param("id", id)
                .update();
        if (changed > 0) {
            changes.note(id, What.RETIRED, act, version);
        }
    }

    private void readmit(String id, Act act, long version) {
        jdbc.sql("""
                        update feature set version = :version, revision = revision + 1, state = 'admitted',
                        state_at = :at, state_by = :by, state_reason = '' where id = :id""")
                .param("version", version)
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .param("by", act.by())
                .param("id", id)
                .update();
        changes.note(id, What.READMITTED, act, version);
    }

    Optional<FeatureEntry> find(String id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(FeatureTable::entry)
                .optional();
    }

    List<FeatureEntry> list(Cursor cursor) {
        return jdbc.sql(SELECT + "where number > :after order by number limit :rows")
                .param("after", cursor.after())
                .param("rows", cursor.rows())
                .query(FeatureTable::entry)
                .list();
    }

    List<FeatureEntry> search(FeatureSearch search, int rows) {
        return jdbc.sql(SELECT + """
                        where (:state = '' or state = :state) and (:kind = '' or kind = :kind)
                        and (:class = '' or risk_class = :class)
                        and (:words = '' or id = :words or strpos(lower(pattern), lower(:words)) > 0
                            or strpos(lower(source), lower(:words)) > 0)
                        and number < :before order by number desc limit :rows""")
                .param("state", search.state())
                .param("kind", search.kind())
                .param("class", search.riskClass())
                .param("words", search.words())
                .param("before", search.before().orElse(Long.MAX_VALUE))
                .param("rows", rows)
                .query(FeatureTable::entry)
                .list();
    }

    List<Feature> admitted() {
        return jdbc.sql(SELECT + "where state = 'admitted' order by number").query(FeatureTable::entry).list().stream()
                .map(FeatureEntry::feature)
                .toList();
    }

    /**
     * Returns every entry that changed after a version as it is now, in the order of the last changes: all of one moment, as
     * one statement reads them.
     */
    List<FeatureEntry> changedAfter(long version) {
        return jdbc.sql(SELECT + "where version > :version order by version, number")
                .param("version", version)
                .query(FeatureTable::entry)
                .list();
    }

    /** Returns the version of the newest change of any entry, 0 while there is none. */
    long version() {
        return jdbc.sql("select coalesce(max(version), 0) from feature")
                .query(Long.class)
                .single();
    }

    private long next() {
        return jdbc.sql("select nextval('feature_number')").query(Long.class).single();
    }

    private void insert(Feature feature, Act act, long version) {
        jdbc.sql("""
                        insert into feature (id, version, revision, kind, pattern, views, layout, encoded, whole_word,
                        gap, contexts, risk_class, severity, action_input, action_output, source, proposer, reason,
                        added_at, state, state_at, state_by, state_reason)
                        values (:id, :version, :revision, :kind, :pattern, string_to_array(:views, ','), :layout,
                        :encoded, :word, :gap, string_to_array(:contexts, ','), :class, :severity, :input, :output, :source, :by,
                        :reason, :at, 'admitted', :at, :by, '')""")
                .param("id", feature.id())
                .param("version", version)
                .param("kind", FeatureDraft.word(feature.kind()))
                .param("revision", feature.version())
                .param("pattern", feature.pattern())
                .param("views", words(feature.how().views()))
                .param("layout", feature.how().layout())
                .param("encoded", feature.how().encoded())
                .param("word", feature.how().wholeWord())
                .param("gap", feature.how().gap())
                .param("contexts", pairs(feature.actions()))
                .param("class", feature.riskClass())
                .param("severity", FeatureDraft.word(feature.severity()))
                .param("input", FeatureDraft.word(feature.actions().input()))
                .param("output", FeatureDraft.word(feature.actions().output()))
                .param("source", feature.source())
                .param("by", act.by())
                .param("reason", act.reason())
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .update();
        changes.note(feature.id(), What.ADDED, act, version);
    }

    private static FeatureEntry entry(ResultSet row, int number) throws SQLException {
        return new FeatureEntry(
                row.getLong("number"),
                feature(row),
                row.getString("proposer"),
                row.getString("reason"),
                instant(row, "added_at"),
                state(row),
                row.getLong("version"));
    }

    private static Feature feature(ResultSet row) throws SQLException {
        return new Feature(
                row.getString("id"),
                row.getInt("revision"),
                Kind.valueOf(upper(row, "kind")),
                row.getString("pattern"),
                matching(row),
                row.getString("risk_class"),
                Severity.valueOf(upper(row, "severity")),
                new Actions(
                        Decision.valueOf(upper(row, "action_input")),
                        Decision.valueOf(upper(row, "action_output")),
                        contexts(row)),
                Optional.empty(),
                Optional.empty(),
                row.getString("source"));
    }

    private static Matching matching(ResultSet row) throws SQLException {
        return new Matching(
                split(row, "views").map(View::valueOf).collect(Collectors.toUnmodifiableSet()),
                row.getBoolean("layout"),
                row.getBoolean("encoded"),
                row.getBoolean("whole_word"),
                row.getInt("gap"));
    }

    private static Map<Context, Decision> contexts(ResultSet row) throws SQLException {
        return split(row, "contexts")
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> Context.valueOf(pair[0]), pair -> Decision.valueOf(pair[1])));
    }

    private static Stream<String> split(ResultSet row, String column) throws SQLException {
        return Stream.of(upper(row, column).split(",")).filter(each -> !each.isEmpty());
    }

    static String words(Set<View> views) {
        return views.stream().map(FeatureDraft::word).sorted().collect(Collectors.joining(","));
    }

    static String pairs(Actions actions) {
        return actions.contexts().entrySet().stream()
                .map(each -> FeatureDraft.word(each.getKey()) + "=" + FeatureDraft.word(each.getValue()))
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static FeatureState state(ResultSet row) throws SQLException {
        var at = instant(row, "state_at");
        var by = row.getString("state_by");
        var word = row.getString("state");
        return switch (word) {
            case "admitted" -> new FeatureState.Admitted(at, by);
            case "retired" -> new FeatureState.Retired(at, by, row.getString("state_reason"));
            default -> throw new IllegalStateException("no state of an entry is called " + word);
        };
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String upper(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT);
    }
}
