package fengni.law.lint;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.law.FilingField;
import fengni.law.FilingForm;
import fengni.law.FilingStep;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LintMutationTest {
    private static final long SEED = 20261122;
    private static final int ROUNDS = Boolean.getBoolean("fengni.long") ? 20_000 : 80;
    private static final List<FilingField> FIELDS = Stream.of(FilingStep.values())
            .flatMap(step -> FilingForm.published().fields(step).stream())
            .toList();
    /** At least one field that each pattern looks at. */
    private static final List<String> BIG = List.of(
            "report.users",
            "report.assessed",
            "report.hosts",
            "report.complaints",
            "disclosure.principle",
            "algorithm.introduction",
            "algorithm.format",
            "algorithm.name",
            "algorithm.twin",
            "product.address",
            "product.icp");

    private static final List<String> PIECES = List.of(
            "yes",
            "no",
            "文本",
            "图像",
            "\n",
            "\t",
            "、",
            "，",
            "网信算备",
            "号",
            "《",
            "》",
            "“",
            "算法",
            "2026-13-45",
            "0000-00-00",
            "999999999999999",
            "-1",
            "日志保存",
            "十十",
            "个月",
            "3万",
            ",,,",
            "1,,",
            "a".repeat(64) + " 0 x",
            "\ud800",
            "\u0000",
            "𬎆",
            "{0}",
            "{where}",
            "$1",
            "\\",
            "http://",
            "https://[",
            "人脸",
            "未自行训练",
            "不适用",
            "Ａ",
            "･",
            "/a/b/c",
            "ICP备");

    @Test
    void no_answer_makes_the_linter_fail() {
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            var filing = random.nextBoolean()
                    ? Changed.provider()
                    : Changed.supporter().addProduct();
            filing.another("第二");
            for (int times = 1 + random.nextInt(40); times > 0; times--) {
                filing.last(FIELDS.get(random.nextInt(FIELDS.size())).key(), text(random));
                filing.with(FIELDS.get(random.nextInt(FIELDS.size())).key(), text(random));
            }
            for (var found : lint(filing, round)) {
                assertThat(found.sentence(true) + found.mend(true) + found.sentence(false) + found.mend(false))
                        .as("seed %d round %d", SEED, round)
                        .isNotBlank();
            }
        }
    }

    @Test
    void no_long_answer_keeps_the_linter_busy() {
        var filing = Changed.provider();
        for (var piece : List.of("日志", "a-", "/a", "1,", "“a算法", "人脸\n\t")) {
            for (var key : BIG) {
                filing.with(key, piece.repeat(20_000 / piece.length()));
            }
            assertThat(lint(filing, 0)).isNotEmpty();
        }
    }

    private static List<LintFinding> lint(Changed filing, int round) {
        try {
            return Linter.lint(filing.pack());
        } catch (RuntimeException failure) {
            throw new AssertionError("seed " + SEED + " round " + round, failure);
        }
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(
                    random.nextInt(4) > 0
                            ? PIECES.get(random.nextInt(PIECES.size()))
                            : String.valueOf((char) random.nextInt(0x10000)));
        }
        return text.toString();
    }
}
