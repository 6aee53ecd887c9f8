package fengni.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class NewsTableTest {
    private static final int SEED = 20261122;

    @Test
    void a_change_carries_the_version_that_everybody_sees_next() {
        var news = new NewsTable(TestDatabase.migrated());
        long before = news.current();

        long version = news.change(at -> at);

        assertThat(version).isEqualTo(before + 1).isEqualTo(news.current());
    }

    @Test
    void a_failed_change_leaves_no_news() {
        var news = new NewsTable(TestDatabase.migrated());
        long before = news.current();

        assertThatThrownBy(() -> news.change(_ -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(news.current()).isEqualTo(before);
    }

    @Test
    void a_reader_who_asks_for_what_is_newer_misses_nothing() throws Exception {
        var database = TestDatabase.migrated();
        var news = new NewsTable(database);
        var jdbc = JdbcClient.create(database);
        jdbc.sql("create table written (version bigint)").update();
        var writing = new AtomicBoolean(true);

        var read = new ArrayList<Long>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = threads.submit(() -> {
                write(news, jdbc);
                writing.set(false);
            });
            long seen = 0;
            boolean more = true;
            while (more) {
                more = writing.get();
                for (long version : newer(jdbc, seen)) {
                    seen = version;
                    read.add(version);
                }
            }
            writers.get();
        }

        assertThat(read).hasSize(120).isEqualTo(newer(jdbc, 0)).doesNotHaveDuplicates();
    }

    /** Four writers that dawdle between bump and commit, so that commits would overtake each other without the lock. */
    private static void write(NewsTable news, JdbcClient jdbc) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 4; writer++) {
                var random = new Random(SEED + writer);
                threads.execute(() -> {
                    for (int i = 0; i < 30; i++) {
                        long dawdle = random.nextLong(3);
                        news.change(version -> put(jdbc, version, dawdle));
                    }
                });
            }
        }
    }

    private static int put(JdbcClient jdbc, long version, long dawdle) {
        try {
            Thread.sleep(dawdle);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return jdbc.sql("insert into written (version) values (?)")
                .param(version)
                .update();
    }

    private static List<Long> newer(JdbcClient jdbc, long seen) {
        return jdbc.sql("select version from written where version > ? order by version")
                .param(seen)
                .query((row, _) -> row.getLong(1))
                .list();
    }
}
