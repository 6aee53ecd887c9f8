package fengni.assessment;

import fengni.assessment.Assessed.Signer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What people did with signed results afterwards: opened one again, chose a clock. Only ever added. */
final class ReviewTable {
    private final JdbcClient jdbc;

    ReviewTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Locks a signed result until the transaction ends, so that only one thing happens to it at a time. */
    void lock(long assessment) {
        jdbc.sql("select id from assessment where id = :id for update")
                .param("id", assessment)
                .query(Long.class)
                .optional();
    }

    void add(Reopened one) {
        signed(jdbc.sql("""
                                insert into assessment_reopened (assessment, reason, by_login, by_name, at, receipt)
                                values (:assessment, :reason, :login, :name, :at, :receipt)"""), one.by(), one.at())
                .param("assessment", one.assessment())
                .param("reason", one.reason())
                .param("receipt", one.receipt())
                .update();
    }

    Optional<Reopened> reopened(long assessment) {
        return jdbc.sql("""
                        select assessment, reason, by_login, by_name, at, receipt from assessment_reopened
                        where assessment = :assessment""")
                .param("assessment", assessment)
                .query((row, _) -> new Reopened(
                        row.getLong("assessment"),
                        row.getString("reason"),
                        signer(row),
                        at(row),
                        row.getString("receipt")))
                .optional();
    }

    void add(ClockChoice one) {
        signed(jdbc.sql("""
                                insert into assessment_clock (assessment, clock, term, reason, by_login, by_name, at,
                                receipt) values (:assessment, :clock, :term, :reason, :login, :name, :at, :receipt)"""), one.by(), one.at())
                .param("assessment", one.assessment())
                .param("clock", one.clock())
                .param("term", one.term())
                .param("reason", one.reason())
                .param("receipt", one.receipt())
                .update();
    }

    /** Returns the newest choice for each clock of a result. */
    List<ClockChoice> choices(long assessment) {
        return jdbc.sql("""
                        select distinct on (clock) assessment, clock, term, reason, by_login, by_name, at, receipt
                        from assessment_clock where assessment = :assessment order by clock, id desc""")
                .param("assessment", assessment)
                .query((row, _) -> new ClockChoice(
                        row.getLong("assessment"),
                        row.getString("clock"),
                        row.getString("term"),
                        row.getString("reason"),
                        signer(row),
                        at(row),
                        row.getString("receipt")))
                .list();
    }

    private static StatementSpec signed(StatementSpec statement, Signer by, Instant at) {
        return statement.param("login", by.login()).param("name", by.name()).param("at", at.atOffset(ZoneOffset.UTC));
    }

    private static Signer signer(ResultSet row) throws SQLException {
        return new Signer(row.getString("by_login"), row.getString("by_name"));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
