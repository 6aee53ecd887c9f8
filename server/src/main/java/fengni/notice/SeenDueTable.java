package fengni.notice;

import fengni.notice.SeenDue.Deadlined;
import fengni.notice.SeenDue.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is due as it was last seen: a cache, computed anew from the rooms, with the rule and the calendar of each day. */
final class SeenDueTable {
    private final JdbcClient jdbc;

    SeenDueTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Returns what is due at an organisation as it was last seen. */
    List<Row> of(long organisation) {
        return jdbc.sql("""
                        select id, identity, day, provisional, rule, calendar, sequence, first_seen, changed_at
                        from notice_due where organisation = ? and gone_at is null""").param(organisation).query((row, _) -> row(row)).list();
    }

    /**
     * Keeps a day as it is seen now. The sequence grows when the day or its certainty differs from what stands, or when it
     * comes back after it was gone; two nodes that see the same move let it grow once.
     */
    Row keep(long organisation, String identity, Deadlined day, Basis basis) {
        return jdbc.sql("""
                        insert into notice_due as d (id, organisation, identity, day, provisional, rule, calendar,
                            sequence, first_seen, changed_at)
                        values (:id, :organisation, :identity, :day, :provisional, :rule, :calendar, 0, :now, :now)
                        on conflict (organisation, identity) do update set
                            sequence = d.sequence + case when moved.is then 1 else 0 end,
                            changed_at = case when moved.is then :now else d.changed_at end,
                            day = :day, provisional = :provisional, rule = :rule, calendar = :calendar, gone_at = null
                        returning id, identity, day, provisional, rule, calendar, sequence, first_seen, changed_at""".replace(
                                "moved.is", "(d.day, d.provisional) <> (:day, :provisional) or d.gone_at is not null"))
                .param("id", UUID.randomUUID())
                .param("organisation", organisation)
                .param("identity", identity)
                .param("day", day.day())
                .param("provisional", day.provisional())
                .param("rule", basis.rule())
                .param("calendar", basis.calendar())
                .param("now", basis.now().atOffset(ZoneOffset.UTC))
                .query((row, _) -> row(row))
                .single();
    }

    /** By what a day was counted, and when. */
    record Basis(String rule, String calendar, Instant now) {}

    /** Notes that something is no longer due. */
    void gone(UUID id, Instant now) {
        jdbc.sql("update notice_due set gone_at = ? where id = ? and gone_at is null")
                .params(now.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("identity"),
                new Deadlined(row.getObject("day", LocalDate.class), row.getBoolean("provisional")),
                row.getString("rule"),
                row.getString("calendar"),
                row.getInt("sequence"),
                row.getObject("first_seen", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
