package fengni.screen.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GlanceTest {
    private static final int LONG = 5 * Matcher.MOST_HELD;
    private static final Matcher MATCHER = Matcher.of(List.of(atom("违禁词语"), atom("甲乙")));

    private static Atom atom(String word) {
        return new Atom(word, Matching.USUAL, Atom.INPUT);
    }

    @Test
    void a_long_clean_text_is_clean_at_a_glance() {
        assertThat(MATCHER.mayFind("今天天气很好，我们去公园。".repeat(LONG))).isFalse();
        assertThat(MATCHER.mayFind("违禁词𠀀".repeat(LONG))).isFalse();
    }

    @Test
    void a_word_is_seen_wherever_it_stands_in_a_long_text() {
        for (int before = Matcher.MOST_HELD - 5; before < Matcher.MOST_HELD + 5; before++) {
            assertThat(MATCHER.mayFind("好".repeat(before) + "违，禁词·语" + "好".repeat(LONG)))
                    .as("behind %d others", before)
                    .isTrue();
            assertThat(MATCHER.mayFind("𠀀".repeat(before) + "甲乙"))
                    .as("at the end")
                    .isTrue();
        }
    }

    @Test
    void a_word_that_is_stretched_over_blocks_is_not_said_to_be_missing() {
        assertThat(MATCHER.mayFind("违" + "\u200b".repeat(LONG) + "好")).isTrue();
        assertThat(MATCHER.mayFind("违" + "禁".repeat(LONG) + "词语")).isTrue();
        assertThat(MATCHER.mayFind("好".repeat(LONG) + "违" + "禁".repeat(LONG))).isTrue();
    }

    @Test
    void what_says_nothing_for_long_is_left_to_a_closer_look() {
        assertThat(MATCHER.mayFind("\u200b".repeat(LONG))).isTrue();
        assertThat(MATCHER.mayFind("\u200b".repeat(Matcher.MOST_HELD / 4))).isFalse();
    }
}
