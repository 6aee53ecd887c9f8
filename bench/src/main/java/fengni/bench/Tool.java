package fengni.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/** A program of others, run to its end. */
final class Tool {
    private Tool() {}

    /** @throws IOException if it cannot be started or ends with another code than 0 */
    static void run(String... command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command[0] + " ended with " + process.exitValue());
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
