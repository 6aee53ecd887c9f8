package fengni.registry.publication;

import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attempts by brake and source. Survives restarts, and counts for all nodes. */
final class ObjectionAttemptTable {
    private final JdbcClient jdbc;

    ObjectionAttemptTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Counts one attempt, unless the source must still wait: look and count are one statement. */
    boolean take(ObjectionBrake brake, String source, Instant now) {
        return jdbc.sql("""
                        insert into registry_objection_attempt as tried (source, attempts, last_at)
                        values (:source, 1, :now) on conflict (source) do update set last_at = :now,
                            attempts = case when tried.last_at < :forgotten then 1 else tried.attempts + 1 end
                        where tried.attempts < :free or tried.last_at < :forgotten or tried.last_at + least(:most,
                            :first * power(2, least(tried.attempts - :free, 16))) * interval '1 second' <= :now""")
                        .param("source", brake.name() + ":" + source)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("forgotten", now.minus(brake.forgotten()).atOffset(ZoneOffset.UTC))
                        .param("free", brake.free())
                        .param("first", (double) brake.first().toSeconds())
                        .param("most", (double) brake.most().toSeconds())
                        .update()
                == 1;
    }

    /** Takes one attempt back, never more: a right code among wrong ones must not reset the wrong ones. */
    void giveBack(ObjectionBrake brake, String source) {
        jdbc.sql(
                        "update registry_objection_attempt set attempts = attempts - 1 where source = :source and attempts > 0")
                .param("source", brake.name() + ":" + source)
                .update();
    }

    void forget(Instant before) {
        jdbc.sql("delete from registry_objection_attempt where last_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
