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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs to a word and what only stands beside it. */
class ExactWordsTest {
    private static final Matching ALL =
            Matching.USUAL.by(EnumSet.allOf(View.class)).withLayout(true);

    private static List<Hit> hits(Feature feature, String text) {
        var set = FeatureSet.of("v", List.of(feature));
        var whole = set.review(text, Direction.INPUT).hits();
        for (int cut = 0; cut <= text.length(); cut++) {
            assertThat(Streamed.of(set, Direction.INPUT, Streamed.cut(text, cut))
                            .review()
                            .hits())
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

    @ParameterizedTest
    @CsvSource({"51赌球, 13651赌球", "500万, 1500万", "500万, １５００万", "一夜情, 11夜情", "付88, 付888", "4号海洛, 14号海洛"})
    void a_word_inside_a_longer_number_is_none(String word, String text) {
        assertThat(matched(word, ALL, text)).isEmpty();
        assertThat(matched(word, ALL, "第" + word + "、")).containsExactly(word);
    }

    @ParameterizedTest
    @CsvSource({"4号海洛, 7号海洛", "4号海洛, 号海洛", "500万假钞, 1000万假钞", "500万假钞, 00万假钞", "彩金1元, 彩金元"})
    void a_digit_of_a_word_is_no_tone(String word, String text) {
        assertThat(matched(word, Matching.USUAL.by(Set.of(View.GLYPH, View.SOUND)), text))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "4号海洛, 4号海luo4, 4号海luo",
        "4号海洛, 四号hai3luo, 四号hai3luo",
        "4号海洛, 死号海络, 死号海络",
        "赌博网站, du3bo2wang3zhan4, du3bo2wang3zhan",
    })
    void a_word_with_a_digit_is_known_by_its_sound(String word, String text, String matched) {
        assertThat(matched(word, Matching.USUAL.by(Set.of(View.GLYPH, View.SOUND)), text))
                .containsExactly(matched);
    }

    @ParameterizedTest
    @CsvSource({
        "KKK粉货源, KKK**粉货*源",
        "KKK粉货源, KKKK**粉货*源",
        "fentanyl, fff*e*n*t*a*n*y*l",
        "赌博网站, 赌赌博博网网站",
        "轮胎店, 轮轮\u200B轮胎店",
    })
    void a_run_at_the_start_belongs_to_the_word(String word, String text) {
        var hit = hits(Feature.literal("f", word), "看" + text + "、").getFirst();

        assertThat(hit.matched()).isEqualTo(text);
        assertThat(hit.transforms()).contains(text.startsWith("KKK*") ? "noise" : "repeat");
    }

    @Test
    void a_letter_in_another_case_than_in_the_entry_is_told() {
        var upper = Feature.literal("f", "AV女优");

        assertThat(hits(upper, "看Av女优").getFirst().transforms()).containsExactly("case");
        assertThat(hits(upper, "看av女优").getFirst().transforms()).containsExactly("case");
        assertThat(hits(upper, "看AV女优").getFirst().transforms()).isEmpty();
        assertThat(hits(Feature.literal("f", "av女优"), "看AV女优").getFirst().transforms())
                .containsExactly("case");
    }

    @Test
    void a_text_that_is_all_stretches_is_told_at_its_first_places() {
        var set = FeatureSet.of("v", List.of(Feature.literal("f", "赌博网站")));
        var text = ("赌" + "\u200B".repeat(4_200)).repeat(70);
        var whole = set.review(text, Direction.INPUT);

        assertThat(whole.hits())
                .hasSize(64)
                .extracting(Hit::start)
                .startsWith(0, 4_201)
                .isSorted();
        assertThat(Streamed.of(set, Direction.INPUT, Streamed.cut(text, 9_000, 20_000, 100_000))
                        .review()
                        .hits())
                .isEqualTo(whole.hits());
    }

    @Test
    void a_run_at_the_end_hides_no_latin_word() {
        assertThat(matched("fentanyl", Matching.USUAL, "f*e*n*t*a*n*y*lll")).hasSize(1);
        assertThat(matched("fentanyl", Matching.USUAL, "f*e*n*t*a*n*y*llx")).isEmpty();
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
        var features = List.of(
                Feature.literal("a", "赌博"),
                Feature.literal("b", "赌博").withMatching(Matching.USUAL.by(Set.of(View.GLYPH, View.SOUND))));

        assertThatThrownBy(() -> FeatureSet.of("v", features))
                .isInstanceOf(BadFeatures.class)
                .hasMessageContaining("the same");
    }
}
