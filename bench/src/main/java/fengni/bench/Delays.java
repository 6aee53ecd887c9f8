package fengni.bench;

import java.util.concurrent.atomic.AtomicLongArray;

/** Counts delays in steps of 0.1 ms up to 10 s; longer ones count as 10 s. For many threads. */
final class Delays {
    private static final int STEP_MICROS = 100;
    private static final int STEPS = 100_000;

    private final AtomicLongArray counts = new AtomicLongArray(STEPS);
    private volatile boolean counting;

    void add(long micros) {
        if (counting) {
            counts.incrementAndGet(Math.clamp(micros / STEP_MICROS, 0, STEPS - 1));
        }
    }

    /** Begins to count, or ends it. */
    void count(boolean now) {
        counting = now;
    }

    long total() {
        long total = 0;
        for (int i = 0; i < STEPS; i++) {
            total += counts.get(i);
        }
        return total;
    }

    /** Returns the delay in milliseconds below which a share of all lies; NaN if there were none. */
    double millis(double share) {
        long sought = (long) Math.ceil(total() * share);
        long seen = 0;
        for (int i = 0; i < STEPS; i++) {
            seen += counts.get(i);
            if (seen >= sought && seen > 0) {
                return (i + 1) * STEP_MICROS / 1000.0;
            }
        }
        return Double.NaN;
    }
}
