package fengni.bench.screen;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** One invented language for a whole run, always the same: its clean text, and lexicons none of whose words stand in it. */
final class Language {
    /** Some 1 MB in UTF-8. */
    static final int LENGTH = 360_000;

    private static final long SEED = 45654;
    private static final int CHATS = 1_000;
    private static final int CHAT = 50;
    private static final int ARTICLES = 200;
    private static final int ARTICLE = 760;

    private final Characters characters = new Characters();
    private final Vocabulary vocabulary = new Vocabulary(characters, new Random(SEED));
    private final String text = Prose.write(characters, vocabulary, LENGTH, new Random(SEED + 1));
    private final Grams grams = new Grams(text);

    String text() {
        return text;
    }

    Characters characters() {
        return characters;
    }

    /** Returns the clean text whole, in articles and in messages of a chat. */
    List<Sample> samples() {
        return List.of(
                new Sample("chat of 50", pieces(CHATS, CHAT)),
                new Sample("articles of 760", pieces(ARTICLES, ARTICLE)),
                new Sample("1 MB", List.of(text)));
    }

    Lexicon lexicon(Lexicon.Size size) {
        var random = new Random(SEED + size.words());
        var words = new LinkedHashSet<String>();
        while (words.size() < size.words()) {
            int length = size.length(random);
            var word = size.spoken() ? spoken(length, random) : Vocabulary.word(characters, length, random);
            if (!grams.has(word)) {
                words.add(word);
            }
        }
        return new Lexicon(size, List.copyOf(words));
    }

    /** Returns a word put together from words of the language, so that many begin in the text. */
    private String spoken(int length, Random random) {
        var word = new StringBuilder(vocabulary.any(random));
        while (word.length() < length) {
            var next = vocabulary.any(random);
            if (next.charAt(0) != word.charAt(word.length() - 1)) {
                word.append(next);
            }
        }
        word.setLength(length);
        return word.toString();
    }

    private List<String> pieces(int count, int length) {
        int step = (LENGTH - length) / count;
        return IntStream.range(0, count)
                .mapToObj(i -> text.substring(i * step, i * step + length))
                .toList();
    }
}
