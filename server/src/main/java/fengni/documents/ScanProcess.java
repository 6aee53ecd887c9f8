package fengni.documents;

import fengni.documents.ScanReader.Look;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A process that looks at one PDF of a stranger and dies: whatever the file makes it do, it has {@value #HEAP} of memory and
 * half a minute, and the service goes on. Two at a time.
 */
final class ScanProcess {
    private static final String HEAP = "400m";
    private static final int SECONDS = 30;
    private static final Semaphore TURNS = new Semaphore(2, true);

    private ScanProcess() {}

    static Look ask(byte[] file) {
        TURNS.acquireUninterruptibly();
        try {
            return asked(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException("no process can be started to look at a scan", failure);
        } finally {
            TURNS.release();
        }
    }

    /** Reads a PDF from the standard input and says on one line what stands on it. */
    public static void main(String... args) throws IOException {
        // The parser complains of damage line by line; nobody reads it here.
        System.setErr(new java.io.PrintStream(java.io.OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        var answer = PdfScan.told(PdfScan.read(System.in.readAllBytes()));
        System.out.write(answer.getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    private static Look asked(byte[] file) throws IOException {
        var answer = Files.createTempFile("fengni-scan", ".txt");
        try {
            var process = new ProcessBuilder(command())
                    .redirectOutput(answer.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return ended(process, file) ? PdfScan.heard(Files.readString(answer)) : new Look.Unreadable();
        } finally {
            Files.delete(answer);
        }
    }

    private static boolean ended(Process process, byte[] file) {
        try {
            return sent(process, file) && process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }

    private static boolean sent(Process process, byte[] file) {
        try (var in = process.getOutputStream()) {
            in.write(file);
            return true;
        } catch (IOException died) {
            return false;
        }
    }

    private static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                ScanProcess.class.getName());
    }
}
