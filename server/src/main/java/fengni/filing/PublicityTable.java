package fengni.filing;

import fengni.offering.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers of generative AI services as they are kept. */
final class PublicityTable {
    private final JdbcClient jdbc;

    PublicityTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** A number with its place in the table. */
    record Entered(long id, GenerativeEntry entry) {}

    /** Enters a number; the same one again replaces what was entered with it. */
    void enter(ServiceId service, GenerativeEntry entry, String by, Instant now) {
        jdbc.sql("""
                        insert into generative_number (service, model, number, source, entered, made_at, made_by)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (service, number) do update set model = excluded.model,
                        source = excluded.source, entered = excluded.entered, made_at = excluded.made_at,
                        made_by = excluded.made_by""")
                .params(
                        service.value(),
                        entry.model(),
                        entry.number(),
                        entry.source(),
                        entry.entered(),
                        now.atOffset(ZoneOffset.UTC),
                        by)
                .update();
    }

    void remove(ServiceId service, long id) {
        jdbc.sql("delete from generative_number where service = ? and id = ?")
                .params(service.value(), id)
                .update();
    }

    List<Entered> of(ServiceId service) {
        return jdbc.sql(
                        "select id, model, number, source, entered from generative_number where service = ? order by id")
                .param(service.value())
                .query((row, _) -> new Entered(
                        row.getLong("id"),
                        new GenerativeEntry(
                                row.getString("model"),
                                row.getString("number"),
                                row.getString("source"),
                                row.getObject("entered", LocalDate.class))))
                .list();
    }
}
