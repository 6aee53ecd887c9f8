package fengni.features;

import fengni.screen.evaluation.CleanText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Innocent texts that new entries should not hit: those of the library, and {@code .txt} files in UTF-8 that an editor puts into
 * a folder.
 *
 * @param folder may be missing
 */
public record CleanTexts(Optional<Path> folder) {
    private static final System.Logger LOG = System.getLogger(CleanTexts.class.getName());
    private static final int MOST_FILES = 50;
    private static final int MOST_BYTES = 1 << 20;

    /** Returns the texts that can be read; of a long file the first {@value #MOST_BYTES} bytes. */
    List<String> read() {
        return Stream.concat(
                        Stream.of(CleanText.own()),
                        folder.filter(Files::isDirectory).map(CleanTexts::files).orElse(List.of()).stream())
                .toList();
    }

    private static List<String> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .limit(MOST_FILES)
                    .flatMap(file -> text(file).stream())
                    .toList();
        } catch (IOException | UncheckedIOException failure) {
            LOG.log(System.Logger.Level.WARNING, "innocent texts are left out: " + failure);
            return List.of();
        }
    }

    /** One that can't be read must not keep a change from being published. */
    private static Optional<String> text(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return Optional.of(new String(stream.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            LOG.log(System.Logger.Level.WARNING, "an innocent text is left out: " + failure);
            return Optional.empty();
        }
    }
}
