package fengni.screen.guard;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Leaves a service alone for a while after so many outages in a row, then lets one question through to see. Safe for several
 * threads.
 */
final class Breaker {
    private final int limit;
    private final Duration rest;
    private final LongSupplier nanos;
    private int outages;
    private long restUntil;
    private boolean trying;

    Breaker(int limit, Duration rest, LongSupplier nanos) {
        this.limit = limit;
        this.rest = rest;
        this.nanos = nanos;
    }

    /** Returns whether a question may go out; whoever hears yes must tell how it went. */
    synchronized boolean lets() {
        if (outages < limit) {
            return true;
        }
        if (trying || nanos.getAsLong() - restUntil < 0) {
            return false;
        }
        trying = true;
        return true;
    }

    synchronized void answered() {
        trying = false;
        outages = 0;
    }

    synchronized void missed(Reason reason) {
        trying = false;
        if (reason.isOutage()) {
            outages = Math.min(limit, outages + 1);
            restUntil = nanos.getAsLong() + rest.toNanos();
        } else if (!reason.isOurs()) {
            outages = 0;
        }
    }
}
