package fengni.bench.screen;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Words that mean nothing, of the kinds that lists have: Chinese, some with Latin letters or digits, some Latin alone. */
final class DisguisedWords {
    private static final String CONSONANTS = "bdfgklmprstv";
    private static final String VOWELS = "aeiou";
    private static final int KINDS = 10;

    private DisguisedWords() {}

    static List<String> of(Characters characters, int count, long seed) {
        var random = new Random(seed);
        var words = new LinkedHashSet<String>();
        while (words.size() < count) {
            words.add(word(characters, random));
        }
        return List.copyOf(words);
    }

    private static String word(Characters characters, Random random) {
        int kind = random.nextInt(KINDS);
        return switch (kind) {
            case 0 -> latin(2, random).toUpperCase(Locale.ROOT) + han(characters, 3, random);
            case 1 -> han(characters, 3, random) + (100 + random.nextInt(900));
            case 2 -> latin(3 + random.nextInt(2), random);
            default -> han(characters, 3 + random.nextInt(4), random);
        };
    }

    private static String han(Characters characters, int length, Random random) {
        return Vocabulary.word(characters, length, random);
    }

    private static String latin(int syllables, Random random) {
        var word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
                    .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        return word.toString();
    }
}
