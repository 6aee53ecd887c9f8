package fengni;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program in a process of its own, as an operator runs it; what it prints goes to a file. */
public final class RunningProgram implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path said;

    private RunningProgram(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    public static RunningProgram start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "fengni.Fengni"));
        command.addAll(List.of(arguments));
        var said = Files.createTempFile("fengni-said", ".txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("LC_ALL", "en_US.UTF-8");
        return new RunningProgram(builder.start(), said);
    }

    /** Starts a trial on free ports and waits until it has told everything. */
    public static RunningProgram trial(Path data, String... more) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(
                List.of("up", "--sample", "--data", data.toString(), "--port", "0", "--gateway-port", "0"));
        arguments.addAll(List.of(more));
        var program = start(arguments.toArray(String[]::new));
        program.waitFor("Ctrl-C");
        return program;
    }

    public static JsonNode sample(Path data) {
        return JsonMapper.builder().build().readTree(new File(data.toFile(), "sample.json"));
    }

    void waitFor(String words) throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!said().contains(words)) {
            if (!process.isAlive() || System.nanoTime() > giveUp) {
                throw new AssertionError("it never said '" + words + "' but: " + said());
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Waits for the end and returns the exit code. */
    int exit() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end");
        }
        return process.exitValue();
    }

    String said() throws IOException {
        return Files.readString(said);
    }

    /** SIGTERM, as Ctrl-C and service managers do. */
    public int stop() throws InterruptedException {
        process.destroy();
        return exit();
    }

    /** SIGKILL: nothing of the program runs any more, its database lives on. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        exit();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        Files.deleteIfExists(said);
    }
}
