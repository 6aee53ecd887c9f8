package fengni.screen.spelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pictures that stand for a character by what they show: a hen for 鸡 and, as it is said alike, for 机. */
final class Pictures {
    /** Nobody reads a longer word with a picture in it as one. */
    private static final int LONGEST = 16;

    /** A picture and the character as which it is said. */
    private static final Map<Integer, Integer> SAID = new HashMap<>();
    /** A character and the pictures that show it, too, but are said otherwise. */
    private static final Map<Integer, List<Integer>> SHOWING = new HashMap<>();

    static {
        Lines.words("pictures.txt").forEach(line -> enter(line.codePoints().toArray()));
    }

    private Pictures() {}

    private static void enter(int... line) {
        SAID.put(line[0], line[1]);
        Arrays.stream(line)
                .skip(2)
                .forEach(each ->
                        SHOWING.computeIfAbsent(each, key -> new ArrayList<>()).add(line[0]));
    }

    /** Returns the character as which a picture is said; what is no such picture is returned as it is. */
    static int said(int codePoint) {
        return SAID.getOrDefault(codePoint, codePoint);
    }

    static boolean contains(int codePoint) {
        return SAID.containsKey(codePoint);
    }

    /** Returns a word with a picture for one of its characters that is not said as the picture is. */
    static Set<String> shown(String word) {
        int[] characters = Folding.fold(word);
        var found = new LinkedHashSet<String>();
        for (int at = 0; at < characters.length && characters.length <= LONGEST; at++) {
            for (int picture : SHOWING.getOrDefault(characters[at], List.of())) {
                int[] shown = characters.clone();
                shown[at] = picture;
                found.add(new String(shown, 0, shown.length));
            }
        }
        return found;
    }
}
