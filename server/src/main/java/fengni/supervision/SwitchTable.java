package fengni.supervision;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the switches of the organisations stand; one that is not there is off. */
final class SwitchTable {
    private final JdbcClient jdbc;

    SwitchTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** A switch that somebody turned. */
    record Turned(Switch which, boolean on, String by, Instant at) {}

    List<Turned> of(long organisation) {
        return jdbc.sql("select name, on_now, by_whom, at from supervision_setting where organisation = :organisation")
                .param("organisation", organisation)
                .query((row, _) -> new Turned(
                        Switch.of(row.getString("name")).orElseThrow(),
                        row.getBoolean("on_now"),
                        row.getString("by_whom"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void turn(long organisation, Turned turned) {
        jdbc.sql("""
                        insert into supervision_setting (organisation, name, on_now, by_whom, at)
                        values (:organisation, :name, :on, :by, :at)
                        on conflict (organisation, name)
                        do update set on_now = excluded.on_now, by_whom = excluded.by_whom, at = excluded.at""")
                .param("organisation", organisation)
                .param("name", turned.which().word())
                .param("on", turned.on())
                .param("by", turned.by())
                .param("at", turned.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
