package fengni.access;

import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Digests of set-up links. */
final class SetupLinkTable {
    private final JdbcClient database;

    SetupLinkTable(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** A new link ends the older ones: only the last that was printed works. */
    void replace(String digest, Instant expires) {
        database.sql("delete from setup_link where used_at is null").update();
        database.sql("insert into setup_link (digest, expires_at) values (:digest, :expires)")
                .param("digest", digest)
                .param("expires", Timestamp.from(expires))
                .update();
    }

    boolean stands(String digest, Instant now) {
        return database.sql("""
                        select exists (select 1 from setup_link
                        where digest = :digest and used_at is null and expires_at > :now)
                        """)
                .param("digest", digest)
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /** Returns false if it does not stand, or someone else has used it meanwhile. */
    boolean use(String digest, Instant now) {
        return database.sql("""
                                update setup_link set used_at = :now
                                where digest = :digest and used_at is null and expires_at > :now
                                """)
                        .param("now", Timestamp.from(now))
                        .param("digest", digest)
                        .update()
                == 1;
    }
}
