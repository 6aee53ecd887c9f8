package fengni.bench.screen;

import java.util.List;
import java.util.Random;

/** Words to be found. */
record Lexicon(Size size, List<String> words) {
    /** How many of a hundred words have each length, from 0. */
    private static final int[] SHORT = {0, 0, 15, 25, 30, 15, 15};

    private static final int[] LONG = {0, 0, 5, 10, 20, 13, 17, 12, 8, 5, 4, 2, 1, 1, 1, 1};

    Lexicon {
        words = List.copyOf(words);
    }

    /** How many words of which lengths. */
    enum Size {
        K1("1k", 1_000, false),
        K10("10k", 10_000, false),
        K64("64k", 64_000, false),
        /** As long as the words of a published list of this size, and made of words that the text says. */
        K64_LONG("64k long", 64_001, true),
        K500("500k", 500_000, false);

        private final String title;
        private final int words;
        private final boolean spoken;

        Size(String title, int words, boolean spoken) {
            this.title = title;
            this.words = words;
            this.spoken = spoken;
        }

        String title() {
            return title;
        }

        int words() {
            return words;
        }

        /** Returns whether the words are made of words of the language, not of characters by chance. */
        boolean spoken() {
            return spoken;
        }

        int length(Random random) {
            int[] percents = spoken ? LONG : SHORT;
            int drawn = random.nextInt(100);
            int length = 0;
            while (drawn >= percents[length]) {
                drawn -= percents[length];
                length++;
            }
            return length;
        }
    }

    double meanLength() {
        return words.stream().mapToInt(String::length).average().orElse(0);
    }
}
