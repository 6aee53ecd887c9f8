package fengni.registry.shelf;

import fengni.law.rulebook.Wording;
import fengni.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Decisions and second looks: only ever added. Joins the caller's transaction. */
final class DecisionTable {
    private static final String PURPOSE = "shelf-letter";
    private static final String COLUMNS = """
            id, organisation, app, act, from_state, to_state, emergency, facts, rule, citation_zh, citation_en, appeal,
            person, by_whom, at, secret_sealed, overturns""";

    private final JdbcClient jdbc;
    private final Vault vault;

    DecisionTable(DataSource database, Vault vault) {
        this.jdbc = JdbcClient.create(database);
        this.vault = vault;
    }

    /** Adds one with a number of its own. */
    Decision add(Decision draft) {
        return jdbc.sql("""
                        insert into shelf_decision (organisation, app, act, from_state, to_state, emergency, facts, rule,
                        citation_zh, citation_en, appeal, person, by_whom, at, secret_mark, secret_sealed, overturns)
                        values (:organisation, :app, :act, :from, :to, :emergency, :facts, :rule, :zh, :en, :appeal,
                        :person, :by, :at, :mark, :sealed, :overturns) returning\s""" + COLUMNS)
                .param("organisation", draft.organisation())
                .param("app", draft.app())
                .param("act", draft.step().act().word())
                .param("from", draft.step().from().word())
                .param("to", draft.step().to().word())
                .param("emergency", draft.emergency())
                .param("facts", draft.reasons().facts())
                .param("rule", draft.reasons().rule())
                .param("zh", draft.reasons().citation().zh())
                .param("en", draft.reasons().citation().en())
                .param("appeal", draft.reasons().appeal())
                .param("person", draft.person())
                .param("by", draft.by())
                .param("at", draft.at().atOffset(ZoneOffset.UTC))
                .param("mark", vault.blindIndex(PURPOSE, draft.secret()))
                .param("sealed", vault.seal(PURPOSE, draft.secret().getBytes(StandardCharsets.UTF_8)))
                .param("overturns", draft.overturns().orElse(null), Types.BIGINT)
                .query((row, _) -> decision(row))
                .single();
    }

    Optional<Decision> find(long organisation, long id) {
        return jdbc.sql("select " + COLUMNS + " from shelf_decision where id = ? and organisation = ?")
                .param(id)
                .param(organisation)
                .query((row, _) -> decision(row))
                .optional();
    }

    /** Finds the decision whose letter a secret opens. */
    Optional<Decision> opened(String secret) {
        return jdbc.sql("select " + COLUMNS + " from shelf_decision where secret_mark = ?")
                .param(vault.blindIndex(PURPOSE, secret))
                .query((row, _) -> decision(row))
                .optional();
    }

    Optional<Decision> newest(long app) {
        return jdbc.sql("select " + COLUMNS + " from shelf_decision where app = ? order by id desc limit 1")
                .param(app)
                .query((row, _) -> decision(row))
                .optional();
    }

    List<Decision> of(ShelfApp app) {
        return jdbc.sql("select " + COLUMNS + " from shelf_decision where app = ? order by id desc")
                .param(app.id())
                .query((row, _) -> decision(row))
                .list();
    }

    /** Returns those of a store below a number, the newest first. */
    List<Logged> list(long organisation, String act, long below, int rows) {
        return jdbc.sql("select d.name as app_name, d.package_id, d.* from (select s.*, a.name, a.package_id"
                        + " from shelf_decision s join shelf_app a on a.id = s.app) as d"
                        + " where d.organisation = :organisation and d.id < :below and (:act = '' or d.act = :act)"
                        + " order by d.id desc limit :rows")
                .param("organisation", organisation)
                .param("act", act)
                .param("below", below)
                .param("rows", rows)
                .query((row, _) -> new Logged(decision(row), row.getString("app_name"), row.getString("package_id")))
                .list();
    }

    /** A decision with the app that it is about. */
    record Logged(Decision decision, String name, String packageId) {}

    void add(long decision, Look look) {
        jdbc.sql("""
                        insert into shelf_look (decision, stands, reasons, person, by_whom, at)
                        values (?, ?, ?, ?, ?, ?)""")
                .param(decision)
                .param(look.stands())
                .param(look.reasons())
                .param(look.person())
                .param(look.by())
                .param(look.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Look> look(long decision) {
        return jdbc.sql("select stands, reasons, person, by_whom, at from shelf_look where decision = ?")
                .param(decision)
                .query((row, _) -> new Look(
                        row.getBoolean("stands"),
                        row.getString("reasons"),
                        row.getLong("person"),
                        row.getString("by_whom"),
                        at(row)))
                .optional();
    }

    /** Returns emergencies at which nobody has looked again, the oldest first. */
    List<Logged> unlooked(long organisation, int rows) {
        return jdbc.sql("""
                        select s.*, a.name as app_name, a.package_id from shelf_decision s join shelf_app a on a.id = s.app
                        where s.organisation = ? and s.emergency
                        and not exists (select from shelf_look l where l.decision = s.id) order by s.id limit ?""")
                .param(organisation)
                .param(rows)
                .query((row, _) -> new Logged(decision(row), row.getString("app_name"), row.getString("package_id")))
                .list();
    }

    private Decision decision(ResultSet row) throws SQLException {
        long overturns = row.getLong("overturns");
        return new Decision(
                row.getLong("id"),
                row.getLong("organisation"),
                row.getLong("app"),
                new Decision.Step(
                        Act.of(row.getString("act")).orElseThrow(),
                        AppState.of(row.getString("from_state")).orElseThrow(),
                        AppState.of(row.getString("to_state")).orElseThrow()),
                row.getBoolean("emergency"),
                new Decision.Reasons(
                        row.getString("facts"),
                        row.getString("rule"),
                        new Wording(row.getString("citation_zh"), row.getString("citation_en")),
                        row.getString("appeal")),
                row.getLong("person"),
                row.getString("by_whom"),
                at(row),
                new String(vault.open(PURPOSE, row.getBytes("secret_sealed")), StandardCharsets.UTF_8),
                overturns == 0 ? Optional.empty() : Optional.of(overturns));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
