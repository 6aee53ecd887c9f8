package fengni.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fengni.law.GenerativeNumber.Kind;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class GenerativeNumberTest {
    private static final String FILED = "Shanghai-XingHuoFaLv-202606040159";

    @Test
    void the_three_endings_are_told_apart() {
        assertThat(new GenerativeNumber(FILED).kind()).isEqualTo(Kind.FILED);
        assertThat(new GenerativeNumber("Beijing-XinHuaYuDian-20260415S0163").kind())
                .isEqualTo(Kind.REGISTERED);
        assertThat(new GenerativeNumber("Beijing-YunQue-20230821").kind()).isEqualTo(Kind.DATE_ONLY);
    }

    @Test
    void the_parts_are_kept_as_spelled() {
        var number = new GenerativeNumber("ZheJiang-Qi.Zhi2-20260101S0001");

        assertThat(number.place()).isEqualTo("ZheJiang");
        assertThat(number.name()).isEqualTo("Qi.Zhi2");
        assertThat(number.date()).isEqualTo("2026-01-01");
    }

    @Test
    void a_day_that_never_was_is_an_error() {
        assertThat(GenerativeNumber.read("Beijing-YunQue-20230229", Samples.TODAY)
                        .findings())
                .extracting(Finding::code)
                .containsExactly(NumberCode.DATE);
    }

    @Test
    void a_place_nobody_knows_is_noted_and_a_day_to_come_is_a_doubt() {
        assertThat(GenerativeNumber.read("Bejing-YunQue-20270101", Samples.TODAY)
                        .findings())
                .extracting(Finding::code)
                .containsExactly(NumberCode.PLACE_UNKNOWN, NumberCode.DATE_FUTURE);
    }

    @Test
    void every_published_number_is_read_exactly_and_as_its_list_says() throws IOException {
        var numbers = Samples.published("generative.csv", "备案编号");
        var kinds = Samples.published("generative.csv", "类别");
        assumeThat(numbers).as("published lists are not at hand").isNotEmpty();

        for (int i = 0; i < numbers.size(); i++) {
            var reading = GenerativeNumber.read(numbers.get(i), Samples.TODAY);
            assertThat(reading.findings()).as(numbers.get(i)).isEmpty();
            assertThat(reading.toOptional().orElseThrow().kind() == Kind.REGISTERED)
                    .isEqualTo(kinds.get(i).equals("登记"));
        }
    }

    @Test
    void what_people_type_never_throws() {
        Samples.mutate(
                FILED,
                typed -> GenerativeNumber.read(typed, Samples.TODAY)
                        .toOptional()
                        .ifPresent(number -> assertThat(number.date()).isNotNull()));
    }
}
