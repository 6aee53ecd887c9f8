package fengni.filing;

import fengni.filing.PossibleChange.Glimpse;
import fengni.filing.PossibleChange.Origin;
import fengni.filing.PossibleChange.What;
import fengni.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Alarms as they are kept: what was filed and seen is sealed, since it may tell of a person. Joins the caller's transaction. */
final class DriftAlarmTable {
    private static final String PURPOSE = "drift-value";
    private static final String COLUMNS = """
            id, version, organisation, dossier, product, what, field, mark, filed_sealed, seen_sealed, origin, place,
            proof, since, seen_at, state""";

    private final JdbcClient jdbc;
    private final Vault vault;

    DriftAlarmTable(DataSource database, Vault vault) {
        this.jdbc = JdbcClient.create(database);
        this.vault = vault;
    }

    /**
     * Adds an open alarm, unless the same change has one; another node that does so at the same time waits here until this
     * transaction ends. An open one is shown as what was seen last.
     */
    Optional<Long> add(FiledDossier filed, PossibleChange change) {
        var glimpse = change.glimpse();
        return jdbc.sql("""
                        insert into drift_alarm (organisation, dossier, product, what, field, mark, filed_sealed,
                        seen_sealed, origin, place, proof, sureness, since, seen_at, state)
                        values (:organisation, :dossier, :product, :what, :field, :mark, :filed, :seen, :origin, :place,
                        :proof, :sureness, :since, :at, 'open')
                        on conflict (dossier, product, what, field, mark) where gone_at is null do nothing returning id""")
                .param("organisation", filed.organisation())
                .param("dossier", filed.id())
                .param("product", change.product())
                .param("what", change.what().word())
                .param("field", change.field())
                .param("mark", mark(change))
                .param("filed", seal(change.filed()))
                .param("seen", seal(change.seen()))
                .param("origin", glimpse.origin().word())
                .param("place", glimpse.place())
                .param("proof", glimpse.proof())
                .param("sureness", change.what().sureness().word())
                .param("since", glimpse.since().atOffset(ZoneOffset.UTC))
                .param("at", glimpse.at().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /** Returns whether the same change was raised and is not gone. */
    boolean stands(FiledDossier filed, PossibleChange change) {
        return jdbc.sql("""
                        select exists (select from drift_alarm where dossier = :dossier and product = :product
                        and what = :what and field = :field and mark = :mark and gone_at is null)""")
                .param("dossier", filed.id())
                .param("product", change.product())
                .param("what", change.what().word())
                .param("field", change.field())
                .param("mark", mark(change))
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** Shows what is still so as seen at its latest. */
    void seen(FiledDossier filed, PossibleChange change) {
        jdbc.sql("""
                        update drift_alarm set seen_at = greatest(seen_at, :at), seen_sealed = :seen
                        where dossier = :dossier and product = :product and what = :what and field = :field
                        and mark = :mark and gone_at is null and seen_at < :at""")
                .param("at", change.glimpse().at().atOffset(ZoneOffset.UTC))
                .param("seen", seal(change.seen()))
                .param("dossier", filed.id())
                .param("product", change.product())
                .param("what", change.what().word())
                .param("field", change.field())
                .param("mark", mark(change))
                .update();
    }

    /** Lets what people have dealt with and what differs no more be raised anew, should it come back. */
    void gone(FiledDossier filed, List<PossibleChange> standing, Instant now) {
        var keys = standing.stream().map(this::key).toList();
        jdbc.sql("""
                        update drift_alarm set gone_at = :now where dossier = :dossier and gone_at is null
                        and state in ('dismissed', 'settled')
                        and not (what || '/' || field || '/' || product || '/' || mark = any(:keys))""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("dossier", filed.id())
                .param("keys", keys.toArray(String[]::new))
                .update();
    }

    void move(DriftAlarm alarm, DriftState to) {
        jdbc.sql("update drift_alarm set version = version + 1, state = ? where id = ?")
                .param(to.word())
                .param(alarm.id())
                .update();
    }

    void add(long alarm, DriftStep step) {
        jdbc.sql("insert into drift_step (alarm, at, act, by_whom, words) values (?, ?, ?, ?, ?)")
                .param(alarm)
                .param(step.at().atOffset(ZoneOffset.UTC))
                .param(step.act().word())
                .param(step.by())
                .param(step.words())
                .update();
    }

    Optional<DriftAlarm> find(long organisation, long id) {
        return found("", organisation, id);
    }

    /** Finds one and keeps every other step of it waiting until the transaction ends. */
    Optional<DriftAlarm> lock(long organisation, long id) {
        return found(" for update", organisation, id);
    }

    /** Returns those with numbers below one, the newest first. */
    List<DriftAlarm> list(long organisation, Set<DriftState> states, long below, int rows) {
        return jdbc.sql("select " + COLUMNS + """
                         from drift_alarm where organisation = :organisation and state in (:states) and id < :below
                        order by id desc limit :rows""")
                .param("organisation", organisation)
                .param("states", words(states))
                .param("below", below)
                .param("rows", rows)
                .query((row, _) -> alarm(row, List.of()))
                .list();
    }

    /** Returns those with numbers above one, in the order of their numbers. */
    List<DriftAlarm> after(long organisation, long number, int rows) {
        return jdbc.sql("select " + COLUMNS + " from drift_alarm where organisation = ? and id > ? order by id limit ?")
                .param(organisation)
                .param(number)
                .param(rows)
                .query((row, _) -> alarm(row, List.of()))
                .list();
    }

    /** Returns the organisations that have dossiers. */
    List<Long> organisations() {
        return jdbc.sql("select distinct organisation from filing_dossier order by organisation")
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private Optional<DriftAlarm> found(String locking, long organisation, long id) {
        return jdbc.sql("select " + COLUMNS + " from drift_alarm where id = ? and organisation = ?" + locking)
                .param(id)
                .param(organisation)
                .query((row, _) -> alarm(row, steps(id)))
                .optional();
    }

    private List<DriftStep> steps(long alarm) {
        return jdbc.sql("select at, act, by_whom, words from drift_step where alarm = ? order by id")
                .param(alarm)
                .query((row, _) -> new DriftStep(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        DriftAct.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
                        row.getString("by_whom"),
                        row.getString("words")))
                .list();
    }

    private DriftAlarm alarm(ResultSet row, List<DriftStep> steps) throws SQLException {
        return new DriftAlarm(
                row.getLong("id"),
                row.getInt("version"),
                row.getLong("organisation"),
                row.getLong("dossier"),
                new PossibleChange(
                        What.of(row.getString("what")).orElseThrow(),
                        row.getString("field"),
                        row.getInt("product"),
                        open(row.getBytes("filed_sealed")),
                        open(row.getBytes("seen_sealed")),
                        row.getString("mark"),
                        new Glimpse(
                                Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
                                row.getString("place"),
                                row.getString("proof"),
                                row.getObject("since", OffsetDateTime.class).toInstant(),
                                row.getObject("seen_at", OffsetDateTime.class).toInstant())),
                DriftState.of(row.getString("state")).orElseThrow(),
                steps);
    }

    private String key(PossibleChange change) {
        return change.what().word() + "/" + change.field() + "/" + change.product() + "/" + mark(change);
    }

    private String mark(PossibleChange change) {
        return vault.blindIndex(PURPOSE, change.mark());
    }

    private static Collection<String> words(Set<DriftState> states) {
        return states.stream().map(DriftState::word).toList();
    }

    private byte[] seal(String text) {
        return vault.seal(PURPOSE, text.getBytes(StandardCharsets.UTF_8));
    }

    private String open(byte[] sealed) {
        return new String(vault.open(PURPOSE, sealed), StandardCharsets.UTF_8);
    }
}
