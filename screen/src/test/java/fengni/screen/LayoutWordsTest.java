package fengni.screen;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.screen.matching.Matching;
import fengni.screen.spelling.View;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words along the layout of a text: in lines, columns and in front of paragraphs. */
class LayoutWordsTest {
    private static final FeatureSet SET = FeatureSet.of(
            "v",
            List.of(
                    Feature.literal("lines", "采石场").withMatching(Matching.USUAL.withLayout(true)),
                    Feature.literal("not asked", "轮胎店")));

    private static Review review(String text) {
        return SET.review(text, Direction.OUTPUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "采一\n石二\n场三",
                "一采\n二石\n三场",
                "a采b\nc石d\ne场f",
                " 采x\n  石y\n 场z",
                "场石采",
                "石采场",
                "采场石",
            })
    void a_word_is_found_along_the_layout_where_an_entry_asks(String text) {
        assertThat(review(text).hits()).extracting(Hit::entry).containsExactly("lines");
        assertThat(review(text.replace('采', '轮').replace('石', '胎').replace('场', '店'))
                        .hits())
                .isEmpty();
    }

    @Test
    void a_word_in_lines_stops_the_text_however_many_others_stand_before_it() {
        var set = FeatureSet.of(
                "v",
                List.of(
                        Feature.literal("many", "甲乙丙")
                                .withMatching(Matching.USUAL.withLayout(true))
                                .withActions(new Actions(Decision.REVIEW, Decision.REVIEW)),
                        Feature.literal("one", "采石场").withMatching(Matching.USUAL.withLayout(true))));

        var text = "甲\n乙\n丙\n".repeat(Review.MOST_HITS + 1_000) + "采大\n石家\n场好\n";

        assertThat(set.review(text, Direction.INPUT).decision()).isEqualTo(Decision.BLOCK);
    }

    @Test
    void nothing_is_read_across_an_empty_line() {
        assertThat(review("采一\n石二\n\n场三").hits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"采一里\n\n石二里\n\n场三里", "看这里\n\n采\n\n石\n\n场\n\n好的", "采一\n里\n\n石二\n\n场三"})
    void a_word_in_front_of_paragraphs_is_told(String text) {
        var whole = review(text).hits();

        assertThat(whole).extracting(Hit::entry).containsExactly("lines");
        assertThat(whole.getFirst().transforms()).containsExactly("first-letters");
        for (int cut = 0; cut <= text.length(); cut++) {
            var streamed = Streamed.of(SET, Direction.OUTPUT, Streamed.cut(text, cut));
            assertThat(streamed.review().hits()).as("cut at %d", cut).isEqualTo(whole);
        }
    }

    @Test
    void three_syllables_below_one_another_are_no_word() {
        var how = Matching.USUAL.by(Set.of(View.GLYPH, View.SOUND)).withLayout(true);
        var set = FeatureSet.of(
                "v",
                List.of(
                        Feature.literal("three", "采石场").withMatching(how),
                        Feature.literal("four", "采石场地").withMatching(how)));

        assertThat(set.review("我彩去\n你时好\n他厂里\n", Direction.INPUT).hits()).isEmpty();
        assertThat(set.review("我采去\n你石好\n他场里\n", Direction.INPUT).hits())
                .extracting(Hit::entry)
                .containsExactly("three");
        assertThat(set.review("我彩去\n你时好\n他厂里\n她弟家\n", Direction.INPUT).hits())
                .extracting(Hit::entry)
                .containsExactly("four");
    }

    @Test
    void a_word_in_lines_is_told_once_with_its_letters_and_places() {
        var hit = review("采一\n石二\n场三").hits().getFirst();

        assertThat(hit.start()).isZero();
        assertThat(hit.end()).isEqualTo(7);
        assertThat(hit.matched()).isEqualTo("采石场");
        assertThat(hit.transforms()).containsExactly("first-letters");
    }
}
