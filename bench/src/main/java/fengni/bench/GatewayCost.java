package fengni.bench;

import java.io.IOException;
import java.util.Map;

/**
 * {@code mvn -Pbench -pl bench -am package -Dmaven.test.skip=true && java -cp
 * 'bench/target/bench-0.1.0.jar:bench/target/lib/*' fengni.bench.GatewayCost [--rounds 3] [--seconds 5] [--warm-up 50000]}
 *
 * <p>Measures what each stage of the gateway costs: processor time of the server process for each request, beside nginx as
 * a proxy in the same run. In each round every candidate has its turn of some seconds; the figure is the median of the
 * rounds, the ratio is taken round by round. Needs nginx and wrk; ends by itself. Prints figures and judges none.
 */
final class GatewayCost {
    private static final int WARMING_SECONDS = 6;
    private static final int MOST_WARMING = 10;

    private GatewayCost() {}

    /** Runs the comparison and prints its table. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        var options = Options.of(Map.of("--rounds", 3, "--seconds", 5, "--warm-up", 50_000), arguments);
        var folder = Scratch.make();
        System.out.println("before: " + Machine.setting() + "; files in " + folder);
        try (var candidates = Candidates.start(folder)) {
            System.out.println(measure(candidates, options).table());
        }
        Scratch.delete(folder);
        System.out.println("after: " + Machine.setting() + "; " + options.values());
    }

    private static Cost measure(Candidates candidates, Options options) throws IOException {
        for (var candidate : candidates.all()) {
            warm(candidate, options.number("--warm-up"));
        }
        var cost = new Cost();
        for (int round = 1; round <= options.number("--rounds"); round++) {
            for (var candidate : candidates.all()) {
                cost.add(candidate, candidate.turn(options.number("--seconds")));
            }
            System.out.println("round " + round + ": load average " + Machine.load());
        }
        return cost;
    }

    /** Compilers count calls, not seconds: a candidate is warm after so many requests, or at the latest after a minute. */
    private static void warm(Candidate candidate, int requests) throws IOException {
        long answered = 0;
        double micros = 0;
        for (int turns = 0; turns < MOST_WARMING && (turns == 0 || answered < requests); turns++) {
            var turn = candidate.turn(WARMING_SECONDS);
            answered += turn.seen().requests();
            micros = turn.own();
        }
        System.out.printf("warm: %s, %d requests, last %.1f µs%n", candidate.name(), answered, micros);
    }
}
