package fengni.law.lint;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.law.FilingForm;
import fengni.law.FilingStep;
import fengni.law.Samples;
import fengni.law.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinterTest {
    @Test
    void complete_filings_are_silent() {
        assertThat(Linter.lint(SilentFiling.provider(Samples.TODAY))).isEmpty();
        assertThat(Linter.lint(SilentFiling.supporter(Samples.TODAY))).isEmpty();
    }

    @Test
    void complete_filings_pass_the_form() {
        for (var pack : List.of(SilentFiling.provider(Samples.TODAY), SilentFiling.supporter(Samples.TODAY))) {
            var subject = pack.subject().orElseThrow();
            var algorithm = pack.algorithm().orElseThrow();
            for (var step : FilingStep.values()) {
                var answers = step == FilingStep.SUBJECT || step == FilingStep.RESPONSIBILITY ? subject : algorithm;
                var own = new java.util.HashMap<>(answers);
                own.keySet().removeIf(key -> !key.startsWith(step.word() + "."));
                boolean filled = step != FilingStep.PRODUCT
                        && (step != FilingStep.TECHNICAL || pack.products().isEmpty());
                assertThat(filled ? FilingForm.published().check(step, own, answers) : List.of())
                        .isEmpty();
            }
            pack.products()
                    .forEach(product -> assertThat(
                                    FilingForm.published().check(FilingStep.PRODUCT, product.answers(), algorithm))
                            .isEmpty());
        }
    }

    @Test
    void of_a_dossier_that_is_not_there_nothing_is_said() {
        var facts = LintFacts.on(Samples.TODAY);

        assertThat(Linter.lint(new FilingPack(Optional.empty(), Optional.empty(), List.of(), facts)))
                .isEmpty();
        assertThat(Linter.lint(new FilingPack(Optional.of(java.util.Map.of()), Optional.empty(), List.of(), facts)))
                .isNotEmpty()
                .allMatch(one -> one.where().key().matches("(subject|responsibility)\\..*"));
    }

    @Test
    void a_finding_says_where_what_and_how_to_mend_in_both_languages() {
        var found = Linter.lint(Changed.provider()
                        .with("report.agreement-name", "示例{0}$1文本生成算法")
                        .pack())
                .getFirst();

        assertThat(found.rule()).isEqualTo("L1");
        assertThat(found.severity()).isEqualTo(Severity.ERROR);
        assertThat(found.where()).isEqualTo(new Spot(0, "report.agreement-name"));
        assertThat(found.against()).containsExactly(new Spot(0, "algorithm.name"));
        assertThat(found.sentence(true)).isEqualTo("用户协议中的算法名称是“示例{0}$1文本生成算法”，备案的算法名称是“示例图像生成算法”");
        assertThat(found.sentence(false)).startsWith("The user agreement names the algorithm “示例");
        assertThat(found.mend(true)).contains("同一个名称");
    }

    @Test
    void what_is_mended_in_a_product_names_the_product() {
        var changed = Changed.provider().another("示例绘图二").last("product.icp", "");

        assertThat(Linter.lint(changed.pack()))
                .filteredOn(one -> one.kind().name().equals("L4.missing"))
                .extracting(LintFinding::where)
                .containsExactly(new Spot(2, "product.icp"));
    }

    @Test
    void the_heaviest_come_first() {
        var found = Linter.lint(Changed.provider()
                .with("algorithm.name", "示例图像生成")
                .with("report.hosts", "")
                .with("algorithm.implicit-label", "no")
                .pack());

        assertThat(found).extracting(LintFinding::severity).isSorted().contains(Severity.ERROR, Severity.WARNING);
    }

    @Test
    void no_finding_tells_the_number_of_a_person() {
        var secret = SilentFiling.provider(Samples.TODAY).text("subject.officer-id");
        var found = Linter.lint(Changed.provider()
                .with("subject.representative-id", secret)
                .with("subject.officer-id", secret + "1")
                .with("responsibility.contact", "13800000001")
                .printed("subject.officer-id", secret)
                .pack());

        assertThat(found)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.params())
                        .noneMatch(param -> param.contains(secret.substring(0, 8)) || param.contains("13800000001")));
    }

    @Test
    void every_case_speaks_both_languages_and_cites_its_ground() {
        assertThat(Linter.cases()).allSatisfy(one -> {
            assertThat(one.name()).matches("L[1-9][0-9]?\\.[a-z-]+");
            assertThat(List.of(one.text(), one.mend(), one.citation())).allSatisfy(words -> {
                assertThat(words.chinese()).isNotBlank();
                assertThat(words.english()).isNotBlank();
            });
        });
        assertThat(Linter.version()).isNotBlank();
    }
}
