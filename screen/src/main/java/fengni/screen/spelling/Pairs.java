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
        Lines.words(resource).forEach(pair -> add(pairs, pair.codePoints().toArray()));
        return Map.copyOf(pairs);
    }

    private static void add(Map<Integer, Integer> pairs, int[] pair) {
        if (pair.length != 2 || pairs.put(pair[0], pair[1]) != null) {
            throw new IllegalStateException(
                    "a pair should be two characters, its first not seen before: " + new String(pair, 0, pair.length));
        }
    }
}
