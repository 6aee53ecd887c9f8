package fengni.screen.lists;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The tables that come with this library. */
final class Bundled {
    private Bundled() {}

    static InputStream stream(String file) {
        return Objects.requireNonNull(Bundled.class.getResourceAsStream(file), file);
    }

    static String text(String file) {
        try (var stream = stream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the lines of a table but for blank ones and remarks, each parted at its tabs. */
    static List<List<String>> rows(String table) {
        return table.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }
}
