package fengni.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A Java process of its own with this class path. What it says goes to a file; its end is asked for by SIGTERM. */
public final class Child implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path said;

    private Child(Process process, Path said) {
        this.process = process;
        this.said = said;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /**
     * Starts a process.
     *
     * @param said file for its output
     * @param heap value of {@code -Xmx}
     * @param command main class and its arguments
     */
    public static Child start(Path said, String heap, List<String> command) throws IOException {
        var whole = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseG1GC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        // for a profiler: FENGNI_BENCH_JAVA_OPTIONS=-XX:StartFlightRecording:...
        var more = System.getenv("FENGNI_BENCH_JAVA_OPTIONS");
        if (more != null && !more.isBlank()) {
            whole.addAll(1, List.of(more.strip().split("\\s+", -1)));
        }
        whole.addAll(command);
        var builder = new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("LC_ALL", "en_US.UTF-8");
        return new Child(builder.start(), said);
    }

    long pid() {
        return process.pid();
    }

    /** Waits until the process has said something, and returns the groups of it. */
    MatchResult await(String pattern) throws IOException {
        return await(pattern, PATIENCE);
    }

    /** Waits so long at most. */
    public MatchResult await(String pattern, Duration patience) throws IOException {
        var sought = Pattern.compile(pattern);
        long giveUp = System.nanoTime() + patience.toNanos();
        while (true) {
            var text = Files.readString(said);
            var matcher = sought.matcher(text);
            if (matcher.find()) {
                return matcher.toMatchResult();
            }
            if (!process.isAlive() || System.nanoTime() > giveUp) {
                throw new IOException("a child never said '" + pattern + "' but:\n" + text);
            }
            Pause.millis(20);
        }
    }

    void tell(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.US_ASCII));
        process.getOutputStream().flush();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
