package fengni.screen.spelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Characters that writers split in several ways: the others beside that which the view of components reads. */
final class Splits {
    private static final Pattern COMMA = Pattern.compile(",");
    /** Of fewer characters, parts of few strokes stand side by side by chance. */
    private static final int SHORTEST = 3;

    private static final int LONGEST = 16;
    private static final Map<Integer, List<String>> FURTHER = new HashMap<>();

    static {
        Lines.words("splits.txt")
                .forEach(each -> enter(COMMA.splitAsStream(each).toList()));
    }

    private Splits() {}

    private static void enter(List<String> ways) {
        FURTHER.put(ways.getFirst().codePointAt(0), ways.subList(1, ways.size()));
    }

    /** Returns a word with characters of it split in a further way, at most {@value Spelling#MOST_SPELLINGS} words. */
    static Set<String> of(String word) {
        int[] characters = Folding.fold(word);
        var found = new LinkedHashSet<String>();
        if (characters.length < SHORTEST || characters.length > LONGEST) {
            return found;
        }
        var longer = new ArrayList<>(List.of(""));
        for (int at = characters.length - 1; at >= 0; at--) {
            lengthen(longer, characters[at]);
        }
        found.addAll(longer);
        found.remove(new String(characters, 0, characters.length));
        return found;
    }

    /** Sets a character and its parts before what there is; the ways that stand first stay. */
    private static void lengthen(List<String> longer, int character) {
        var before = List.copyOf(longer);
        longer.clear();
        var whole = Character.toString(character);
        before.forEach(each -> longer.add(whole + each));
        for (String parts : FURTHER.getOrDefault(character, List.of())) {
            before.stream()
                    .limit(Spelling.MOST_SPELLINGS + 1L - longer.size())
                    .forEach(each -> longer.add(parts + each));
        }
    }
}
