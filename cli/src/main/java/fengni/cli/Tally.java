package fengni.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How the work on many files goes: several at a time, told in the order that the system lists them; progress and a summary beside the
 * results, the worst answer for the shell.
 */
final class Tally {
    private static final int STEP = 100;
    /** More than there are processors, since most of marking is waiting for the disk. */
    private static final int SIDE_BY_SIDE = 2 * Runtime.getRuntime().availableProcessors();

    private static final int AHEAD = 8 * SIDE_BY_SIDE;

    private final Words words;
    private final Outlet shown;
    private final TreeMap<Integer, Integer> counts = new TreeMap<>();
    private boolean folders;
    private int worst = Exit.HELD;

    /** What is done with one file, beside others; returns a code of {@link Exit}. */
    @FunctionalInterface
    interface Work {
        int on(Path file, Outlet outlet) throws IOException;
    }

    /** A file that is being worked on, and what it has said so far. */
    private record Running(Future<Integer> exit, Outlet.Kept said) {}

    Tally(Words words, Outlet shown) {
        this.words = words;
        this.shown = shown;
    }

    void add(int exit) {
        worst = Exit.worse(worst, exit);
        counts.merge(exit, 1, Integer::sum);
    }

    /** Works on every regular file below a folder; a symbolic link is left aside and told. */
    void walk(Path folder, Work work) throws IOException {
        folders = true;
        var running = new ArrayDeque<Running>();
        try (var workers = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            Files.walkFileTree(folder, new SimpleFileVisitor<Path>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile() && !isBeside(file)) {
                        running.add(started(workers, file, work));
                    } else if (!isBeside(file)) {
                        shown.err().println(words.say("folder.left_aside", file));
                    }
                    finish(running, AHEAD);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    var said = Outlet.kept();
                    said.err().println(words.say("folder.not_read", file, failure));
                    running.add(new Running(CompletableFuture.completedFuture(Exit.UNREADABLE), said));
                    return FileVisitResult.CONTINUE;
                }
            });
            finish(running, 0);
        }
    }

    private Running started(ExecutorService workers, Path file, Work work) {
        var said = Outlet.kept();
        return new Running(workers.submit(() -> guarded(file, said, work)), said);
    }

    /** One file that brings its work down, by our fault or for want of memory, takes no other with it. */
    private int guarded(Path file, Outlet said, Work work) throws IOException {
        try {
            return work.on(file, said);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError failure) {
            said.err().println(words.say("folder.not_read", file, failure));
            return Exit.UNREADABLE;
        }
    }

    /** Waits for the oldest until no more than so many are left. */
    private void finish(Queue<Running> running, int left) throws IOException {
        while (running.size() > left) {
            var oldest = running.remove();
            int exit = exit(oldest.exit());
            oldest.said().show(shown);
            add(exit);
            progress();
        }
    }

    private static int exit(Future<Integer> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof IOException disk) {
                throw disk;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    /** Prints the summary if a folder was walked, and returns the worst answer; an empty folder is nothing found. */
    int conclude() {
        if (folders) {
            shown.err().println(words.say("folder.summary", total(), count(0), count(1), count(2), total() - known()));
        }
        return counts.isEmpty() ? Exit.NOTHING_FOUND : worst;
    }

    /** The label beside a text goes with its text; it is no content of its own. */
    private static boolean isBeside(Path file) {
        return file.toString().endsWith(".aigc.json");
    }

    private void progress() {
        if (total() % STEP == 0) {
            shown.err().println(words.say("folder.progress", total()));
        }
    }

    private int known() {
        return count(0) + count(1) + count(2);
    }

    private int count(int exit) {
        return counts.getOrDefault(exit, 0);
    }

    private int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
