package fengni.filing;

import fengni.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people saw elsewhere, as it is kept: only ever added, values sealed. Joins the caller's transaction. */
final class SightingTable {
    private static final String PURPOSE = "drift-sighting";

    private final JdbcClient jdbc;
    private final Vault vault;

    SightingTable(DataSource database, Vault vault) {
        this.jdbc = JdbcClient.create(database);
        this.vault = vault;
    }

    /** Adds one; its number is given here, whatever it carries. */
    long add(long organisation, Sighting seen) {
        return jdbc.sql("""
                        insert into drift_sighting (organisation, dossier, product, field, value_sealed, seen_on, source,
                        by_whom, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .param(organisation)
                .param(seen.dossier())
                .param(seen.product())
                .param(seen.field())
                .param(vault.seal(PURPOSE, seen.value().getBytes(StandardCharsets.UTF_8)))
                .param(seen.seenOn())
                .param(seen.source())
                .param(seen.by())
                .param(seen.at().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Returns what was seen last of each field of a dossier. */
    List<Sighting> latest(long dossier) {
        return jdbc.sql("""
                        select distinct on (product, field) id, dossier, product, field, value_sealed, seen_on, source,
                        by_whom, at from drift_sighting where dossier = ?
                        order by product, field, seen_on desc, id desc""").param(dossier).query((row, _) -> sighting(row)).list();
    }

    Optional<Sighting> find(long organisation, long id) {
        return jdbc.sql("""
                        select id, dossier, product, field, value_sealed, seen_on, source, by_whom, at
                        from drift_sighting where organisation = ? and id = ?""")
                .param(organisation)
                .param(id)
                .query((row, _) -> sighting(row))
                .optional();
    }

    private Sighting sighting(ResultSet row) throws SQLException {
        return new Sighting(
                row.getLong("id"),
                row.getLong("dossier"),
                row.getInt("product"),
                row.getString("field"),
                new String(vault.open(PURPOSE, row.getBytes("value_sealed")), StandardCharsets.UTF_8),
                row.getObject("seen_on", LocalDate.class),
                row.getString("source"),
                row.getString("by_whom"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
