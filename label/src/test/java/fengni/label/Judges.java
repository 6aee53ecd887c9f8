package fengni.label;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Programs of others that judge our files; each is a process of its own and none is shipped. */
public final class Judges {
    private Judges() {}

    /** Skips the test with a sentence where a program is missing; {@code ./fengni test} installs them all. */
    public static void need(String... programs) {
        for (String program : programs) {
            assumeTrue(isInstalled(program), program + " is not installed: its judgement is skipped");
        }
    }

    public static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    /** Returns what a program prints on both of its outputs, in UTF-8. */
    public static String run(String... command) throws IOException, InterruptedException {
        return new String(bytes(command), StandardCharsets.UTF_8);
    }

    /** Returns what a program prints on both of its outputs. */
    public static byte[] bytes(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var out = process.getInputStream().readAllBytes();
        process.waitFor();
        return out;
    }
}
