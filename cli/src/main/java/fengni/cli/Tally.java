package fengni.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.TreeMap;

/** How the work on many files goes: progress and a summary beside the results, the worst answer for the shell. */
final class Tally {
    private static final int STEP = 100;

    private final Words words;
    private final PrintWriter err;
    private final TreeMap<Integer, Integer> counts = new TreeMap<>();
    private boolean folders;
    private int worst = Exit.HELD;

    /** What is done with one file; returns a code of {@link Exit}. */
    @FunctionalInterface
    interface Work {
        int on(Path file) throws IOException;
    }

    Tally(Words words, PrintWriter err) {
        this.words = words;
        this.err = err;
    }

    void add(int exit) {
        worst = Exit.worse(worst, exit);
        counts.merge(exit, 1, Integer::sum);
    }

    /** Works on every regular file below a folder, in the order of the folders; a symbolic link is left aside and told. */
    void walk(Path folder, Work work) throws IOException {
        folders = true;
        Files.walkFileTree(folder, new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (isBeside(file)) {
                    return FileVisitResult.CONTINUE;
                }
                if (attributes.isRegularFile()) {
                    add(work.on(file));
                    progress();
                } else {
                    err.println(words.say("folder.left_aside", file));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                err.println(words.say("folder.not_read", file, failure));
                add(Exit.UNREADABLE);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Prints the summary if a folder was walked, and returns the worst answer; an empty folder is nothing found. */
    int conclude() {
        if (folders) {
            err.println(words.say("folder.summary", total(), count(0), count(1), count(2), total() - known()));
        }
        return counts.isEmpty() ? Exit.NOTHING_FOUND : worst;
    }

    /** The label beside a text goes with its text; it is no content of its own. */
    private static boolean isBeside(Path file) {
        return file.toString().endsWith(".aigc.json");
    }

    private void progress() {
        if (total() % STEP == 0) {
            err.println(words.say("folder.progress", total()));
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
