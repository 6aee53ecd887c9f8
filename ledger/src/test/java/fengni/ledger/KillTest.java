package fengni.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed in mid-work must leave everything that it said was kept. */
class KillTest {
    private static final int ROUNDS = Boolean.getBoolean("fengni.long") ? 100 : 5;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void everything_that_a_killed_process_acknowledged_is_there() throws Exception {
        Map<Long, Integer> acknowledged = new HashMap<>();
        var random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.putAll(workAndKill(200 + random.nextInt(2_000)));

            try (var ledger = Ledger.open(folder, Samples.smallSegments())) {
                acknowledged.forEach((index, number) ->
                        assertThat(ledger.read(index).map(Samples::what)).contains(Samples.what(number)));
            }
            assertThat(Fsck.check(folder, Samples.trust(), (done, total) -> {}).findings())
                    .as("round %d", round)
                    .isEmpty();
        }
    }

    private Map<Long, Integer> workAndKill(int lines) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var child = new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillTest.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<Long, Integer> acknowledged = new HashMap<>();
        try (var out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < lines; i++) {
                note(out.readLine(), acknowledged);
            }
            assertThat(child.toHandle().destroyForcibly())
                    .isTrue(); // the process's own method would close the pipe with it
            out.lines().filter(line -> line.endsWith(".")).forEach(line -> note(line, acknowledged));
        }
        child.waitFor();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(lines);
        return acknowledged;
    }

    private static void note(String line, Map<Long, Integer> acknowledged) {
        var parts = line.split("[ .]", -1);
        var before = acknowledged.put(Long.valueOf(parts[0]), Integer.valueOf(parts[1]));
        assertThat(before).as("index %s was given twice", parts[0]).isNull();
    }

    /** The child: appends from 64 virtual threads for ever and prints each index once it is durable. */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var numbers = new AtomicInteger();
        try (var ledger = Ledger.open(Path.of(arguments[0]), Samples.smallSegments());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 64).forEach(thread -> threads.execute(() -> work(ledger, numbers, out)));
        }
    }

    private static void work(Ledger ledger, AtomicInteger numbers, PrintStream out) {
        while (true) {
            int number = numbers.getAndIncrement();
            var receipt = ledger.append(Samples.draft(number));
            out.println(receipt.index() + " " + number + ".");
        }
    }
}
