package fengni.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A process that looks at one file of a stranger and dies: whatever the file makes it do, it has so much memory and so many
 * seconds, and the service goes on. Safe for use by many threads; no more than {@code turns} of it run at a time.
 */
final class BoundedProcess {
    private static final long LONGEST_ANSWER = 128L << 20;

    private final Class<?> program;
    private final String heap;
    private final int seconds;
    private final Semaphore turns;

    /** @param program whose {@code main} reads its standard input to the end and answers on its standard output */
    BoundedProcess(Class<?> program, String heap, int seconds, int turns) {
        this.program = program;
        this.heap = heap;
        this.seconds = seconds;
        this.turns = new Semaphore(turns, true);
    }

    /** Returns what it answered; empty if it failed or took too long. */
    Optional<byte[]> ask(byte[] file) {
        turns.acquireUninterruptibly();
        try {
            return asked(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("no process can be started to look at a file", failure);
        } finally {
            turns.release();
        }
    }

    /** What such a program does, whatever it reads. */
    static void answer(Function<byte[], byte[]> look) throws IOException {
        // The parser complains of damage line by line; nobody reads it here.
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        System.out.write(look.apply(System.in.readAllBytes()));
        System.out.flush();
    }

    private Optional<byte[]> asked(byte[] file) throws IOException {
        var answer = Files.createTempFile("fengni-look", ".bin");
        try {
            var process = new ProcessBuilder(command())
                    .redirectOutput(answer.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return ended(process, file) && Files.size(answer) <= LONGEST_ANSWER
                    ? Optional.of(Files.readAllBytes(answer))
                    : Optional.empty();
        } finally {
            Files.delete(answer);
        }
    }

    private boolean ended(Process process, byte[] file) {
        // one that never reads would keep whoever writes to it, and with it the turn
        var writer = Thread.ofVirtual().start(() -> sent(process, file));
        try {
            var inTime = process.waitFor(seconds, TimeUnit.SECONDS);
            return inTime && process.exitValue() == 0;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
            writer.interrupt();
        }
    }

    /** Whoever dies before the end of what it is given answers nothing, or fails. */
    private static void sent(Process process, byte[] file) {
        try (var in = process.getOutputStream()) {
            in.write(file);
        } catch (IOException died) {
            process.destroyForcibly();
        }
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName());
    }
}
