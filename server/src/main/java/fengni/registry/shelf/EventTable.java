package fengni.registry.shelf;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened to apps, for people to read: only ever added. Joins the caller's transaction. */
final class EventTable {
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    EventTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    void add(long app, AppEvent event) {
        jdbc.sql("insert into shelf_event (app, at, by_whom, kind, words) values (?, ?, ?, ?, ?)")
                .param(app)
                .param(event.at().atOffset(ZoneOffset.UTC))
                .param(event.by())
                .param(event.kind())
                .param(event.words())
                .update();
    }

    /** Returns the newest first, at most 500. */
    List<AppEvent> of(ShelfApp app) {
        return jdbc.sql("select at, by_whom, kind, words from shelf_event where app = ? order by id desc limit ?")
                .param(app.id())
                .param(MOST)
                .query((row, _) -> new AppEvent(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_whom"),
                        row.getString("kind"),
                        row.getString("words")))
                .list();
    }

    /** Notes what a sheet did to the apps that it touched, in one statement. */
    void addAll(List<Long> apps, String kind, String by, Instant at) {
        jdbc.sql("""
                        insert into shelf_event (app, at, by_whom, kind, words)
                        select app, :at, :by, :kind, '' from unnest(:apps) as app""")
                .param("apps", apps.toArray(Long[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("kind", kind)
                .update();
    }
}
