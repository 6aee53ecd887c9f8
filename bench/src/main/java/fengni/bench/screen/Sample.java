package fengni.bench.screen;

import java.util.List;
import java.util.Random;

/** Texts of one kind. */
record Sample(String name, List<String> texts) {
    private static final int BETWEEN = 200;

    Sample {
        texts = List.copyOf(texts);
    }

    long characters() {
        return texts.stream().mapToLong(String::length).sum();
    }

    /** Returns the same texts with a word every 200 characters, in the place of as many characters. */
    Sample dirty(Lexicon lexicon) {
        var random = new Random(lexicon.words().size());
        return new Sample(
                name + ", dirty",
                texts.stream().map(text -> planted(text, lexicon, random)).toList());
    }

    private static String planted(String text, Lexicon lexicon, Random random) {
        var dirty = new StringBuilder(text);
        int words = text.length() / BETWEEN + (random.nextInt(BETWEEN) < text.length() % BETWEEN ? 1 : 0);
        for (int i = 0; i < words; i++) {
            var word = lexicon.words().get(random.nextInt(lexicon.words().size()));
            int from = i * BETWEEN;
            int room = Math.min(BETWEEN, text.length() - from) - word.length();
            int at = from + random.nextInt(Math.max(1, room));
            if (fits(dirty, at, word)) {
                dirty.replace(at, at + word.length(), word);
            }
        }
        return dirty.toString();
    }

    /** A neighbour that says the first or last character of the word again would make a run. */
    private static boolean fits(CharSequence text, int at, String word) {
        int end = at + word.length();
        return end <= text.length()
                && (at == 0 || text.charAt(at - 1) != word.charAt(0))
                && (end == text.length() || text.charAt(end) != word.charAt(word.length() - 1));
    }
}
