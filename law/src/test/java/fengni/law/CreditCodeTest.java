package fengni.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;

class CreditCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Test
    void the_example_of_the_standard_is_read_exactly() {
        var reading = CreditCode.read(Samples.CREDIT_CODE);

        assertThat(reading.toOptional()).contains(new CreditCode(Samples.CREDIT_CODE));
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void loose_spelling_is_read_and_every_fold_is_noted() {
        var reading = CreditCode.read(" ９1350100m000100y43 ");

        assertThat(reading.toOptional()).contains(new CreditCode(Samples.CREDIT_CODE));
        assertThat(reading.findings())
                .extracting(Finding::code)
                .containsExactly(NumberCode.FULL_WIDTH, NumberCode.SPACES, NumberCode.LOWER_CASE);
    }

    @Test
    void three_faults_give_three_findings() {
        var reading = CreditCode.read("9135O100M000I00Y4");

        assertThat(reading.toOptional()).isEmpty();
        assertThat(reading.findings())
                .extracting(Finding::code, Finding::where)
                .containsExactly(
                        tuple(NumberCode.SYMBOL, "5"), tuple(NumberCode.SYMBOL, "13"), tuple(NumberCode.LENGTH, ""));
    }

    @Test
    void a_value_that_exists_is_valid() {
        assertThatThrownBy(() -> new CreditCode("91350100M000100Y44"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("check_digit");
    }

    @Test
    void every_single_wrong_character_is_found() {
        for (int at = 0; at < CreditCode.LENGTH; at++) {
            for (int symbol : ALPHABET.chars().toArray()) {
                var wrong = new StringBuilder(Samples.CREDIT_CODE);
                wrong.setCharAt(at, (char) symbol);
                boolean same = wrong.toString().equals(Samples.CREDIT_CODE);

                assertThat(CreditCode.read(wrong.toString()).toOptional().isPresent())
                        .isEqualTo(same);
            }
        }
    }

    @Test
    void every_swap_of_two_different_neighbours_is_found() {
        for (int at = 0; at < CreditCode.LENGTH - 1; at++) {
            var swapped = Swaps.swapped(Samples.CREDIT_CODE, at);
            boolean same = swapped.equals(Samples.CREDIT_CODE);

            assertThat(CreditCode.read(swapped).toOptional().isPresent()).isEqualTo(same);
        }
    }

    @Test
    void what_people_type_never_throws_and_what_is_read_reads_again_exactly() {
        Samples.mutate(Samples.CREDIT_CODE, typed -> {
            var reading = CreditCode.read(typed);
            reading.toOptional()
                    .ifPresent(code -> assertThat(CreditCode.read(code.value()).toOptional())
                            .contains(code));
            assertThat(reading.toOptional().isEmpty()).isEqualTo(Finding.any(reading.findings(), Severity.ERROR));
        });
    }

    @Test
    void a_pasted_page_is_refused_at_once() {
        assertThat(CreditCode.read("9".repeat(300)).findings())
                .extracting(Finding::code)
                .containsExactly(NumberCode.TOO_LONG);
    }
}
