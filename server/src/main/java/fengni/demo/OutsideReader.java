package fengni.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** ExifTool, when it is installed: a reader of metadata that knows nothing of this program. */
final class OutsideReader {
    private static final int PATIENCE_SECONDS = 30;

    /** Returns what it says of the label in a file; empty if it is not installed. */
    Optional<String> read(Path file) {
        try {
            var process = new ProcessBuilder("exiftool", "-s3", "-XMP-TC260:all", file.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) ? Optional.of(said.strip()) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty(); // not installed
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
