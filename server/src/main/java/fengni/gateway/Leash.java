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
    private final Runnable hangUp;
    private final AtomicReference<Optional<Cut>> cut = new AtomicReference<>(Optional.empty());
    private volatile Limit limit;
    private volatile Runnable release = () -> {};
    private volatile Runnable beat = () -> {};
    private volatile long hangUpAt;

    /** @param hangUp closes the client's connection */
    Leash(Duration total, Runnable hangUp) {
        this.hangUp = hangUp;
        this.last = System.nanoTime() + total.toNanos();
        this.limit = new Limit(last, Cut.TOTAL_TIME_OVER);
    }

    /** Ends the exchange, unless it was ended before. */
    void cut(Cut reason) {
        if (cut.compareAndSet(Optional.empty(), Optional.of(reason))) {
            hangUpAt = System.nanoTime() + GRACE.toNanos();
            release.run();
        }
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
        limit = end - last < 0 ? new Limit(end, reason) : new Limit(last, Cut.TOTAL_TIME_OVER);
    }

    /** What was waited for has come. */
    void came() {
        limit = new Limit(last, Cut.TOTAL_TIME_OVER);
    }

    void tick(long now) {
        var due = limit;
        if (now - due.end() >= 0) {
            cut(due.reason());
        }
        if (hangUpAt != 0 && now - hangUpAt >= 0) {
            hangUp.run();
        }
        beat.run();
    }

    private record Limit(long end, Cut reason) {}
}
