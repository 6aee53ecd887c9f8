package fengni.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FilingFormTest {
    private static final FilingForm FORM = FilingForm.published();

    @Test
    void every_field_belongs_to_its_step_and_speaks_both_languages() {
        for (var step : FilingStep.values()) {
            assertThat(FORM.sections(step)).isNotEmpty();
            assertThat(FORM.fields(step)).allSatisfy(field -> {
                assertThat(field.key()).startsWith(step.word() + ".");
                assertThat(field.label().chinese()).isNotBlank();
                assertThat(field.label().english()).isNotBlank();
                assertThat(field.help().chinese()).isNotBlank();
                assertThat(field.help().english()).isNotBlank();
                assertThat(field.source().citation()).isNotBlank();
                assertThat(field.source().note()).isNotBlank();
            });
        }
        assertThat(FORM.label("algorithm.name", true)).isEqualTo("算法名称");
        assertThat(FORM.label("algorithm.name", false)).isEqualTo("Name of the algorithm");
        assertThat(FORM.label("no.such", true)).isEqualTo("no.such");
    }

    @Test
    void a_list_that_nobody_has_seen_is_marked_and_refuses_nothing() {
        assertThat(FORM.field("subject.kind"))
                .hasValueSatisfying(field -> assertThat(field.confirmed()).isFalse());
        assertThat(codes(FilingStep.SUBJECT, Map.of("subject.kind", "农民专业合作社")))
                .doesNotContain("subject.kind not_a_choice");
        assertThat(codes(FilingStep.ALGORITHM, Map.of("algorithm.role", "both")))
                .contains("algorithm.role not_a_choice");
    }

    @Test
    void everything_wrong_is_found_at_once() {
        var found = codes(
                FilingStep.SUBJECT,
                Map.of(
                        "subject.name", "某某\u200b科技",
                        "subject.credit-code", "91330106MA27XW3K50",
                        "subject.site", "www.example.cn",
                        "subject.monthly-users", "about ten",
                        "subject.officer-phone", "none",
                        "subject.officer-mail", "a@b",
                        "subject.extra", "x"));

        assertThat(found)
                .contains(
                        "subject.name invisible",
                        "subject.credit-code check_digit",
                        "subject.kind missing",
                        "subject.place missing",
                        "subject.site not_a_url",
                        "subject.monthly-users not_a_number",
                        "subject.representative missing",
                        "subject.officer-phone not_a_phone",
                        "subject.officer-mail not_a_mail",
                        "subject.extra unknown_field");
    }

    private static final String FILE = "a".repeat(64) + " 12 执照.png";

    @Test
    void a_field_is_asked_only_of_those_who_gave_the_answer_it_waits_for() {
        assertThat(codes(
                        FilingStep.ALGORITHM,
                        Map.of("algorithm.input-biometrics", "no", "algorithm.introduction", "x")))
                .doesNotContain("algorithm.input-biometric-kinds missing");
        var flow = FORM.field("report.marks").orElseThrow();
        assertThat(flow.asked(key -> key.equals("algorithm.role") ? "provider" : ""))
                .isTrue();
        assertThat(flow.asked(key -> "supporter")).isFalse();
        for (var step : FilingStep.values()) {
            FORM.fields(step).stream()
                    .flatMap(field -> field.when().stream())
                    .forEach(when -> assertThat(FORM.field(when.key())).isPresent());
        }
    }

    @Test
    void rows_are_read_cell_by_cell_and_everything_wrong_with_them_is_found() {
        var models = FORM.field("algorithm.models").orElseThrow();

        assertThat(models.rows("甲公司\t甲模型\n乙公司\t乙模型\t网信算备\t\t合同一"))
                .containsExactly(List.of("甲公司", "甲模型", "", "", ""), List.of("乙公司", "乙模型", "网信算备", "", "合同一"));
        assertThat(models.shown("甲公司\t甲模型", true)).isEqualTo("甲公司 · 甲模型");
        assertThat(codes(FilingStep.ALGORITHM, Map.of("algorithm.models", "甲公司\n\t乙模型\n1\t2\t3\t4\t5\t6")))
                .contains("algorithm.models row_cell_missing", "algorithm.models row_cells");
        assertThat(codes(FilingStep.ALGORITHM, Map.of("algorithm.models", "甲\t乙\n".repeat(21))))
                .contains("algorithm.models rows_many");
    }

    @Test
    void files_are_named_by_digest_size_and_name_or_refused() {
        var scan = FORM.field("subject.licence-scan").orElseThrow();

        assertThat(scan.files(FILE)).containsExactly(new FiledFile("a".repeat(64), 12, "执照.png"));
        assertThat(scan.shown(FILE + "\n" + FILE, true)).isEqualTo("执照.png\n执照.png");
        assertThat(codes(FilingStep.SUBJECT, Map.of("subject.licence-scan", FILE)))
                .noneMatch(code -> code.startsWith("subject.licence-scan"));
        assertThat(codes(FilingStep.SUBJECT, Map.of("subject.licence-scan", "执照.png")))
                .contains("subject.licence-scan not_a_file");
        assertThat(codes(FilingStep.SUBJECT, Map.of("subject.licence-scan", String.join("\n", FILE, FILE, FILE))))
                .contains("subject.licence-scan files_many");
    }

    @Test
    void a_validity_is_a_day_or_has_no_end() {
        assertThat(codes(FilingStep.SUBJECT, Map.of("subject.licence-valid", "long-term")))
                .noneMatch(code -> code.startsWith("subject.licence-valid"));
        assertThat(codes(FilingStep.SUBJECT, Map.of("subject.licence-valid", "2030-02-30")))
                .contains("subject.licence-valid not_a_validity");
    }

    @Test
    void a_list_that_somebody_has_seen_refuses_other_answers() {
        var choice = new FilingField.Choice("有限公司", new FilingField.Bilingual("有限公司", "Company"));
        var source = FORM.field("subject.kind").orElseThrow().source();
        var seen = FORM.withChoices("subject.kind", List.of(choice), source);

        assertThat(seen.check(FilingStep.SUBJECT, Map.of("subject.kind", "企业"), Map.of()))
                .anyMatch(found -> found.code() == FormCode.NOT_A_CHOICE);
        assertThat(seen.check(FilingStep.SUBJECT, Map.of("subject.kind", "有限公司"), Map.of()))
                .noneMatch(found -> found.where().equals("subject.kind"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FORM.withChoices("subject.name", List.of(choice), source));
    }

    @Test
    void an_invisible_character_is_named_with_its_place() {
        assertThat(Invisible.in("a\u200bb\ufeff"))
                .containsExactly(
                        new Invisible(2, "U+200B", "ZERO WIDTH SPACE"),
                        new Invisible(4, "U+FEFF", "ZERO WIDTH NO-BREAK SPACE"));
        assertThat(Invisible.without("a\u200bb\ufeff")).isEqualTo("ab");
        assertThat(Invisible.in("全角　空格 and\ttab\r\n")).isEmpty();
    }

    @Test
    void text_is_counted_as_people_count_it() {
        var rare = "𠮷".repeat(200);
        assertThat(codes(FilingStep.ALGORITHM, Map.of("algorithm.introduction", rare)))
                .noneMatch(one -> one.startsWith("algorithm.introduction"));
        assertThat(codes(FilingStep.ALGORITHM, Map.of("algorithm.introduction", rare + "。")))
                .contains("algorithm.introduction text_long");
    }

    @Test
    void what_the_examples_show_is_what_the_check_takes() {
        for (var step : FilingStep.values()) {
            for (var field : FORM.fields(step)) {
                if (!field.example().isEmpty()) {
                    assertThat(FieldCheck.of(field, field.example()))
                            .as(field.key())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void a_day_is_a_day_of_the_calendar() {
        assertThat(codes(FilingStep.ALGORITHM, Map.of("algorithm.launch", "2026-02-30")))
                .contains("algorithm.launch not_a_day");
    }

    @Test
    void choices_are_shown_in_words() {
        var area = FORM.field("algorithm.scenario").orElseThrow();
        assertThat(area.shown("文本生成\n自定的用途", false)).isEqualTo("Text generation, 自定的用途");
        assertThat(FORM.field("algorithm.explicit-label").orElseThrow().shown("yes", true))
                .isEqualTo("是");
    }

    @Test
    void no_text_makes_the_check_fail_otherwise_than_by_findings() {
        long seed = 20261122;
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            for (var step : FilingStep.values()) {
                var values = new HashMap<String, String>();
                FORM.fields(step).forEach(field -> values.put(field.key(), random(random)));
                assertThat(FORM.check(step, values, Map.of()))
                        .as("seed %d round %d", seed, round)
                        .allSatisfy(finding -> assertThat(finding.where()).isNotEmpty());
            }
        }
    }

    private static String random(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append((char) (random.nextBoolean() ? random.nextInt(0x10000) : 32 + random.nextInt(95)));
        }
        return text.toString();
    }

    private static List<String> codes(FilingStep step, Map<String, String> values) {
        return FORM.check(step, values, Map.of()).stream()
                .map(finding -> finding.where() + " " + finding.code().key())
                .toList();
    }
}
