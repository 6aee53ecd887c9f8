package fengni.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Tells on standard error, if a person looks at it, how far a long review has come. */
final class ScreenProgress {
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");
    private static final long MEGABYTE = 1_000_000;

    private final PrintWriter err;
    private final Words words;
    private final long between;
    private final boolean watched = isWatched();
    private long last = System.nanoTime();
    private boolean told;

    ScreenProgress(PrintWriter err, Words words, Duration between) {
        this.err = err;
        this.words = words;
        this.between = between.toNanos();
    }

    void read(int lines, long bytes) {
        long now = System.nanoTime();
        if (watched && now - last >= between) {
            err.print("\r" + words.say("screen.progress", lines, bytes / MEGABYTE));
            err.flush();
            last = now;
            told = true;
        }
    }

    void end() {
        if (told) {
            err.println();
        }
    }

    /** The texts come by standard input, so the system's console says nothing; Linux tells where standard error leads. */
    private static boolean isWatched() {
        try {
            return Files.readSymbolicLink(STANDARD_ERROR).startsWith("/dev/pts");
        } catch (IOException | UnsupportedOperationException elsewhere) {
            return Optional.ofNullable(System.console())
                    .map(Console::isTerminal)
                    .orElse(false);
        }
    }
}
