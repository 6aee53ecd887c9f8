package fengni.registry.shelf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The apps of all stores; every look names the store. Joins the caller's transaction. */
final class AppTable {
    private static final String COLUMNS = """
            id, organisation, package_id, name, subject, credit_code, own_number, supplier_number, category, state,
            on_shelf, revision, record, finding, checked_at""";

    private final JdbcClient jdbc;

    AppTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    Optional<ShelfApp> find(long organisation, long id) {
        return found(organisation, id, "");
    }

    /** Finds one and keeps every other change of it waiting until the transaction ends. */
    Optional<ShelfApp> lock(long organisation, long id) {
        return found(organisation, id, " for update");
    }

    private Optional<ShelfApp> found(long organisation, long id, String locking) {
        return jdbc.sql("select " + COLUMNS + " from shelf_app where id = ? and organisation = ?" + locking)
                .param(id)
                .param(organisation)
                .query((row, _) -> app(row))
                .optional();
    }

    /** Returns those that fit, with numbers above one, in the order of their numbers. */
    List<ShelfApp> list(long organisation, ShelfFilter filter, long after, int rows) {
        return jdbc.sql("select " + COLUMNS + """
                         from shelf_app where organisation = :organisation and id > :after
                        and on_shelf = :onShelf and (:state = '' or state = :state)
                        and (:finding = '' or finding = :finding)
                        and (not :changed or exists (select from shelf_change c where c.app = shelf_app.id
                        and c.done_at is null))
                        and (:like = '' or name ilike :like or package_id ilike :like or subject ilike :like
                        or own_number ilike :like or supplier_number ilike :like)
                        order by id limit :rows""")
                .param("organisation", organisation)
                .param("after", after)
                .param("onShelf", !filter.gone())
                .param("state", filter.state())
                .param("finding", filter.finding())
                .param("changed", filter.changed())
                .param("like", filter.like())
                .param("rows", rows)
                .query((row, _) -> app(row))
                .list();
    }

    /** Returns how many apps on the shelf there are of each finding. */
    List<AppCount> counted(long organisation) {
        return jdbc.sql("""
                        select finding, count(*) from shelf_app where organisation = ? and on_shelf group by finding""")
                .param(organisation)
                .query((row, _) -> new AppCount(Grade.of(row.getString(1)).orElseThrow(), row.getLong(2)))
                .list();
    }

    /** Returns apps on the shelf with numbers above one, for the next part of a round. */
    List<ShelfApp> next(long organisation, long after, int rows) {
        return jdbc.sql("select " + COLUMNS
                        + " from shelf_app where organisation = ? and on_shelf and id > ? order by id limit ?")
                .param(organisation)
                .param(after)
                .param(rows)
                .query((row, _) -> app(row))
                .list();
    }

    int onShelf(long organisation) {
        return jdbc.sql("select count(*) from shelf_app where organisation = ? and on_shelf")
                .param(organisation)
                .query(Integer.class)
                .single();
    }

    /** Returns the stores that have anything on their shelves. */
    List<Long> stores() {
        return jdbc.sql("select distinct organisation from shelf_app where on_shelf order by organisation")
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /** Writes down where an app stands after a decision. */
    void move(ShelfApp app, AppState to) {
        jdbc.sql("update shelf_app set state = ?, revision = revision + 1 where id = ?")
                .param(to.word())
                .param(app.id())
                .update();
    }

    void recorded(ShelfApp app, AppRecord record) {
        jdbc.sql("""
                        update shelf_app set record = record + 1, own_number = ?, supplier_number = ? where id = ?""")
                .param(record.supply().own())
                .param(record.supply().supplier())
                .param(app.id())
                .update();
    }

    /** Writes down the gravest finding of each. */
    void checked(Map<Long, Grade> findings, Instant at) {
        var apps = List.copyOf(findings.entrySet());
        jdbc.sql("""
                        update shelf_app set finding = row.finding, checked_at = :at
                        from unnest(:apps::bigint[], :findings::text[]) as row (app, finding)
                        where shelf_app.id = row.app""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("apps", apps.stream().map(Map.Entry::getKey).toArray(Long[]::new))
                .param(
                        "findings",
                        apps.stream().map(app -> app.getValue().word()).toArray(String[]::new))
                .update();
    }

    private static ShelfApp app(ResultSet row) throws SQLException {
        return new ShelfApp(
                row.getLong("id"),
                row.getLong("organisation"),
                new ShelfRow(
                        0,
                        row.getString("name"),
                        row.getString("package_id"),
                        row.getString("subject"),
                        row.getString("credit_code"),
                        row.getString("own_number"),
                        row.getString("supplier_number"),
                        row.getString("category")),
                AppState.of(row.getString("state")).orElseThrow(),
                row.getBoolean("on_shelf"),
                row.getInt("revision"),
                row.getInt("record"),
                Grade.of(row.getString("finding")).orElseThrow(),
                Optional.ofNullable(row.getObject("checked_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
