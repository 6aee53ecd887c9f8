package fengni.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Operators as the registry keeps them, and the one-time numbers of their polls. */
final class EnrolmentTable {
    private static final String SELECT =
            "select operator, name, key, enrolled_at, revoked_at, last_contact from operator_enrolment ";

    private final JdbcClient jdbc;

    EnrolmentTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Invites an operator, known or not; the key of one that is enrolled counts until the code is used. */
    void invite(String operator, String name, String digest, Instant until) {
        jdbc.sql("""
                        insert into operator_enrolment (operator, name, code_digest, code_until) values (?, ?, ?, ?)
                        on conflict (operator) do update set name = excluded.name, code_digest = excluded.code_digest,
                        code_until = excluded.code_until""").params(operator, name, digest, at(until)).update();
    }

    /** Takes the code for the key; the same key may bring the same code again, as its answer may have been lost. */
    Optional<Enrolled> enrol(String digest, String operator, PublicKey key, Instant now) {
        return jdbc.sql("""
                        update operator_enrolment set key = :key, key_code_digest = :digest, revoked_at = null,
                        enrolled_at = case when key_code_digest = :digest then enrolled_at else :now end,
                        last_contact = :now
                        where code_digest = :digest and (:operator = '' or operator = :operator)
                        and ((key_code_digest <> :digest and code_until > :now)
                        or (key_code_digest = :digest and key = :key and revoked_at is null))
                        returning operator, name, key, enrolled_at, revoked_at, last_contact""")
                .param("digest", digest)
                .param("operator", operator)
                .param("key", key.value())
                .param("now", at(now))
                .query((row, _) -> row(row))
                .optional();
    }

    boolean revoke(String operator, Instant now) {
        return jdbc.sql("""
                                update operator_enrolment set revoked_at = ?, code_until = 'epoch'
                                where operator = ? and revoked_at is null""").params(at(now), operator).update() > 0;
    }

    Optional<Enrolled> find(String operator) {
        return jdbc.sql(SELECT + "where operator = ?")
                .param(operator)
                .query((row, _) -> row(row))
                .optional();
    }

    List<Enrolled> list() {
        return jdbc.sql(SELECT + "order by operator")
                .query((row, _) -> row(row))
                .list();
    }

    void contact(String operator, Instant now) {
        jdbc.sql("update operator_enrolment set last_contact = ? where operator = ?")
                .params(at(now), operator)
                .update();
    }

    /** Returns whether this number is new; forgets those whose time would not be taken any more. */
    boolean isNew(String operator, String nonce, Instant now, Instant forgotten) {
        jdbc.sql("delete from letter_nonce where at < ?").param(at(forgotten)).update();
        return jdbc.sql("insert into letter_nonce (operator, nonce, at) values (?, ?, ?) on conflict do nothing")
                        .params(operator, nonce, at(now))
                        .update()
                > 0;
    }

    private static Enrolled row(ResultSet row) throws SQLException {
        return new Enrolled(
                row.getString("operator"),
                row.getString("name"),
                PublicKey.read(row.getString("key")),
                instant(row, "enrolled_at"),
                instant(row, "revoked_at"),
                instant(row, "last_contact"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
