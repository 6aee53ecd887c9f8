package fengni.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Candidates for the same work, each with its turn in every round, so that a noisy machine is noisy for all of them. */
final class Contest {
    /** One turn of one candidate. */
    @FunctionalInterface
    interface Turn {
        void take() throws IOException;
    }

    private record Candidate(String name, int things, Turn turn, List<Double> nanos) {}

    private final int rounds;
    private final List<Candidate> candidates = new ArrayList<>();

    Contest(int rounds) {
        this.rounds = rounds;
    }

    /** @param things how many pieces of work one turn does */
    void add(String name, int things, Turn turn) {
        candidates.add(new Candidate(name, things, turn, new ArrayList<>()));
    }

    /** @param before what is done before each turn, without being timed */
    void run(Turn before) throws IOException {
        run(before, 1_000_000);
    }

    void runInMicros(Turn before) throws IOException {
        run(before, 1_000);
    }

    /** One round more than asked for comes first and does not count. */
    private void run(Turn before, double unit) throws IOException {
        for (int round = 0; round <= rounds; round++) {
            for (Candidate candidate : candidates) {
                before.take();
                long start = System.nanoTime();
                candidate.turn().take();
                double nanos = (double) (System.nanoTime() - start) / candidate.things();
                if (round > 0) {
                    candidate.nanos().add(nanos / unit);
                }
            }
        }
        candidates.forEach(Contest::print);
    }

    private static void print(Candidate candidate) {
        var sorted = candidate.nanos().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        System.out.printf(
                "%-44s median %10.2f   min %10.2f   max %10.2f   %s%n",
                candidate.name(),
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1],
                sorted.length < 3 ? Arrays.toString(sorted) : "");
    }
}
