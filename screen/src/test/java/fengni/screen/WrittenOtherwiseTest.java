package fengni.screen;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.screen.matching.Matching;
import fengni.screen.spelling.View;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of which characters are written by letters, by pinyin, or by numbers of another style. */
class WrittenOtherwiseTest {
    private static final Matching ALL = Matching.USUAL.by(EnumSet.allOf(View.class));
    private static final FeatureSet SET = FeatureSet.of(
            "v",
            List.of(
                    Feature.literal("tyres", "轮胎专卖店").withMatching(ALL),
                    Feature.literal("wechat", "加微信").withMatching(ALL),
                    Feature.literal("year", "365天气象").withMatching(Matching.USUAL),
                    Feature.literal("note", "五百元收条").withMatching(Matching.USUAL),
                    Feature.literal("shop", "百家店").withMatching(Matching.USUAL)));

    private static List<Hit> hits(String text) {
        return SET.review(text, Direction.OUTPUT).hits();
    }

    @ParameterizedTest
    @CsvSource({
        "看轮t专卖店好, 轮t专卖店, initials",
        "看轮胎Z卖店好, 轮胎Z卖店, initials",
        "看l胎专卖店好, l胎专卖店, initials",
        "看轮胎zm店好, 轮胎zm店, initials",
        "看轮＊t专卖店好, 轮＊t专卖店, initials",
        "看加V信好, 加V信, initials",
        "看LTZHMD好, LTZHMD, initials",
        "看轮lun胎tai专zhuan卖mai店dian好, 轮lun胎tai专zhuan卖mai店dian, repeat",
        "看lunta1zhuanma1d1an好, lunta1zhuanma1d1an, leet",
        "看三百六十五天气象好, 三百六十五天气象, digit-style",
        "看叁佰陆拾伍天气象好, 叁佰陆拾伍天气象, digit-style",
        "看參佰陸拾伍天气象好, 參佰陸拾伍天气象, digit-style",
        "看參陸伍天气象好, 參陸伍天气象, digit-style",
        "看500元收条好, 500元收条, digit-style",
        "看伍佰元收条好, 伍佰元收条, digit-style",
    })
    void a_word_written_otherwise_is_found_with_its_place(String text, String matched, String how) {
        assertThat(hits(text)).singleElement().satisfies(hit -> {
            assertThat(hit.matched()).isEqualTo(matched);
            assertThat(hit.transforms()).contains(how);
        });
        for (int cut = 0; cut <= text.length(); cut++) {
            assertThat(Streamed.of(SET, Direction.OUTPUT, Streamed.cut(text, cut))
                            .review()
                            .hits())
                    .as("cut at %d", cut)
                    .isEqualTo(hits(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "看轮b专卖店好",
                "看轮7专卖店好",
                "看xl胎专卖店好",
                "看轮tzmd好",
                "看V信好",
                "看100家店好",
                "看参加天气象好",
                "看三百天气象好",
                "看五元收条好",
            })
    void an_innocent_text_like_it_is_not_hit(String innocent) {
        assertThat(hits(innocent)).isEmpty();
    }
}
