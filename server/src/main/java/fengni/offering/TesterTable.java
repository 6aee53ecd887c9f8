package fengni.offering;

import fengni.answers.Cursor;
import fengni.news.NewsTable;
import fengni.offering.ServiceKey.Made;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Testers as they are kept: a row ends, and none is taken away. */
final class TesterTable {
    private static final String COLUMNS =
            " id, version, service, user_name, staff, name, note, until_day, added_by, added_at, removed_at ";

    private final JdbcClient jdbc;
    private final NewsTable news;

    TesterTable(DataSource database, NewsTable news) {
        this.jdbc = JdbcClient.create(database);
        this.news = news;
    }

    /** A tester with the news that brought the last change, and whether that took them off the list. */
    record Row(long version, Tester tester, boolean removed) {}

    /** @param beforeCommit gets the tester with their number; what it throws undoes the change */
    Tester add(Tester draft, Consumer<Tester> beforeCommit) {
        return news.change(version -> {
            end(draft, version, new Made(draft.at(), draft.by()));
            var kept = insert(draft, version);
            beforeCommit.accept(kept);
            return kept;
        });
    }

    /** Takes the tester off the list; empty if somebody else just did. */
    Optional<Tester> remove(Tester tester, Made by, Runnable beforeCommit) {
        return news.change(version -> {
            if (end(tester, version, by) == 0) {
                return Optional.empty();
            }
            beforeCommit.run();
            return Optional.of(tester);
        });
    }

    Optional<Tester> find(ServiceId service, String user) {
        return jdbc.sql("select" + COLUMNS
                        + "from launch_tester where service = ? and user_name = ? and removed_at is null")
                .param(service.value())
                .param(user)
                .query((row, _) -> row(row).tester())
                .optional();
    }

    List<Tester> list(ServiceId service, Cursor cursor) {
        return jdbc.sql("select" + COLUMNS + """
                        from launch_tester where service = ? and removed_at is null and id > ? order by id limit ?""")
                .param(service.value())
                .param(cursor.after())
                .param(cursor.rows())
                .query((row, _) -> row(row).tester())
                .list();
    }

    /** Returns the rows that changed after a version, so that the newest of a user comes last. */
    List<Row> newer(long version) {
        return jdbc.sql("select" + COLUMNS + "from launch_tester where version > ? order by id")
                .param(version)
                .query((row, _) -> row(row))
                .list();
    }

    private int end(Tester tester, long version, Made by) {
        return jdbc.sql("""
                        update launch_tester set version = ?, removed_at = ?, removed_by = ?
                        where service = ? and user_name = ? and removed_at is null""")
                .param(version)
                .param(by.at().atOffset(ZoneOffset.UTC))
                .param(by.by())
                .param(tester.service().value())
                .param(tester.user())
                .update();
    }

    private Tester insert(Tester draft, long version) {
        return jdbc.sql("""
                        insert into launch_tester (version, service, user_name, staff, name, note, until_day, added_by,
                        added_at) values (?, ?, ?, ?, ?, ?, nullif(?, date '1970-01-01'), ?, ?) returning\s""" + COLUMNS)
                .param(version)
                .param(draft.service().value())
                .param(draft.user())
                .param(draft.staff())
                .param(draft.name())
                .param(draft.note())
                .param(draft.until().orElse(LocalDate.EPOCH))
                .param(draft.by())
                .param(draft.at().atOffset(ZoneOffset.UTC))
                .query((row, _) -> row(row).tester())
                .single();
    }

    private static Row row(ResultSet row) throws SQLException {
        var tester = new Tester(
                row.getLong("id"),
                new ServiceId(row.getLong("service")),
                row.getString("user_name"),
                row.getBoolean("staff"),
                row.getString("name"),
                row.getString("note"),
                Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
                row.getString("added_by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
        return new Row(row.getLong("version"), tester, row.getObject("removed_at") != null);
    }
}
