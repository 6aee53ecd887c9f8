package fengni.screen.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fengni.screen.Actions;
import fengni.screen.Decision;
import fengni.screen.Direction;
import fengni.screen.Feature;
import fengni.screen.FeatureSet;
import fengni.screen.Severity;
import fengni.screen.evaluation.LabelledFile.Bad;
import fengni.screen.evaluation.LabelledFile.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final int SEED = 20261122;
    private static final LabelledColumns COLUMNS =
            new LabelledColumns("内容", "标签", Set.of("1"), Set.of("0"), Optional.of("风险"));
    private static final String TABLE = """
            编号,内容,标签,风险
            1,出售冰毒，货到付款,1,A.1.h
            2,"他说：""出售冰毒""
            是犯罪",0,
            3,今天天气很好,0,
            4,外地人一律不租,1,A.2.d
            5,偷偷说的坏话,1,A.1.h
            """;

    private final FeatureSet set = FeatureSet.of(
            "7",
            List.of(
                    Feature.literal("drug", "出售冰毒").withRisk("A.1.h", Severity.HIGH),
                    Feature.literal("region", "外地人一律不租")
                            .withRisk("A.2.d", Severity.MEDIUM)
                            .withActions(new Actions(Decision.REVIEW, Decision.BLOCK))));

    @Test
    void finds_are_counted_against_labels() throws IOException {
        var file = read(TABLE.getBytes(StandardCharsets.UTF_8));

        var agreement = Agreement.of("7", Reviewer.of(set, Direction.INPUT), file.texts());

        assertThat(file.faults()).isEmpty();
        assertThat(agreement.confusion().get(Decision.BLOCK)).isEqualTo(new Share(1, 2));
        assertThat(agreement.confusion().get(Decision.REVIEW)).isEqualTo(new Share(1, 1));
        assertThat(agreement.confusion().get(Decision.PASS)).isEqualTo(new Share(1, 2));
        assertThat(agreement.flagged()).isEqualTo(new Agreement.Score(2, 3, 3));
        assertThat(agreement.blocked()).isEqualTo(new Agreement.Score(1, 2, 3));
        assertThat(agreement.flagged().f1()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(agreement.byClass().get("A.1.h")).isEqualTo(new Agreement.Score(1, 2, 2));
        assertThat(agreement.byClass().get("A.2.d")).isEqualTo(new Agreement.Score(1, 1, 1));
        assertThat(agreement.table()).contains("flagged", "66.7 % (2/3)", "A.2.d");
        assertThat(agreement.json()).contains("\"innocent\" : 1", "\"f1\"");
    }

    @Test
    void the_character_set_does_not_matter() throws IOException {
        var expected = read(TABLE.getBytes(StandardCharsets.UTF_8)).texts();

        assertThat(expected).hasSize(5);
        assertThat(read(TABLE.getBytes(Charset.forName("GB18030"))).texts()).isEqualTo(expected);
        assertThat(read(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8)).texts())
                .isEqualTo(expected);
        assertThat(read(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_16LE)).texts())
                .isEqualTo(expected);
        assertThat(read(TABLE.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))
                        .texts())
                .extracting(LabelledText::line)
                .containsExactly(2, 3, 5, 6, 7);
    }

    @Test
    void bad_rows_are_told_with_their_line_and_the_others_are_taken() throws IOException {
        var bytes = "内容,标签,风险\n好,0,\n坏,2,\n,1,\n\"不,1,\n真,1,A\n".getBytes(StandardCharsets.UTF_8);

        var file = read(bytes);

        assertThat(file.faults())
                .containsExactly(
                        new Bad(3, Fault.UNKNOWN_LABEL, "2"),
                        new Bad(4, Fault.NO_TEXT, ""),
                        new Bad(5, Fault.MALFORMED, ""));
        assertThat(file.texts()).extracting(LabelledText::text).containsExactly("好", "真");
        assertThat(file.faults().getFirst().message()).isEqualTo("line 3: label is neither harmful nor innocent: 2");
    }

    @Test
    void every_missing_column_is_told_at_once() throws IOException {
        assertThat(read("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)).faults())
                .containsExactly(
                        new Bad(1, Fault.NO_COLUMN, "内容"),
                        new Bad(1, Fault.NO_COLUMN, "标签"),
                        new Bad(1, Fault.NO_COLUMN, "风险"));
        assertThat(read(new byte[0]).faults()).hasSize(3);
    }

    @Test
    void damaged_tables_lose_no_row_in_silence() throws IOException {
        var random = new Random(SEED);
        var table = TABLE.getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 5_000; round++) {
            var damaged = table.clone();
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            var file = read(damaged);
            assertThat(file.texts().size() + file.faults().size())
                    .as("seed %s, round %s", SEED, round)
                    .isPositive();
        }
    }

    private static LabelledFile read(byte[] file) throws IOException {
        return LabelledFile.read(new ByteArrayInputStream(file), COLUMNS);
    }
}
