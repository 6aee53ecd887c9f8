package fengni.answers;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A thread that does its round again and again, rests in between, and can be woken. */
public final class Rounds implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Rounds.class.getName());
    /** The rest after a failure; it doubles with each that follows at once, so that a lost database floods no log. */
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private static final int MOST_DOUBLINGS = 6;
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(5);

    private final Supplier<Duration> round;
    private final Semaphore calls = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopped;
    private int failures;

    /** @param round returns how long to rest after it */
    public Rounds(String name, Supplier<Duration> round) {
        this.round = round;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Ends the rest; called during a round it brings the next one at once. */
    public void wake() {
        calls.release();
    }

    private void run() {
        while (!stopped) {
            try {
                var rest = once();
                if (calls.tryAcquire(Math.max(rest.toMillis(), 1), TimeUnit.MILLISECONDS)) {
                    calls.drainPermits();
                }
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private Duration once() {
        try {
            var rest = round.get();
            failures = 0;
            return rest;
        } catch (RuntimeException failure) {
            if (!stopped) {
                LOG.log(System.Logger.Level.WARNING, "a round of " + thread.getName() + " failed", failure);
            }
            return AFTER_FAILURE.multipliedBy(1L << Math.min(failures++, MOST_DOUBLINGS));
        }
    }

    /** A round under way may end; only one that does not is interrupted: that breaks its connection to the database. */
    @Override
    public void close() {
        stopped = true;
        wake();
        try {
            if (thread.isAlive() && !thread.join(STOPS_WITHIN)) {
                LOG.log(System.Logger.Level.WARNING, "a round of " + thread.getName() + " does not end by itself");
                thread.interrupt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
