package fengni.registry.shelf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checks of whole shelves, how far each is. Joins the caller's transaction. */
final class RoundTable {
    private static final String COLUMNS =
            "id, organisation, begun_at, by_whom, last_app, total, done, changes, ended_at";

    private final JdbcClient jdbc;

    RoundTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Begins one by hand, unless one runs. */
    boolean begin(long organisation, String by, int total, Instant at) {
        return jdbc.sql("""
                        insert into shelf_round (organisation, begun_at, by_whom, total) values (?, ?, ?, ?)
                        on conflict do nothing""")
                        .param(organisation)
                        .param(at.atOffset(ZoneOffset.UTC))
                        .param(by)
                        .param(total)
                        .update()
                == 1;
    }

    /** Begins that of a night, unless another node did or one runs. */
    boolean beginNight(long organisation, LocalDate night, int total, Instant at) {
        return jdbc.sql("""
                        insert into shelf_round (organisation, night, begun_at, by_whom, total) values (?, ?, ?, '', ?)
                        on conflict do nothing""")
                        .param(organisation)
                        .param(night)
                        .param(at.atOffset(ZoneOffset.UTC))
                        .param(total)
                        .update()
                == 1;
    }

    boolean hadNight(long organisation, LocalDate night) {
        return jdbc.sql("select exists (select from shelf_round where organisation = ? and night = ?)")
                .param(organisation)
                .param(night)
                .query(Boolean.class)
                .single();
    }

    /** Takes one that is not at its end and that no other node works on at this moment. */
    Optional<Round> take() {
        return jdbc.sql("select " + COLUMNS
                        + " from shelf_round where ended_at is null order by id limit 1 for update skip locked")
                .query((row, _) -> round(row))
                .optional();
    }

    void advance(Round round, long lastApp, int done, int changes) {
        jdbc.sql("update shelf_round set last_app = ?, done = done + ?, changes = changes + ? where id = ?")
                .param(lastApp)
                .param(done)
                .param(changes)
                .param(round.id())
                .update();
    }

    void end(Round round, Instant at) {
        jdbc.sql("update shelf_round set ended_at = ?, total = done where id = ?")
                .param(at.atOffset(ZoneOffset.UTC))
                .param(round.id())
                .update();
    }

    Optional<Round> newest(long organisation) {
        return jdbc.sql("select " + COLUMNS + " from shelf_round where organisation = ? order by id desc limit 1")
                .param(organisation)
                .query((row, _) -> round(row))
                .optional();
    }

    private static Round round(ResultSet row) throws SQLException {
        return new Round(
                row.getLong("id"),
                row.getLong("organisation"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getString("by_whom"),
                row.getLong("last_app"),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("changes"),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
