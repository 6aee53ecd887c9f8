package fengni.bench.screen;

import java.util.Random;

/**
 * Text of an invented language: words of the vocabulary and single characters, punctuation, some numbers and Latin words,
 * paragraphs. No character stands twice in a row, not even across a punctuation mark.
 */
final class Prose {
    private static final String[] INSERTED = {"2026", "15%", "App", "AI", "24", "Java", "3.5", "online"};

    private final Characters characters;
    private final Vocabulary vocabulary;
    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private char last;

    private Prose(Characters characters, Vocabulary vocabulary, Random random) {
        this.characters = characters;
        this.vocabulary = vocabulary;
        this.random = random;
    }

    static String write(Characters characters, Vocabulary vocabulary, int length, Random random) {
        var prose = new Prose(characters, vocabulary, random);
        while (prose.text.length() < length) {
            prose.clause();
        }
        prose.text.setLength(length);
        return prose.text.toString();
    }

    private void clause() {
        for (int left = 4 + random.nextInt(10); left > 0; ) {
            left -= say(random.nextInt(5) < 2 ? "" + characters.next(random) : vocabulary.next(random));
        }
        if (random.nextInt(12) == 0) {
            text.append(INSERTED[random.nextInt(INSERTED.length)]);
        }
        text.append(
                switch (random.nextInt(20)) {
                    case 0 -> "。\n";
                    case 1 -> "？";
                    case 2 -> "、";
                    case 3, 4, 5, 6 -> "。";
                    default -> "，";
                });
    }

    private int say(String word) {
        if (word.charAt(0) == last) {
            return 0;
        }
        text.append(word);
        last = word.charAt(word.length() - 1);
        return word.length();
    }
}
