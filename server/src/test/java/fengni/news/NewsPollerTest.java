package fengni.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
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
    void a_poll_that_hangs_makes_the_node_stale() throws Exception {
        var time = new AtomicReference<>(Instant.EPOCH);
        var hanging = new AtomicBoolean();
        var inside = new CountDownLatch(1);
        var free = new CountDownLatch(1);
        try (var poller = new NewsPoller(news, Duration.ofMillis(20), time::get)) {
            poller.register("hangs", () -> {
                if (hanging.get()) {
                    inside.countDown();
                    uninterrupted(free);
                }
            });
            poller.start();
            hanging.set(true);
            new NewsTable(database).change(at -> at);
            inside.await();

            assertThat(poller.staleSince()).isEmpty();
            time.set(Instant.EPOCH.plusSeconds(3));
            assertThat(poller.staleSince()).contains(Instant.EPOCH);

            hanging.set(false);
            free.countDown();
            while (poller.staleSince().isPresent()) {
                Thread.sleep(5);
            }
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

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private NewsPoller poller() {
        return new NewsPoller(news, Duration.ofMillis(20), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }
}
