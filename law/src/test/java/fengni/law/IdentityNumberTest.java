package fengni.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IdentityNumberTest {
    /** Region 110000 is a whole province and numbers nobody. */
    private static final String NUMBER = Samples.identity("110000", "19900307", Samples.random());

    @Test
    void a_number_in_form_is_read() {
        var reading = IdentityNumber.read(NUMBER, Samples.TODAY);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.toOptional().orElseThrow().born()).isEqualTo("1990-03-07");
    }

    @Test
    void it_is_never_printed_whole() {
        var number = new IdentityNumber(NUMBER);
        var masked = NUMBER.substring(0, 3) + "***********" + NUMBER.substring(14);

        assertThat(number.masked()).isEqualTo(masked);
        assertThat(number).hasToString("IdentityNumber[" + masked + "]");
        assertThatThrownBy(() -> new IdentityNumber(Swaps.swapped(NUMBER, 12)))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain(NUMBER.substring(4, 10));
    }

    @Test
    void a_day_that_never_was_is_an_error() {
        var wrong = NUMBER.substring(0, 6) + "19900230" + NUMBER.substring(14);

        assertThat(IdentityNumber.read(wrong, Samples.TODAY).findings())
                .extracting(Finding::code)
                .contains(NumberCode.DATE);
    }

    @Test
    void an_unassigned_region_and_a_birth_to_come_are_doubts_and_no_more() {
        var number = Samples.identity("990000", "20301231", Samples.random());
        var reading = IdentityNumber.read(number, Samples.TODAY);

        assertThat(reading.toOptional()).isPresent();
        assertThat(reading.findings())
                .extracting(Finding::code)
                .containsExactly(NumberCode.REGION_UNKNOWN, NumberCode.DATE_FUTURE);
    }

    @Test
    void a_birth_long_ago_is_a_doubt() {
        var number = Samples.identity("110000", "18500101", Samples.random());

        assertThat(IdentityNumber.read(number, Samples.TODAY).findings())
                .extracting(Finding::code)
                .containsExactly(NumberCode.DATE_LONG_AGO);
    }

    @Test
    void every_single_wrong_digit_and_every_swap_is_found() {
        for (int at = 0; at < IdentityNumber.LENGTH; at++) {
            for (char symbol : "0123456789X".toCharArray()) {
                var wrong = new StringBuilder(NUMBER);
                wrong.setCharAt(at, symbol);
                assertThat(isRead(wrong.toString())).isEqualTo(NUMBER.contentEquals(wrong));
            }
        }
        for (int at = 0; at < IdentityNumber.LENGTH - 1; at++) {
            var swapped = Swaps.swapped(NUMBER, at);
            assertThat(isRead(swapped)).isEqualTo(NUMBER.equals(swapped));
        }
    }

    @Test
    void about_nine_in_a_hundred_random_strings_pass_the_digit_so_the_other_parts_are_looked_at_too() {
        var random = Samples.random();
        int drawn = 200_000;
        int digitFits = 0;
        int allFits = 0;
        for (int i = 0; i < drawn; i++) {
            var text = String.format("%09d%09d", random.nextInt(1_000_000_000), random.nextInt(1_000_000_000));
            var found = IdentityNumber.read(text, Samples.TODAY).findings();
            digitFits += found.stream().noneMatch(finding -> finding.code() == NumberCode.CHECK_DIGIT) ? 1 : 0;
            allFits += found.isEmpty() ? 1 : 0;
        }

        assertThat(100.0 * digitFits / drawn).isBetween(8.5, 9.6);
        assertThat(100.0 * allFits / drawn).isLessThan(0.1);
    }

    @Test
    void no_finding_gives_the_number_away() {
        Samples.mutate(NUMBER, typed -> {
            for (Finding finding : IdentityNumber.read(typed, Samples.TODAY).findings()) {
                assertThat(finding.params()).allMatch(param -> param.length() <= 6);
                assertThat(finding.params()).noneMatch(param -> param.length() > 2 && NUMBER.contains(param));
            }
        });
    }

    private static boolean isRead(String text) {
        return IdentityNumber.read(text, Samples.TODAY).toOptional().isPresent();
    }
}
