package fengni.offering;

import fengni.news.NewsTable;
import javax.sql.DataSource;

/** Where the launch gate keeps its events and its testers. Safe for use by many threads. */
public final class LaunchBooks {
    private final LaunchTable events;
    private final TesterTable testers;

    public LaunchBooks(DataSource database, NewsTable news) {
        this.events = new LaunchTable(database, news);
        this.testers = new TesterTable(database, news);
    }

    LaunchTable events() {
        return events;
    }

    TesterTable testers() {
        return testers;
    }
}
