package fengni.screen;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.screen.matching.Matching;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words cut up by lists, styles and objects around their characters. */
class LaidOutWordsTest {
    private static final FeatureSet SET =
            FeatureSet.of("v", List.of(Feature.literal("tyres", "轮胎专卖店").withMatching(Matching.USUAL)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "看**轮****胎****专****卖****店**好",
                "看__轮____胎____专____卖____店__好",
                "看~~轮~~~~胎~~~~专~~~~卖~~~~店~~好",
                "看***轮******胎******专******卖******店***好",
                "看轮{{}}胎{{}}专{{ x }}卖{{}}店好",
                "看\\text{轮}\\text{胎}\\mathbf{专}\\text{卖}\\text{店}好",
                "看轮\u001b[31m胎\u001b[0m专\u001b[1;31m卖\u001b[m店好",
                "看<![CDATA[轮]]><![CDATA[胎专]]><![CDATA[卖店]]>好",
                "看1轮2胎3专4卖5店好",
                "看1.轮2.胎3.专4.卖5.店好",
                "看9、轮 10、胎 11、专 12、卖 13、店好",
                "看(1) 轮, (2) 胎, (3) 专, (4) 卖, (5) 店好",
                "看\n1. 轮\n2. 胎\n3. 专\n4. 卖\n5. 店好",
                "看\n- \"轮\"\n- \"胎\"\n- \"专\"\n- \"卖\"\n- \"店\"\n好",
                "看\nA: 轮\r\nB: 胎\r\nA: 专\r\nB: 卖\r\nA: 店好",
                "看\n[00:01] 轮\n[00:02] 胎\n[00:03] 专\n[00:04] 卖\n[00:05] 店",
                "{\"delta\": \"轮\"}\n{\"delta\": \"胎\"}\n{\"delta\": \"专\"}\n{\"delta\": \"卖\"}\n{\"delta\": \"店\"}\n",
                "{\"a0\": \"轮\", \"a1\": \"胎\", \"a2\": \"专\", \"a3\": \"卖\", \"a4\": \"店\"}",
                "{\"轮\": 0, \"胎\": 1, \"专\": 2, \"卖\": 3, \"店\": 4}",
            })
    void a_word_laid_out_is_found_whole_and_in_every_stream(String text) {
        var whole = SET.review(text, Direction.OUTPUT);

        assertThat(whole.hits()).hasSize(1);
        for (int seed = 0; seed < 60; seed++) {
            var streamed =
                    Streamed.of(SET, Direction.OUTPUT, Streamed.cutAtRandom(text, new Random(seed), text.length()));
            assertThat(streamed.review()).isEqualTo(whole);
            assertThat(streamed.released().length())
                    .isLessThanOrEqualTo(whole.hits().getFirst().start());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "看轮****与胎专卖店",
                "看轮{与}胎专卖店好",
                "看3轮4胎与5专6卖7店",
                "看3轮1胎7专2卖5店好",
                "看1轮和2胎和3专和4卖和5店",
                "看\n1. 轮子好\n2. 胎面好\n3. 专卖\n4. 店",
                "{\"a0\": \"轮胎\", \"a1\": \"已旧\", \"a2\": \"专卖店\"}",
                "看轮\\胎\\专\\n好\\卖\\店",
                "3天4夜5日，11月12日，1元2角3分",
            })
    void what_is_only_laid_out_alike_is_not_hit(String text) {
        assertThat(SET.review(text, Direction.OUTPUT).hits()).isEmpty();
    }
}
