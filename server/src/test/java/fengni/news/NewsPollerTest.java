package fengni.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class NewsPollerTest {
    private final DataSource database = TestDatabase.migrated();
    private final NewsTable news = new NewsTable(database);

    @Test
    void a_change_of_this_node_is_known_when_it_returns() {
        var known = new AtomicLong();
        try (var poller = poller()) {
            poller.register("known", () -> known.set(news.current()));
            poller.start();

            long version = news.change(at -> at);

            assertThat(known).hasValueGreaterThanOrEqualTo(version);
        }
    }

    @Test
    void a_change_of_another_node_arrives() throws Exception {
        var arrivals = new LinkedBlockingQueue<Long>();
        try (var poller = poller()) {
            poller.register("arrivals", () -> arrivals.add(news.current()));
            poller.start();
            arrivals.clear();

            long version = new NewsTable(database).change(at -> at);

            assertThat(arrivals.poll(30, TimeUnit.SECONDS)).isEqualTo(version);
        }
    }

    @Test
    void a_refresher_that_fails_is_run_again_and_the_node_says_that_it_is_stale() throws Exception {
        var broken = new AtomicBoolean();
        var runs = new LinkedBlockingQueue<Boolean>();
        try (var poller = poller()) {
            poller.register("sometimes broken", () -> {
                boolean fails = broken.get();
                runs.add(fails);
                if (fails) {
                    throw new IllegalStateException("broken for the test");
                }
            });
            poller.start();
            runs.clear();
            broken.set(true);
            news.change(at -> at);

            assertThat(runs.poll(30, TimeUnit.SECONDS)).isTrue();
            assertThat(runs.poll(30, TimeUnit.SECONDS)).isTrue();
            assertThat(poller.staleSince()).contains(Instant.EPOCH);

            broken.set(false);
            while (poller.staleSince().isPresent()) {
                Thread.sleep(5);
            }
            assertThat(runs).contains(false);
        }
    }

    @Test
    void a_node_that_cannot_read_its_state_does_not_start() {
        try (var poller = poller()) {
            poller.register("broken", () -> {
                throw new IllegalStateException("broken for the test");
            });

            assertThatThrownBy(poller::start).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_slower_poll_than_the_promise_is_refused() {
        assertThatThrownBy(() -> new NewsPoller(news, Duration.ofMillis(251), Clock.systemUTC()))
                .hasMessageContaining("PT0.251S");
    }

    private NewsPoller poller() {
        return new NewsPoller(news, Duration.ofMillis(20), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }
}
