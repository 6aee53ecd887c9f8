package fengni.bench.screen;

/** Counts times in steps of a hundredth: exact enough for a ratio of 1.1, small enough for any number. For one thread. */
final class Latencies {
    private static final int STEPS = 3_000;
    private static final double STEP = Math.log(1.01);

    private final long[] counts = new long[STEPS];
    private long total;

    void count(long nanos) {
        int step = (int) (Math.log((double) Math.max(1, nanos)) / STEP);
        counts[Math.min(step, STEPS - 1)]++;
        total++;
    }

    void add(Latencies other) {
        for (int step = 0; step < STEPS; step++) {
            counts[step] += other.counts[step];
        }
        total += other.total;
    }

    long total() {
        return total;
    }

    /** Returns the time in microseconds that this share of all does not exceed; 0 if there were none. */
    double micros(double share) {
        long sought = (long) Math.ceil(total * share);
        long seen = 0;
        for (int step = 0; step < STEPS; step++) {
            seen += counts[step];
            if (seen >= sought && seen > 0) {
                return Math.exp((step + 1) * STEP) / 1_000;
            }
        }
        return 0;
    }
}
