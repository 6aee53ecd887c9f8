package fengni.screen.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a character sounds.
 *
 * @param syllable toneless pinyin, v for ü
 * @param tone 1 to 4
 */
record Sound(String syllable, int tone) {
    private static final Map<Integer, Sound> SOUNDS = new HashMap<>();
    private static final Map<Sound, List<String>> CHARACTERS = new HashMap<>();
    private static final Map<Character, String> VOWELS =
            Map.of('a', "āáǎà", 'e', "ēéěè", 'i', "īíǐì", 'o', "ōóǒò", 'u', "ūúǔù", 'v', "ǖǘǚǜ");

    static {
        Written.lines("syllables.txt").getOrDefault("", List.of()).forEach(Sound::learn);
    }

    static Optional<Sound> of(int codePoint) {
        return Optional.ofNullable(SOUNDS.get(codePoint));
    }

    List<String> characters() {
        return CHARACTERS.getOrDefault(this, List.of());
    }

    /** Returns the pinyin with its tone mark: on a or e, on the o of ou, or on the last vowel. */
    String marked() {
        int at = syllable.indexOf('a');
        at = at < 0 ? syllable.indexOf('e') : at;
        at = at < 0 ? syllable.indexOf("ou") : at;
        for (int i = syllable.length() - 1; at < 0 && i >= 0; i--) {
            at = VOWELS.containsKey(syllable.charAt(i)) ? i : at;
        }
        char vowel = syllable.charAt(at);
        var marked = VOWELS.getOrDefault(vowel, "    ").charAt(tone - 1);
        return (syllable.substring(0, at) + marked + syllable.substring(at + 1)).replace('v', 'ü');
    }

    private static void learn(String line) {
        var columns = line.split(" ", -1);
        for (int tone = 1; tone < columns.length; tone++) {
            var sound = new Sound(columns[0], tone);
            if (!columns[tone].equals("-")) {
                columns[tone].codePoints().forEach(each -> SOUNDS.put(each, sound));
                CHARACTERS.put(
                        sound,
                        columns[tone].codePoints().mapToObj(Character::toString).toList());
            }
        }
    }
}
