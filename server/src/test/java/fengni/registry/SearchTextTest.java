package fengni.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SearchTextTest {
    private static final String ALPHABET = "甲乙丙算法生成AIai绘画12 345（）()ＡＢ０１é网信算备-\uD83D\uDE00";

    /** Without this the index would hide rows: every gram that a part asks for is one of the whole. */
    @Test
    void whatever_holds_a_part_has_every_gram_of_it() {
        long seed = 20261122;
        var random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            var text = text(random, 24);
            var points = text.codePoints().toArray();
            int from = random.nextInt(points.length);
            var part = new String(points, from, random.nextInt(points.length - from + 1));
            if (SearchText.of(text).folded().contains(SearchText.of(part).folded())) {
                assertThat(Set.of(SearchText.of(text).grams()))
                        .as("seed " + seed + ": " + part + " in " + text)
                        .containsAll(Set.of(SearchText.of(part).wanted()));
            }
        }
    }

    @Test
    void letters_count_in_either_case_and_width() {
        assertThat(SearchText.of("ＡＩ绘图（ＡＰＰ）").folded()).isEqualTo("ai绘图(app)");
        assertThat(SearchText.of("AI绘图").wanted()).containsExactlyInAnyOrder("ai", "i绘", "绘图");
        assertThat(SearchText.of("1101").wanted()).containsExactlyInAnyOrder("110", "101");
        assertThat(SearchText.of("绘").wanted()).containsExactly("绘");
    }

    /** What V066 wrote for records that stood there before is what the program writes for new ones. */
    @Test
    void the_migration_folds_as_the_program_does() {
        var jdbc = JdbcClient.create(TestDatabase.migrated());
        var text = "PARK-2026-000001-00 ＡＩ绘图（ＡＰＰ）é 甲1";

        var folded = jdbc.sql("select translate(:text, :from, :to)")
                .param("text", text)
                .param(
                        "from",
                        "ABCDEFGHIJKLMNOPQRSTUVWXYZＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ０１２３４５６７８９（），．－：；！？　")
                .param(
                        "to",
                        "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz0123456789(),.-:;!? ")
                .query(String.class)
                .single();

        assertThat(folded).isEqualTo(SearchText.of(text).folded());
        assertThat(List.of(SearchText.of(text).wanted()))
                .isSubsetOf(SearchText.of(text).grams());
        assertThat(Optional.of(SearchText.of("").wanted()))
                .hasValueSatisfying(none -> assertThat(none).isEmpty());
    }

    private static String text(Random random, int most) {
        var points = ALPHABET.codePoints().toArray();
        var text = new StringBuilder();
        for (int i = random.nextInt(most) + 1; i > 0; i--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }
}
