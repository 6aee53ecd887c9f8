package fengni.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

/**
 * {@code mvn -Pbench -pl bench -am package -Dmaven.test.skip=true && java -cp
 * 'bench/target/bench-0.1.0.jar:bench/target/lib/*' fengni.bench.GatewayCost [--rounds 3] [--seconds 5] [--warm-up 12]}
 *
 * <p>Measures what each stage of the gateway costs: processor time of the server process for each request, beside nginx as
 * a proxy in the same run. In each round every candidate has its turn of some seconds; the figure is the median of the
 * rounds, the ratio is taken round by round. Needs nginx and wrk; ends by itself. Prints figures and judges none.
 */
final class GatewayCost {
    private GatewayCost() {}

    /** Runs the comparison and prints its table. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        var options = Options.of(Map.of("--rounds", 3, "--seconds", 5, "--warm-up", 12), arguments);
        var folder = Files.createTempDirectory("fengni-bench");
        System.out.println("before: " + Machine.setting() + "; files in " + folder);
        try (var candidates = Candidates.start(folder)) {
            System.out.println(measure(candidates, options).table());
        }
        System.out.println("after: " + Machine.setting() + "; " + options.values());
    }

    private static Cost measure(Candidates candidates, Options options) throws IOException {
        for (var candidate : candidates.all()) {
            var turn = candidate.turn(options.number("--warm-up"));
            System.out.printf(
                    "warming: %s %.1f µs, %d failed%n",
                    candidate.name(), turn.own(), turn.seen().failed());
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
}
