package fengni.law;

import static org.assertj.core.api.Assertions.assertThat;

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
                assertThat(FORM.check(step, values))
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
        return FORM.check(step, values).stream()
                .map(finding -> finding.where() + " " + finding.code().key())
                .toList();
    }
}
