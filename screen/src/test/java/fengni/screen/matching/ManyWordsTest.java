package fengni.screen.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sets too large for the tests that compare with the rules: each word is still found, and nothing that is none. */
class ManyWordsTest {
    private static final int SEED = 20261123;
    private static final int WORDS = 20_000;
    private static final int CHARACTERS = 3_000;
    private static final Matching AS_WRITTEN = Matching.USUAL.withGap(0);

    @Test
    void everyWordOfManyIsFoundAndNoOther() {
        var random = new Random(SEED);
        var words = new HashSet<String>();
        while (words.size() < WORDS) {
            words.add(word(random));
        }
        var list = List.copyOf(words);
        var matcher = Matcher.of(list.stream()
                .map(each -> new Atom(each, AS_WRITTEN, Atom.INPUT))
                .toList());

        for (int i = 0; i < list.size(); i += 7) {
            assertThat(found(matcher, list, list.get(i))).isEqualTo(within(list.get(i), words));
        }
        for (int i = 0; i < WORDS / 7; i++) {
            var other = word(random);
            assertThat(found(matcher, list, other)).isEqualTo(within(other, words));
        }
    }

    @Test
    void aWordWithMoreBlanksThanMostKeepsItsGap() {
        var blanks = " ".repeat(20);
        var word = "赌" + blanks + "博";
        var matcher = Matcher.of(List.of(new Atom(word, AS_WRITTEN, Atom.INPUT)));

        assertThat(found(matcher, List.of(word), "去" + word + "了")).containsExactly(word);
        assertThat(found(matcher, List.of(word), "去赌" + blanks + "  博了")).isEmpty();
    }

    private static Set<String> found(Matcher matcher, List<String> words, String text) {
        var found = new ArrayList<String>();
        var sweep = matcher.sweep(new Sightings() {
            @Override
            public void seen(Sighting word) {
                found.add(words.get(word.atom()));
            }

            @Override
            public void stretched(int start, int startCp, int end, int endCp) {}

            @Override
            public void sentenceEnds(int codePoint) {}

            @Override
            public void passed(int start, int startCp) {}
        });
        sweep.feed(text);
        sweep.end();
        return new HashSet<>(found);
    }

    private static Set<String> within(String text, Set<String> words) {
        var within = new HashSet<String>();
        for (int from = 0; from < text.length(); from++) {
            for (int to = from + 1; to <= text.length(); to++) {
                if (words.contains(text.substring(from, to))) {
                    within.add(text.substring(from, to));
                }
            }
        }
        return within;
    }

    /** Private characters of one script, each read as itself, no two neighbours alike. */
    private static String word(Random random) {
        var word = new StringBuilder();
        for (int i = 2 + random.nextInt(5); i > 0; i--) {
            char next = (char) (0xAC00 + Math.min(random.nextInt(CHARACTERS), random.nextInt(CHARACTERS)));
            if (word.isEmpty() || word.charAt(word.length() - 1) != next) {
                word.append(next);
            }
        }
        return word.toString();
    }
}
