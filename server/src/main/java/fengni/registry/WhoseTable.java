package fengni.registry;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose registry this is: one row, or none before it is set. */
final class WhoseTable {
    private final JdbcClient jdbc;

    WhoseTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    Optional<Whose> find() {
        return jdbc.sql("select name, prefix, contact, statement from registry_settings")
                .query((row, _) -> new Whose(
                        row.getString("name"),
                        row.getString("prefix"),
                        row.getString("contact"),
                        row.getString("statement")))
                .optional();
    }

    void set(Whose whose, String by, Instant at) {
        jdbc.sql("""
                        insert into registry_settings (name, prefix, contact, statement, set_at, set_by)
                        values (:name, :prefix, :contact, :statement, :at, :by) on conflict (one) do update set
                        name = excluded.name, prefix = excluded.prefix, contact = excluded.contact,
                        statement = excluded.statement, set_at = excluded.set_at, set_by = excluded.set_by""")
                .param("name", whose.name())
                .param("prefix", whose.prefix())
                .param("contact", whose.contact())
                .param("statement", whose.statement())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }
}
