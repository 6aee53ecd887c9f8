package fengni.registry;

import fengni.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators said before a removal was decided; only ever added, sealed. */
final class HearingTable {
    private static final String PURPOSE = "registry-hearing";

    private final JdbcClient jdbc;
    private final Vault vault;

    HearingTable(DataSource database, Vault vault) {
        this.jdbc = JdbcClient.create(database);
        this.vault = vault;
    }

    void add(Dossier dossier, long person, Hearing hearing) {
        jdbc.sql("""
                        insert into registry_hearing (dossier, revision, heard_on, said, person, login, pseudonym, at)
                        values (:dossier, :revision, :on, :said, :person, :login, :pseudonym, :at)""")
                .param("dossier", dossier.id())
                .param("revision", dossier.revision() + 1)
                .param("on", hearing.on())
                .param("said", vault.seal(PURPOSE, hearing.said().getBytes(StandardCharsets.UTF_8)))
                .param("person", person)
                .param("login", hearing.login())
                .param("pseudonym", hearing.pseudonym())
                .param("at", hearing.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns what was noted on a dossier, the oldest first. */
    List<Hearing> list(long dossier) {
        return jdbc.sql("""
                        select heard_on, said, login, pseudonym, at from registry_hearing
                        where dossier = :dossier order by id""")
                .param("dossier", dossier)
                .query((row, _) -> new Hearing(
                        row.getObject("heard_on", LocalDate.class),
                        new String(vault.open(PURPOSE, row.getBytes("said")), StandardCharsets.UTF_8),
                        row.getString("login"),
                        row.getString("pseudonym"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
