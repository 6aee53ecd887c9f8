package fengni.registry.publication;

import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The settings of publication: one row, or none while the usual values hold. */
final class PublicationSettingsTable {
    private final JdbcClient jdbc;

    PublicationSettingsTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    PublicationSettings find() {
        return jdbc.sql("select dump_days, objection_days from registry_publication")
                .query((row, _) -> new PublicationSettings(row.getInt("dump_days"), row.getInt("objection_days")))
                .optional()
                .orElse(PublicationSettings.USUAL);
    }

    void set(PublicationSettings settings, String by, Instant at) {
        jdbc.sql("""
                        insert into registry_publication (dump_days, objection_days, set_at, set_by)
                        values (:dump, :objection, :at, :by) on conflict (one) do update set
                        dump_days = excluded.dump_days, objection_days = excluded.objection_days,
                        set_at = excluded.set_at, set_by = excluded.set_by""")
                .param("dump", settings.dumpDays())
                .param("objection", settings.objectionDays())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }
}
