package fengni.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The folder of one run. It is deleted after a whole run; after a failure the logs in it stay for whoever looks. */
public final class Scratch {
    private Scratch() {}

    /** Makes one. */
    public static Path make() throws IOException {
        return Files.createTempDirectory("fengni-bench");
    }

    /** Deletes it with all that is in it. */
    public static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
