package fengni.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;

/**
 * Plays the commonest commands once on next to nothing and prints nothing, so that the virtual machine can keep what it
 * loaded for later starts. The launcher runs it after a build; a failed rehearsal only means slower starts.
 */
final class Rehearsal {
    private static final String CODE = "001191350100M000100Y4310001";
    /** One grey dot. */
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";

    private Rehearsal() {}

    public static void main(String... arguments) throws IOException {
        var folder = Files.createTempDirectory("fengni");
        try {
            play(folder);
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void play(Path folder) throws IOException {
        var picture = Files.write(folder.resolve("in.png"), Base64.getDecoder().decode(PNG));
        var text = Files.writeString(folder.resolve("in.txt"), "text\n");
        run("--lang", "zh", "number", "check", CODE);
        run("label", picture.toString(), "-o", folder.resolve("out.png").toString(), "--producer", CODE);
        run("label", text.toString(), "-o", folder.resolve("out.txt").toString(), "--producer", CODE);
        run("--lang", "zh", "inspect", "--json", folder.toString());
        run("inspect", folder.resolve("out.png").toString());
    }

    private static void run(String... command) {
        Commands.run(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()), command);
    }
}
