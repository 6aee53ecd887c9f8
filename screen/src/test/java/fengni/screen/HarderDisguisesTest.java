package fengni.screen;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.screen.matching.Matching;
import fengni.screen.spelling.View;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Disguises that only entries with every option see through, and innocent text that resembles them. */
class HarderDisguisesTest {
    private static final Matching ALL =
            Matching.USUAL.by(EnumSet.allOf(View.class)).withLayout(true);
    private static final FeatureSet SET = FeatureSet.of(
            "v",
            List.of(
                    Feature.literal("tyres", "轮胎专卖店").withMatching(ALL),
                    Feature.literal("quarry", "采石场").withMatching(ALL),
                    Feature.literal("song", "情未了").withMatching(Matching.USUAL.by(Set.of(View.GLYPH, View.COMPONENTS))),
                    Feature.literal("latin", "vitovo").withMatching(Matching.USUAL)));

    private static List<Hit> hits(String text) {
        return SET.review(text, Direction.OUTPUT).hits();
    }

    @ParameterizedTest
    @CsvSource({
        "看LTZMD好, LTZMD, initials",
        "看l.t.z.m.d好, l.t.z.m.d, initials",
        "看胎轮专店卖好, 胎轮专店卖, exchanged",
        "看胎轮卖专店好, 胎轮卖专店, exchanged",
        "看轮胎的专卖店好, 轮胎的专卖店, inserted",
        "看轮口胎口专口卖口店好, 轮口胎口专口卖口店, inserted",
        "看采a石场好, 采a石场, inserted",
        "看ㄌㄨㄣˊㄊㄞㄓㄨㄢㄇㄞˋㄉㄧㄢˋ好, ㄌㄨㄣˊㄊㄞㄓㄨㄢㄇㄞˋㄉㄧㄢ, sound",
        "看清末了好, 清末了, look-alike",
        "看v170v0好, v170v0, leet",
        "看v¡t°v°好, v¡t°v°, leet",
    })
    void a_word_in_a_harder_disguise_is_found_with_its_place(String text, String matched, String how) {
        var hit = hits(text).getFirst();

        assertThat(hit.matched()).isEqualTo(matched);
        assertThat(hit.start()).isEqualTo(text.indexOf(matched));
        assertThat(hit.end()).isEqualTo(text.indexOf(matched) + matched.length());
        assertThat(hit.endCp() - hit.startCp()).isEqualTo(matched.length());
        assertThat(hit.transforms()).contains(how);
    }

    @ParameterizedTest
    @CsvSource({
        "看LTZMDX好",
        "看17ZMD好",
        "看LTZM好",
        "看轮胎的和专卖店好",
        "看轮口胎的专口卖店好",
        "看采石。的场好",
        "看采了石好场好",
        "看清木子好",
        "看静末之好",
        "看vi70v好",
        "看170000好",
    })
    void an_innocent_text_like_it_is_not_hit(String innocent) {
        assertThat(hits(innocent)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"看轮胎的专卖店好", "看采石场，采好石好场", "看LTZMD好", "看ㄌㄨㄣㄊㄞㄓㄨㄢㄇㄞㄉㄧㄢ好", "看清末了好", "看𠮷采𠮷石𠮷场"})
    void a_stream_has_the_hits_of_the_whole_text_wherever_it_is_cut(String text) {
        var whole = hits(text);

        assertThat(whole).isNotEmpty();
        for (int cut = 0; cut <= text.length(); cut++) {
            assertThat(Streamed.of(SET, Direction.OUTPUT, Streamed.cut(text, cut))
                            .review()
                            .hits())
                    .as("cut at %d", cut)
                    .isEqualTo(whole);
        }
    }

    @Test
    void an_entry_that_does_not_ask_is_sought_as_it_is_written() {
        var set = FeatureSet.of("v", List.of(Feature.literal("plain", "轮胎专卖店")));

        for (String text : List.of("LTZMD", "胎轮专卖店", "轮胎的专卖店", "轮始专卖店")) {
            assertThat(set.review(text, Direction.OUTPUT).hits()).as(text).isEmpty();
        }
    }
}
