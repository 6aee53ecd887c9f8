package fengni.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ends of services that are being written down. Joins the caller's transaction. */
final class EndingTable {
    private final JdbcClient jdbc;

    EndingTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    Optional<Ending> find(long dossier) {
        return jdbc.sql("select ended, arrangements, reason from filing_ending where dossier = ?")
                .param(dossier)
                .query((row, _) -> new Ending(
                        Optional.ofNullable(row.getObject("ended", LocalDate.class)),
                        row.getString("arrangements"),
                        row.getString("reason")))
                .optional();
    }

    void keep(long dossier, Ending ending, String by, Instant at) {
        jdbc.sql("""
                        insert into filing_ending (dossier, ended, arrangements, reason, by_whom, at)
                        values (:dossier, :ended, :arrangements, :reason, :by, :at)
                        on conflict (dossier) do update set ended = excluded.ended,
                        arrangements = excluded.arrangements, reason = excluded.reason, by_whom = excluded.by_whom,
                        at = excluded.at""")
                .param("dossier", dossier)
                .param("ended", ending.ended().orElse(null))
                .param("arrangements", ending.arrangements())
                .param("reason", ending.reason())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(long dossier) {
        jdbc.sql("delete from filing_ending where dossier = ?").param(dossier).update();
    }
}
