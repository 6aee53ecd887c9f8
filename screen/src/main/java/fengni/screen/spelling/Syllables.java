package fengni.screen.spelling;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How characters are said: toneless pinyin with v for ü. */
final class Syllables {
    /** A character and the way in which it is said mostly. */
    static final Map<Integer, String> USUAL = new HashMap<>();

    /** Every syllable that some character is said with. */
    static final Set<String> ALL = new TreeSet<>();

    private static final Map<Integer, List<String>> FURTHER = new HashMap<>();

    static {
        Lines.of("sounds.txt").forEach(Syllables::enterUsual);
        Lines.words("readings.txt").forEach(Syllables::enterFurther);
    }

    private Syllables() {}

    /** Returns every way to say a character, the usual one first; empty if none is known. */
    static Set<String> of(int codePoint) {
        var all = new LinkedHashSet<String>();
        if (USUAL.containsKey(codePoint)) {
            all.add(USUAL.getOrDefault(codePoint, ""));
            all.addAll(FURTHER.getOrDefault(codePoint, List.of()));
        }
        return all;
    }

    /**
     * What is left of a syllable when those who say z for zh, n for ng and n for l may have spelled it: the letters that all
     * share.
     */
    static String blurred(String syllable) {
        var letters = letters(syllable);
        var initial =
                letters.length() > 1 && letters.charAt(1) == 'h' ? letters.charAt(0) + letters.substring(2) : letters;
        return initial.endsWith("ng") ? initial.substring(0, initial.length() - 1) : initial;
    }

    /** The letters of a syllable as each of them is read by itself. */
    static String letters(String syllable) {
        return syllable.replace('v', 'u').replace('l', 'n');
    }

    private static void enterUsual(String line) {
        int blank = line.indexOf(' ');
        String syllable = line.substring(0, blank);
        ALL.add(syllable);
        line.substring(blank + 1).codePoints().forEach(each -> USUAL.put(each, syllable));
    }

    private static void enterFurther(String word) {
        int first = word.codePointAt(0);
        FURTHER.put(first, List.of(word.substring(Character.charCount(first)).split(",", -1)));
    }
}
