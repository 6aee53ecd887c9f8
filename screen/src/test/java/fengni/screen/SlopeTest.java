package fengni.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Work is counted, not timed: twice the text may cost at most twice the steps, also for texts made to hurt. */
class SlopeTest {
    private static final int LENGTH = 20_000;

    @Test
    void failing_late_again_and_again_costs_two_steps_a_character() {
        var lexicon = new Lexicon(List.of(Feature.literal("f", "a".repeat(255) + "b")));

        assertThat(steps(lexicon, "a".repeat(LENGTH))).isLessThanOrEqualTo(2 * LENGTH);
        assertThat(steps(lexicon, ("a".repeat(255) + "c").repeat(LENGTH / 256))).isLessThanOrEqualTo(2 * LENGTH);
    }

    @Test
    void nested_words_cost_their_number_of_hits() {
        var features = new ArrayList<Feature>();
        for (int length = 1; length <= 16; length++) {
            features.add(Feature.literal("f" + length, "a".repeat(length)));
        }
        var lexicon = new Lexicon(features);

        long once = steps(lexicon, "a".repeat(LENGTH / 8));
        long twice = steps(lexicon, "a".repeat(LENGTH / 4));

        assertThat(once).isLessThanOrEqualTo(LENGTH / 8 * (2L + 2 * 16));
        assertThat(twice).isLessThanOrEqualTo(2 * once + 1_000);
    }

    @Test
    void allow_entries_that_stay_open_cost_no_more() {
        var features = new ArrayList<Feature>();
        features.add(Feature.allow("open", "a".repeat(200) + "b"));
        features.add(Feature.allow("closed", "a".repeat(100)));
        features.add(Feature.literal("deny", "aa"));
        var lexicon = new Lexicon(features);

        assertThat(steps(lexicon, "a".repeat(LENGTH))).isLessThanOrEqualTo(4 * LENGTH);
    }

    @Test
    void clean_text_costs_one_step_a_character() {
        var lexicon = new Lexicon(List.of(Feature.literal("f", "赌博网站")));

        assertThat(steps(lexicon, "今天天气很好".repeat(1_000))).isEqualTo(6_000);
    }

    private static long steps(Lexicon lexicon, String text) {
        var scan = new Scan(lexicon, Direction.INPUT, text::substring);
        text.codePoints().forEach(scan::take);
        scan.finish();
        return scan.steps();
    }
}
