package fengni.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.screen.matching.Matching;
import fengni.screen.spelling.View;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs to a word and what only stands beside it. */
class ExactWordsTest {
    private static final Matching ALL = Matching.USUAL.by(EnumSet.allOf(View.class)).withLayout(true);

    private static List<Hit> hits(Feature feature, String text) {
        var set = FeatureSet.of("v", List.of(feature));
        var whole = set.review(text, Direction.INPUT).hits();
        for (int cut = 0; cut <= text.length(); cut++) {
            assertThat(Streamed.of(set, Direction.INPUT, Streamed.cut(text, cut)).review().hits())
                    .as("cut at %d", cut)
                    .isEqualTo(whole);
        }
        return whole;
    }

    private static List<String> matched(String word, Matching how, String text) {
        return hits(Feature.literal("f", word).withMatching(how), text).stream()
                .map(Hit::matched)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"约P群", "3P视频", "91大神", "51赌球", "btcmixer", "fentanyl", "枪", "★"})
    void a_word_too_short_for_a_view_that_it_asks_for_is_known_by_the_others(String word) {
        assertThat(matched(word, ALL, "看" + word + "了")).contains(word);
    }

    @Test
    void a_short_word_is_not_known_by_its_sound() {
        assertThat(matched("赌博", ALL, "独播")).isEmpty();
        assertThat(matched("赌博网", ALL, "独播网")).containsExactly("独播网");
    }

    @Test
    void a_word_too_short_for_its_only_view_is_refused() {
        var sound = Feature.literal("f", "赌博").withMatching(Matching.USUAL.by(Set.of(View.SOUND)));

        assertThatThrownBy(() -> FeatureSet.of("v", List.of(sound)))
                .isInstanceOf(BadFeatures.class)
                .hasMessageContaining("too few to be known by its sound alone");
    }

    @Test
    void words_that_differ_only_in_a_view_they_are_too_short_for_are_the_same() {
        var features = List.of(Feature.literal("a", "赌博"), Feature.literal("b", "赌博").withMatching(Matching.USUAL.by(Set.of(View.GLYPH, View.SOUND))));

        assertThatThrownBy(() -> FeatureSet.of("v", features))
                .isInstanceOf(BadFeatures.class)
                .hasMessageContaining("the same");
    }
}
