package fengni.screen.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fengni.screen.Feature;
import fengni.screen.Kind;
import fengni.screen.RiskClass;
import fengni.screen.Severity;
import fengni.screen.lists.Coverage.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final List<Minimum> MINIMA = Minimum.of(
            "all\t4\tS\t宜\tshould\tUNCONFIRMED\tnot sure\t2026-11-22\nA.1.\t2\tS\t宜\tshould\tUNCONFIRMED\tUNCONFIRMED too\t2026-11-22\n");

    @Test
    void only_words_count_and_what_is_missing_is_told() {
        var features = List.of(
                word("1", "甲乙丙", "A.1.a"),
                word("2", "丁戊己", "A.1.a"),
                word("3", "甲乙&丙丁", "A.1.a").withPattern(Kind.COMBO, "甲乙&丙丁"),
                word("4", "庚辛壬", "A.2.d"),
                word("5", "子丑寅", "own"),
                Feature.allow("6", "天地玄黄"));

        var coverage = Coverage.of(features, MINIMA);

        assertThat(coverage.rows())
                .hasSize(33)
                .contains(
                        new Row("A.1.a", 2, 1, 2),
                        new Row("A.1.b", 0, 0, 2),
                        new Row("A.2.d", 1, 0, 0),
                        new Row("own", 1, 0, 0),
                        new Row("all", 4, 1, 4));
        assertThat(coverage.fallingShort()).hasSize(7).doesNotContain(new Row("A.1.a", 2, 1, 2));
        assertThat(coverage.table()).contains("UNCONFIRMED", "地域歧视", "合计\t4\t1\t4\t–");
        assertThat(coverage.json()).contains("\"official\" : false", "\"missing\" : 2", "UNCONFIRMED");
    }

    @Test
    void the_minima_are_data_that_says_how_sure_it_is() {
        assertThat(Minimum.usual())
                .extracting(Minimum::scope, Minimum::least)
                .containsExactly(tuple("all", 10_000), tuple("A.1.", 200), tuple("A.2.", 100));
        assertThat(Minimum.usual())
                .allSatisfy(minimum -> assertThat(minimum.confidence().chinese()
                                + minimum.confidence().english())
                        .containsSubsequence("UNCONFIRMED", "UNCONFIRMED"));
        assertThatThrownBy(() -> Minimum.of("all\tmany\n")).hasMessage("not a minimum: all\tmany");
    }

    @Test
    void there_are_31_risks() {
        assertThat(RiskClass.standard()).hasSize(31).allSatisfy(risk -> {
            assertThat(risk.code()).matches("A\\.[1-5]\\.[a-i]");
            assertThat(risk.chinese()).isNotBlank();
            assertThat(risk.english()).isNotBlank();
        });
    }

    private static Feature word(String id, String word, String riskClass) {
        return Feature.literal(id, word).withRisk(riskClass, Severity.HIGH);
    }
}
