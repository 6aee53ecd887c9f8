package fengni.registry.verification;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signed documents of which a sheet was made, found by their SHA-256. What was kept survives a crash. */
final class SheetTable {
    private final JdbcClient jdbc;

    SheetTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    void add(Signed answer, Instant now) {
        jdbc.sql("""
                        insert into verification_sheet (sha256, document, at) values (:sha256, :document, :now)
                        on conflict do nothing""")
                .param("sha256", answer.sha256())
                .param("document", answer.document())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<String> find(String sha256) {
        return jdbc.sql("select document from verification_sheet where sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, _) -> row.getString("document"))
                .optional();
    }

    void forget(Instant before) {
        jdbc.sql("delete from verification_sheet where at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
