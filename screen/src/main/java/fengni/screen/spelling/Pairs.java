package fengni.screen.spelling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A resource of pairs: two characters written together, the first is read as the second; pairs are parted by blanks, a
 * line that begins with # is a note.
 */
final class Pairs {
    private static final Pattern BLANKS = Pattern.compile(" ");

    static final Map<Integer, Integer> TRADITIONAL = read("traditional.txt");
    static final Map<Integer, Integer> RADICALS = read("radicals.txt");

    private Pairs() {}

    private static Map<Integer, Integer> read(String resource) {
        var pairs = new HashMap<Integer, Integer>();
        try (var stream = Objects.requireNonNull(Pairs.class.getResourceAsStream(resource), resource);
                var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> addAll(pairs, line));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Map.copyOf(pairs);
    }

    private static void addAll(Map<Integer, Integer> pairs, String line) {
        BLANKS.splitAsStream(line).forEach(pair -> add(pairs, pair.codePoints().toArray()));
    }

    private static void add(Map<Integer, Integer> pairs, int[] pair) {
        if (pair.length != 2 || pairs.put(pair[0], pair[1]) != null) {
            throw new IllegalStateException(
                    "a pair should be two characters, its first not seen before: " + new String(pair, 0, pair.length));
        }
    }
}
