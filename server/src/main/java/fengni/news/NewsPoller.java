package fengni.news;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Brings news to this node: asks for the version every 250 ms at most and has the snapshots read anew when it moved.
 *
 * <p>A refresher that fails runs again at the next poll; until it succeeds {@link #staleSince()} tells since when this
 * node may not know the newest holds, keys and features. A change made on this node waits, two seconds at most, until its
 * own snapshots hold it, so that a person who has just been answered can use what was made.
 *
 * <p>Safe for use by many threads; refreshers run one after another on one thread.
 */
public final class NewsPoller implements AutoCloseable {
    public static final Duration LONGEST = Duration.ofMillis(250);

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** A poll that takes longer hangs, or reads so much that what it replaces is out of date. */
    private static final Duration LATE = Duration.ofSeconds(2);

    private static final System.Logger LOG = System.getLogger(NewsPoller.class.getName());

    private final NewsTable news;
    private final Duration every;
    private final InstantSource clock;
    private final List<Refreshed> snapshots = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Semaphore hurry = new Semaphore(0);
    private final Condition arrived = lock.newCondition();
    private final Thread thread;

    private volatile Optional<Instant> staleSince = Optional.empty();
    private volatile Instant begun;
    private volatile boolean closed;
    private long seen;

    /** @param every time between two polls, 250 ms at most */
    public NewsPoller(NewsTable news, Duration every, InstantSource clock) {
        if (every.compareTo(LONGEST) > 0 || !every.isPositive()) {
            throw new IllegalArgumentException(
                    "a poll every " + every + ", expected above zero and at most " + LONGEST);
        }
        this.news = news;
        this.every = every;
        this.clock = clock;
        this.begun = clock.instant();
        this.thread = Thread.ofVirtual().name("news").unstarted(this::run);
    }

    /** Has {@code refresh} run at the start and after every news; register before {@link #start()}. */
    public void register(String name, Runnable refresh) {
        snapshots.add(new Refreshed(name, refresh));
    }

    /**
     * Reads every snapshot once, then goes on polling in the background.
     *
     * @throws IllegalStateException if a snapshot cannot be read now: a node that knows no holds serves nobody
     */
    public void start() {
        poll();
        if (staleSince.isPresent()) {
            throw new IllegalStateException("the control state cannot be read: the log names the snapshot");
        }
        news.onCommit(this::catchUp);
        thread.start();
    }

    /**
     * Returns since when this node may be behind; empty if the last poll brought everything and the next has not been
     * waited for longer than two seconds, as when the database hangs.
     */
    public Optional<Instant> staleSince() {
        var since = begun;
        return staleSince.or(
                () -> Optional.of(since).filter(start -> start.plus(LATE).isBefore(clock.instant())));
    }

    /** Stops polling and returns when the last poll is over; a poll is not cut off, as that would break its connection. */
    @Override
    public void close() {
        closed = true;
        hurry.release();
        try {
            if (thread.isAlive()) {
                thread.join();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closed) {
                poll();
                pause();
            }
        } catch (InterruptedException _) {
            LOG.log(System.Logger.Level.DEBUG, "news stopped");
        }
    }

    private void pause() throws InterruptedException {
        if (hurry.tryAcquire(every.toNanos(), TimeUnit.NANOSECONDS)) {
            hurry.drainPermits();
        }
    }

    private void poll() {
        begun = clock.instant();
        try {
            long version = news.current();
            boolean all = true;
            for (var snapshot : snapshots) {
                all &= snapshot.reach(version);
            }
            note(all, version);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, "news cannot be read", failure);
            note(false, 0);
        }
    }

    private void note(boolean all, long version) {
        lock.lock();
        try {
            if (all) {
                seen = version;
                staleSince = Optional.empty();
            } else if (staleSince.isEmpty()) {
                staleSince = Optional.of(clock.instant());
            }
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void catchUp(long version) {
        if (closed || Thread.currentThread().threadId() == thread.threadId()) {
            return;
        }
        lock.lock();
        try {
            hurry.release();
            long left = PATIENCE.toNanos();
            while (seen < version && left > 0 && staleSince.isEmpty()) {
                left = arrived.awaitNanos(left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** One snapshot and the version that it has reached; touched by one thread at a time. */
    private static final class Refreshed {
        private final String name;
        private final Runnable refresh;
        private long reached;

        Refreshed(String name, Runnable refresh) {
            this.name = name;
            this.refresh = refresh;
        }

        boolean reach(long version) {
            if (reached >= version) {
                return true;
            }
            try {
                refresh.run();
                reached = version;
                return true;
            } catch (RuntimeException failure) {
                LOG.log(System.Logger.Level.WARNING, "snapshot " + name + " cannot be refreshed", failure);
                return false;
            }
        }
    }
}
