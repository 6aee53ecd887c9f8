package fengni.gateway;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Ends one running exchange from any thread: its client went, its subject was suspended, a time-out passed. The first
 * reason counts.
 */
final class Leash {
    /** Whoever still runs so long after the cut is stuck in a write to a client that doesn't read. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final long last;
    private final Client client;
    private final AtomicReference<Optional<Cut>> cut = new AtomicReference<>(Optional.empty());
    private volatile Limit limit;
    private volatile Runnable release = () -> {};
    private volatile Runnable beat = () -> {};
    private volatile long hangUpAt;

    Leash(Duration total, Client client) {
        this.client = client;
        this.last = System.nanoTime() + total.toNanos();
        this.limit = Limit.total(last);
    }

    /** Ends the exchange; returns false if it was ended before. */
    boolean cut(Cut reason) {
        boolean first = cut.compareAndSet(Optional.empty(), Optional.of(reason));
        if (first) {
            hangUpAt = System.nanoTime() + GRACE.toNanos();
            release.run();
        }
        return first;
    }

    Optional<Cut> reason() {
        return cut.get();
    }

    /** Names what frees a thread that waits; it runs at once if the exchange is ended already. */
    void onCut(Runnable action) {
        release = action;
        if (cut.get().isPresent()) {
            action.run();
        }
    }

    /** Names what is to be done a few times a second; it must not block. */
    void onBeat(Runnable action) {
        beat = action;
    }

    /** From now on the exchange waits, and not longer than this. */
    void within(Duration patience, Cut reason) {
        long end = System.nanoTime() + patience.toNanos();
        limit = end - last < 0
                ? new Limit(end, reason, System.nanoTime())
                : new Limit(last, Cut.TOTAL_TIME_OVER, System.nanoTime());
    }

    /** What was waited for has come. */
    void came() {
        limit = Limit.total(last);
    }

    void tick(long now) {
        var due = limit;
        if (now - due.end() >= 0) {
            cut(due.reason());
        }
        if (hangUpAt != 0 && now - hangUpAt >= 0) {
            client.hangUp().run();
        }
        beat.run();
    }

    /** Returns whether the exchange waits for its upstream for so long that its client may have gone. */
    boolean waitsLong(long now) {
        var since = limit.since();
        return since != 0 && now - since > Duration.ofSeconds(1).toNanos();
    }

    Client client() {
        return client;
    }

    /** @param since when the wait began, by {@link System#nanoTime}, or 0 while nothing is waited for */
    private record Limit(long end, Cut reason, long since) {
        static Limit total(long last) {
            return new Limit(last, Cut.TOTAL_TIME_OVER, 0);
        }
    }
}
