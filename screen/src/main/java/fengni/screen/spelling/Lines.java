package fengni.screen.spelling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lines of a resource of this room in UTF-8; a line that begins with # is a note. */
final class Lines {
    private static final Pattern BLANKS = Pattern.compile(" ");

    private Lines() {}

    static List<String> of(String resource) {
        try (var stream = Objects.requireNonNull(Lines.class.getResourceAsStream(resource), resource);
                var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What stands between the blanks of all lines. */
    static Stream<String> words(String resource) {
        return of(resource).stream().flatMap(BLANKS::splitAsStream);
    }
}
