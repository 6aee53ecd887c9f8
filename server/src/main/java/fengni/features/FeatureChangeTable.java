package fengni.features;

import fengni.answers.Cursor;
import fengni.features.FeatureChange.What;
import fengni.features.FeatureTable.Act;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The history of the feature database; rows are only ever added, in the transaction of the change that they tell of. */
final class FeatureChangeTable {
    private static final String SELECT = """
            select number, version, feature, what, at, by, change.reason, confirmed.reason as confirm_reason, looked, findings
            from feature_change as change left join feature_confirmation as confirmed using (version)
            """;

    private final JdbcClient jdbc;

    FeatureChangeTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    void note(String feature, What what, Act act, long version) {
        jdbc.sql("""
                        insert into feature_change (version, feature, what, at, by, reason)
                        values (:version, :feature, :what, :at, :by, :reason)""")
                .param("version", version)
                .param("feature", feature)
                .param("what", FeatureDraft.word(what))
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .param("by", act.by())
                .param("reason", act.reason())
                .update();
    }

    /** Notes what was confirmed to make a change, if anything had to be. */
    void confirm(Act act, long version) {
        act.confirmed()
                .ifPresent(confirmed -> jdbc.sql("""
                        insert into feature_confirmation (version, reason, looked, findings)
                        values (:version, :reason, :looked, :findings)""")
                        .param("version", version)
                        .param("reason", confirmed.reason())
                        .param("looked", confirmed.looked())
                        .param("findings", confirmed.json())
                        .update());
    }

    /** Returns what was confirmed to come to a version. */
    Optional<Confirmation> confirmation(long version) {
        return jdbc.sql("select reason, looked, findings from feature_confirmation where version = :version")
                .param("version", version)
                .query((row, number) -> new Confirmation(
                        row.getString("reason"),
                        row.getBoolean("looked"),
                        Confirmation.findings(row.getString("findings"))))
                .optional();
    }

    List<FeatureChange> of(String feature) {
        return jdbc.sql(SELECT + "where feature = :feature order by number")
                .param("feature", feature)
                .query(FeatureChangeTable::change)
                .list();
    }

    List<FeatureChange> list(Cursor cursor) {
        return jdbc.sql(SELECT + "where number > :after order by number limit :rows")
                .param("after", cursor.after())
                .param("rows", cursor.rows())
                .query(FeatureChangeTable::change)
                .list();
    }

    /** Returns the versions before one, the newest first; what was before versions were kept is none. */
    List<FeatureVersion> versions(long before, int rows) {
        return jdbc.sql("""
                        select version, min(at) as at, min(by) as by, min(reason) as reason,
                            count(*) filter (where what = 'added') as added,
                            count(*) filter (where what = 'retired') as retired,
                            count(*) filter (where what = 'readmitted') as readmitted
                        from feature_change where version > 0 and version < :before
                        group by version order by version desc limit :rows""")
                .param("before", before)
                .param("rows", rows)
                .query(FeatureChangeTable::version)
                .list();
    }

    private static FeatureVersion version(ResultSet row, int number) throws SQLException {
        return new FeatureVersion(
                row.getLong("version"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by"),
                row.getString("reason"),
                row.getInt("added"),
                row.getInt("retired"),
                row.getInt("readmitted"));
    }

    /** Returns the ids of the entries that counted at a version. */
    Set<String> admittedAt(long version) {
        return jdbc.sql("""
                        select feature from (
                            select distinct on (feature) feature, what from feature_change
                            where version <= :version order by feature, number desc) as latest
                        where what <> 'retired'""").param("version", version).query(String.class).list().stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static FeatureChange change(ResultSet row, int number) throws SQLException {
        return new FeatureChange(
                row.getLong("number"),
                row.getLong("version"),
                row.getString("feature"),
                What.valueOf(row.getString("what").toUpperCase(Locale.ROOT)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by"),
                row.getString("reason"),
                Optional.ofNullable(row.getString("confirm_reason")).map(reason -> confirmation(row, reason)));
    }

    private static Confirmation confirmation(ResultSet row, String reason) {
        try {
            return new Confirmation(reason, row.getBoolean("looked"), Confirmation.findings(row.getString("findings")));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
