package fengni.screen.spelling;

import java.util.HashMap;
import java.util.Map;

/** Resources of pairs: two characters written together, the first is read as the second; pairs are parted by blanks. */
final class Pairs {
    static final Map<Integer, Integer> TRADITIONAL = read("traditional.txt");

    /** Rarer forms: asked where {@link #TRADITIONAL} is silent. */
    static final Map<Integer, Integer> VARIANTS = read("variants.txt");

    static final Map<Integer, Integer> RADICALS = read("radicals.txt");

    private Pairs() {}

    static Map<Integer, Integer> read(String resource) {
        var pairs = new HashMap<Integer, Integer>();
        Lines.of(resource).forEach(line -> addAll(pairs, line.codePoints().toArray()));
        return Map.copyOf(pairs);
    }

    private static void addAll(Map<Integer, Integer> pairs, int[] line) {
        for (int at = 0; at < line.length; at += 3) {
            boolean parted = at + 2 == line.length || (at + 2 < line.length && line[at + 2] == ' ');
            if (!parted || line[at] == ' ' || line[at + 1] == ' ' || pairs.put(line[at], line[at + 1]) != null) {
                throw new IllegalStateException("a pair should be two characters, its first not seen before: "
                        + new String(line, at, line.length - at));
            }
        }
    }
}
