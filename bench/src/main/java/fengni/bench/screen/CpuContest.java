package fengni.bench.screen;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * Candidates for the same work, each with its turn in every round. What counts is the processor time of this thread, and of
 * all turns the second best: so other work on the machine disturbs little, and the same for all.
 */
final class CpuContest<K> {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long WARM_UP_NANOS = 300_000_000;
    private static final long SLOW_NANOS = 1_000_000_000;
    private static final int ROUNDS_OF_THE_SLOW = 2;

    /** Once through the texts. */
    @FunctionalInterface
    interface Pass {
        /** Returns how much was found, so that no compiler leaves it out. */
        long run();
    }

    private static final class Candidate<K> {
        final K key;
        final long characters;
        final Pass pass;
        final List<Double> nanos = new ArrayList<>();
        int passes = 1;
        boolean slow;
        long found;

        Candidate(K key, long characters, Pass pass) {
            this.key = key;
            this.characters = characters;
            this.pass = pass;
        }

        void warmUp(long turnNanos) {
            long before = cpu();
            int done = 0;
            long used = 0;
            while (used < WARM_UP_NANOS) {
                found += pass.run();
                done++;
                used = cpu() - before;
            }
            slow = used / done > SLOW_NANOS;
            passes = (int) Math.max(1, turnNanos * done / Math.max(1, used));
        }

        void turn() {
            long before = cpu();
            for (int i = 0; i < passes; i++) {
                found += pass.run();
            }
            nanos.add((double) (cpu() - before) / passes / characters);
        }

        double secondBest() {
            var sorted = nanos.stream().sorted().toList();
            return sorted.get(Math.min(1, sorted.size() - 1));
        }
    }

    private static final LongAdder KEPT = new LongAdder();

    private final int rounds;
    private final long turnNanos;
    private final List<Candidate<K>> candidates = new ArrayList<>();

    CpuContest(int rounds, int turnMillis) {
        this.rounds = rounds;
        this.turnNanos = turnMillis * 1_000_000L;
    }

    /** Returns the processor time of this thread in nanoseconds. */
    static long cpu() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** @param characters how many one pass reads */
    void add(K key, long characters, Pass pass) {
        candidates.add(new Candidate<>(key, characters, pass));
    }

    /** Returns the nanoseconds of processor time that a character costs each candidate. */
    Map<K, Double> run() {
        candidates.forEach(each -> each.warmUp(turnNanos));
        for (int round = 0; round < rounds; round++) {
            for (var each : candidates) {
                if (!each.slow || round < ROUNDS_OF_THE_SLOW) {
                    each.turn();
                }
            }
        }
        var results = new LinkedHashMap<K, Double>();
        candidates.forEach(each -> results.put(each.key, each.secondBest()));
        candidates.forEach(each -> KEPT.add(each.found));
        return results;
    }
}
