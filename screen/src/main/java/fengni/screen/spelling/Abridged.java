package fengni.screen.spelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Words of which the sound is partly or wholly written in Latin letters. */
final class Abridged {
    /** So many characters tell which word it is when a letter stands for one of them. */
    private static final int SHORTEST = 4;
    /** Nobody says a longer word by letters. */
    private static final int LONGEST = 10;

    private Abridged() {}

    /**
     * A letter for one character, or one each for two neighbours of which at least two others stand; of three characters only
     * the middle one.
     */
    static Set<String> lettered(String word) {
        int[] characters = Folding.fold(word);
        var found = new LinkedHashSet<String>();
        if (characters.length < SHORTEST - 1 || characters.length > LONGEST) {
            return found;
        }
        int edge = characters.length < SHORTEST ? 1 : 0;
        for (int at = edge; at < characters.length - edge; at++) {
            for (String first : letters(characters[at])) {
                found.add(with(characters, at, first));
                for (String second :
                        edge == 0 && at + 1 < characters.length ? letters(characters[at + 1]) : Set.<String>of()) {
                    found.add(with(characters, at, first + second));
                }
            }
        }
        return found;
    }

    /** The first letters of a character; v is how w is said and written by many. */
    private static Set<String> letters(int character) {
        var letters = new LinkedHashSet<String>();
        for (String syllable : Syllables.of(character)) {
            letters.add(syllable.substring(0, 1));
        }
        if (letters.contains("w")) {
            letters.add("v");
        }
        return letters;
    }

    private static String with(int[] characters, int at, String letters) {
        int behind = at + letters.length();
        return new String(characters, 0, at) + letters + new String(characters, behind, characters.length - behind);
    }

    /** The usual syllables of a word without blanks; empty where a character has none. */
    static String pinyin(String word) {
        var said = new StringBuilder();
        for (int character : Folding.fold(word)) {
            String syllable = Syllables.USUAL.getOrDefault(character, "");
            if (syllable.isEmpty()) {
                return "";
            }
            said.append(syllable);
        }
        return said.toString();
    }

    /** Each character with another beside it that is said alike; empty where one has no sound. */
    static String doubled(String word) {
        int[] characters = Folding.fold(word);
        if (!Arrays.stream(characters).allMatch(Syllables.USUAL::containsKey)) {
            return "";
        }
        var twice = new StringBuilder();
        Arrays.stream(characters).forEach(each -> twice.appendCodePoint(each).appendCodePoint(each));
        return twice.toString();
    }

    /** The first letters of each way to say a word; zh, ch and sh by one letter everywhere or by two. */
    static Set<String> initials(String word) {
        var found = new LinkedHashSet<String>();
        int[] characters = Folding.fold(word);
        for (boolean wide : new boolean[] {false, true}) {
            List<String> ways = characters.length == 0 ? List.of() : List.of("");
            for (int character : characters) {
                ways = longer(ways, Syllables.of(character), wide);
            }
            found.addAll(ways);
        }
        return found;
    }

    private static List<String> longer(List<String> ways, Set<String> syllables, boolean wide) {
        var all = new ArrayList<String>();
        for (String syllable : syllables) {
            boolean two = wide && syllable.startsWith("h", 1);
            ways.forEach(way -> all.add(way + syllable.substring(0, two ? 2 : 1)));
        }
        return all.stream().distinct().limit(Spelling.MOST_SPELLINGS).toList();
    }
}
