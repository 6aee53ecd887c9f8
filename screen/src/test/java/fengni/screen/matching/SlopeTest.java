package fengni.screen.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.screen.spelling.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Work is counted, not timed: twice the text may cost at most twice the steps, also for texts made to hurt. */
class SlopeTest {
    private static final int LENGTH = 20_000;
    private static final Matching GLYPH = Matching.USUAL.by(Set.of(View.GLYPH)).withEncoded(false);

    @Test
    void failing_late_again_and_again_costs_no_more_than_the_text() {
        assertSlope(List.of("a".repeat(255) + "b"), "a".repeat(LENGTH));
        assertSlope(List.of("a".repeat(255) + "b"), ("a".repeat(255) + "c").repeat(LENGTH / 256));
        assertSlope(List.of("甲乙".repeat(100) + "丙"), "甲乙".repeat(LENGTH / 2));
    }

    @Test
    void words_that_begin_alike_cost_no_more_than_the_text_and_the_sightings() {
        var words = new ArrayList<String>();
        for (int length = 1; length <= 16; length++) {
            words.add("甲乙".repeat(length));
        }
        assertSlope(words, "甲乙".repeat(LENGTH / 8));
    }

    private static void assertSlope(List<String> words, String text) {
        var atoms = words.stream().map(word -> new Atom(word, GLYPH, 1)).toList();
        var matcher = Matcher.of(atoms);

        long once = steps(matcher, text);
        long twice = steps(matcher, text + text);

        assertThat(twice).isLessThanOrEqualTo(2 * once + LENGTH);
    }

    private static long steps(Matcher matcher, String text) {
        var sweep = matcher.sweep(new Sightings() {
            @Override
            public void seen(Sighting sighting) {}

            @Override
            public void sentenceEnds(int codePoint) {}

            @Override
            public void passed(int start, int startCp) {}
        });
        sweep.feed(text);
        sweep.end();
        return sweep.steps();
    }
}
