package fengni.registry.shelf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes between two checks, until somebody deals with them. Joins the caller's transaction. */
final class ChangeTable {
    private final JdbcClient jdbc;

    ChangeTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Adds a change; one that is open already tells from now on of what was found last, and when it first was otherwise. */
    void add(ShelfApp app, Change.Found change, Instant at) {
        jdbc.sql("""
                        insert into shelf_change (organisation, app, point, was, now, proposes, at)
                        values (:organisation, :app, :point, :was, :now, :proposes, :at)
                        on conflict (app, point) where done_at is null
                        do update set now = excluded.now, proposes = excluded.proposes""")
                .param("organisation", app.organisation())
                .param("app", app.id())
                .param("point", change.point().word())
                .param("was", change.was().word())
                .param("now", change.now().word())
                .param("proposes", change.proposes().map(Act::word).orElse(""))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns those that nobody has dealt with, the oldest first. */
    List<Change> open(long organisation, int rows) {
        return jdbc.sql("""
                        select c.id, c.app, a.name, c.point, c.was, c.now, c.proposes, c.at from shelf_change c
                        join shelf_app a on a.id = c.app
                        where c.organisation = ? and c.done_at is null order by c.id limit ?""")
                .param(organisation)
                .param(rows)
                .query((row, _) -> change(row))
                .list();
    }

    List<Change> openOf(ShelfApp app) {
        return jdbc.sql("""
                        select c.id, c.app, a.name, c.point, c.was, c.now, c.proposes, c.at from shelf_change c
                        join shelf_app a on a.id = c.app where c.app = ? and c.done_at is null order by c.id""").param(app.id()).query((row, _) -> change(row)).list();
    }

    /** Closes everything that is open of an app. */
    int close(ShelfApp app, String by, String words, Instant at) {
        return jdbc.sql("""
                        update shelf_change set done_at = ?, done_by = ?, words = ? where app = ? and done_at is null""")
                .param(at.atOffset(ZoneOffset.UTC))
                .param(by)
                .param(words)
                .param(app.id())
                .update();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong("id"),
                row.getLong("app"),
                row.getString("name"),
                new Change.Found(
                        Point.of(row.getString("point")).orElseThrow(),
                        Grade.of(row.getString("was")).orElseThrow(),
                        Grade.of(row.getString("now")).orElseThrow(),
                        Optional.of(row.getString("proposes")).flatMap(Act::of)),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
