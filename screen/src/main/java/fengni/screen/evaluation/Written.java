package fengni.screen.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The hand-written tables of this room: lines under [headings], # for remarks. */
final class Written {
    private Written() {}

    /** Returns the lines under each heading; those before the first one under an empty heading. */
    static Map<String, List<String>> lines(String file) {
        var sections = new LinkedHashMap<String, List<String>>();
        var heading = "";
        for (String line : read(file).lines().toList()) {
            if (line.startsWith("[")) {
                heading = line.substring(1, line.indexOf(']'));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                sections.computeIfAbsent(heading, name -> new ArrayList<>()).add(line);
            }
        }
        return sections;
    }

    /** Returns what stands between blanks under one heading. */
    static List<String> tokens(String file, String heading) {
        return lines(file).getOrDefault(heading, List.of()).stream()
                .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                .toList();
    }

    private static String read(String file) {
        try (var stream = Objects.requireNonNull(Written.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
