package fengni.registry.shelf;

import fengni.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Appeals of developers; words and contact are sealed, since they may tell of a person. Joins the caller's transaction. */
final class AppealTable {
    private static final String PURPOSE = "shelf-appeal";
    private static final String COLUMNS = """
            id, organisation, decision, words_sealed, contact_sealed, at, outcome, reasons, person, by_whom, decided_at""";

    private final JdbcClient jdbc;
    private final Vault vault;

    AppealTable(DataSource database, Vault vault) {
        this.jdbc = JdbcClient.create(database);
        this.vault = vault;
    }

    /** Adds one; empty if the decision has one. */
    Optional<Appeal> add(Appeal appeal) {
        return jdbc.sql("""
                        insert into shelf_appeal (organisation, decision, words_sealed, contact_sealed, at)
                        values (?, ?, ?, ?, ?) on conflict (decision) do nothing returning\s""" + COLUMNS)
                .param(appeal.organisation())
                .param(appeal.decision())
                .param(seal(appeal.words()))
                .param(seal(appeal.contact()))
                .param(appeal.at().atOffset(ZoneOffset.UTC))
                .query((row, _) -> appeal(row))
                .optional();
    }

    void answer(Appeal appeal, Appeal.Answer answer) {
        jdbc.sql("""
                        update shelf_appeal set outcome = ?, reasons = ?, person = ?, by_whom = ?, decided_at = ?
                        where id = ?""")
                .param(answer.overturned() ? "overturned" : "upheld")
                .param(answer.reasons())
                .param(answer.person())
                .param(answer.by())
                .param(answer.at().atOffset(ZoneOffset.UTC))
                .param(appeal.id())
                .update();
    }

    Optional<Appeal> lock(long organisation, long id) {
        return found("id = ? and organisation = ? for update", id, organisation);
    }

    Optional<Appeal> find(long organisation, long id) {
        return found("id = ? and organisation = ?", id, organisation);
    }

    Optional<Appeal> of(Decision decision) {
        return found("decision = ? and organisation = ?", decision.id(), decision.organisation());
    }

    private Optional<Appeal> found(String which, long number, long organisation) {
        return jdbc.sql("select " + COLUMNS + " from shelf_appeal where " + which)
                .param(number)
                .param(organisation)
                .query((row, _) -> appeal(row))
                .optional();
    }

    /** Returns those that wait, the oldest first. */
    List<Appeal> waiting(long organisation, int rows) {
        return listed("decided_at is null order by id", organisation, rows);
    }

    /** Returns those that were decided, the newest first. */
    List<Appeal> decided(long organisation, int rows) {
        return listed("decided_at is not null order by id desc", organisation, rows);
    }

    private List<Appeal> listed(String which, long organisation, int rows) {
        return jdbc.sql("select " + COLUMNS + " from shelf_appeal where organisation = ? and " + which + " limit ?")
                .param(organisation)
                .param(rows)
                .query((row, _) -> appeal(row))
                .list();
    }

    private Appeal appeal(ResultSet row) throws SQLException {
        return new Appeal(
                row.getLong("id"),
                row.getLong("organisation"),
                row.getLong("decision"),
                open(row.getBytes("words_sealed")),
                open(row.getBytes("contact_sealed")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                answer(row));
    }

    private static Optional<Appeal.Answer> answer(ResultSet row) throws SQLException {
        var at = Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class));
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new Appeal.Answer(
                        row.getString("outcome").equals("overturned"),
                        row.getString("reasons"),
                        row.getLong("person"),
                        row.getString("by_whom"),
                        at.get().toInstant()));
    }

    private byte[] seal(String text) {
        return vault.seal(PURPOSE, text.getBytes(StandardCharsets.UTF_8));
    }

    private String open(byte[] sealed) {
        return new String(vault.open(PURPOSE, sealed), StandardCharsets.UTF_8);
    }
}
