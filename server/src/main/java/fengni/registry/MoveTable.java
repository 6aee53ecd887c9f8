package fengni.registry;

import fengni.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How dossiers changed hands; only ever added, reasons are sealed. */
final class MoveTable {
    private static final String PURPOSE = "registry-move";

    private final JdbcClient jdbc;
    private final Vault vault;

    MoveTable(DataSource database, Vault vault) {
        this.jdbc = JdbcClient.create(database);
        this.vault = vault;
    }

    void add(long dossier, long revision, DeskMove move) {
        jdbc.sql("""
                        insert into registry_move (dossier, revision, act, person, login, pseudonym, towards, reason, at)
                        values (:dossier, :revision, :act, :person, :login, :pseudonym, :towards, :reason, :at)""")
                .param("dossier", dossier)
                .param("revision", revision)
                .param("act", move.act().word())
                .param("person", move.person())
                .param("login", move.login())
                .param("pseudonym", move.pseudonym())
                .param("towards", move.towards())
                .param("reason", vault.seal(PURPOSE, move.reason().getBytes(StandardCharsets.UTF_8)))
                .param("at", move.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns every change of hands of a dossier, the oldest first. */
    List<DeskMove> list(long dossier) {
        return jdbc.sql("""
                        select act, person, login, pseudonym, towards, reason, at from registry_move
                        where dossier = :dossier order by id""")
                .param("dossier", dossier)
                .query((row, _) -> new DeskMove(
                        DeskAct.of(row.getString("act")),
                        row.getLong("person"),
                        row.getString("login"),
                        row.getString("pseudonym"),
                        row.getString("towards"),
                        new String(vault.open(PURPOSE, row.getBytes("reason")), StandardCharsets.UTF_8),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
