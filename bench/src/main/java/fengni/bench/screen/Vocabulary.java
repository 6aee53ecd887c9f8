package fengni.bench.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The words of an invented language: few are said often, most seldom, so pairs of characters come again as in real text. */
final class Vocabulary {
    private static final int WORDS = 30_000;
    private static final double SHIFT = 20;
    private static final int[] LENGTHS = {2, 2, 2, 2, 2, 2, 2, 3, 3, 4};

    private final List<String> words = new ArrayList<>();
    private final double[] upTo = new double[WORDS];

    Vocabulary(Characters characters, Random random) {
        double sum = 0;
        for (int rank = 0; rank < WORDS; rank++) {
            words.add(word(characters, LENGTHS[random.nextInt(LENGTHS.length)], random));
            sum += 1 / (rank + 1 + SHIFT);
            upTo[rank] = sum;
        }
    }

    /** Returns a word by its frequency. */
    String next(Random random) {
        int at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[WORDS - 1]);
        return words.get(Math.min(at < 0 ? -at - 1 : at, WORDS - 1));
    }

    /** Returns a word, seldom ones as often as common ones. */
    String any(Random random) {
        return words.get(random.nextInt(WORDS));
    }

    /** Returns so many characters by their frequency, no two neighbours the same. */
    static String word(Characters characters, int length, Random random) {
        var word = new StringBuilder().append(characters.next(random));
        while (word.length() < length) {
            word.append(characters.nextBut(word.charAt(word.length() - 1), random));
        }
        return word.toString();
    }
}
