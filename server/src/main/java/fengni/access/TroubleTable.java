package fengni.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Failed sign-ins by source: a login, or {@code @} and an address. */
final class TroubleTable {
    private final JdbcClient database;

    TroubleTable(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    record Trouble(int failures, Instant last) {}

    Optional<Trouble> find(String source) {
        return database.sql("select failures, last_at from sign_in_trouble where source = :source")
                .param("source", source)
                .query((row, _) -> new Trouble(
                        row.getInt("failures"), row.getTimestamp("last_at").toInstant()))
                .optional();
    }

    /** Counts one more; a count whose last failure is older than {@code forgotten} begins anew. */
    void count(String source, Instant now, Instant forgotten) {
        database.sql("""
                        insert into sign_in_trouble (source, failures, last_at) values (:source, 1, :now)
                        on conflict (source) do update set last_at = :now,
                            failures = case when sign_in_trouble.last_at < :forgotten then 1
                                            else sign_in_trouble.failures + 1 end
                        """)
                .param("source", source)
                .param("now", Timestamp.from(now))
                .param("forgotten", Timestamp.from(forgotten))
                .update();
    }

    void forget(String source) {
        database.sql("delete from sign_in_trouble where source = :source")
                .param("source", source)
                .update();
    }
}
