package fengni.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilingNumberTest {
    private static final String NUMBER = Samples.filing("11000000000000126", Samples.random());

    @Test
    void a_number_opens_into_its_parts() {
        var number = new FilingNumber(NUMBER);

        assertThat(number.divisionCode()).isEqualTo("110000");
        assertThat(number.subjectCode()).isEqualTo("0000000");
        assertThat(number.typeCode()).isEqualTo("01");
        assertThat(number.types()).extracting(FilingType::name).containsExactly("生成合成");
        assertThat(number.year()).isEqualTo(Year.of(2026));
        assertThat(number.serial()).isEqualTo(NUMBER.substring(21, 24));
        assertThat(FilingNumber.read(NUMBER, Samples.TODAY).findings()).isEmpty();
    }

    @Test
    void a_missing_frame_and_full_width_digits_are_folded_and_noted() {
        var bare = NUMBER.substring(4, 25).replace('1', '１');
        var reading = FilingNumber.read(" " + bare, Samples.TODAY);

        assertThat(reading.toOptional()).contains(new FilingNumber(NUMBER));
        assertThat(reading.findings())
                .extracting(Finding::code)
                .containsExactly(NumberCode.FULL_WIDTH, NumberCode.SPACES, NumberCode.FRAME);
    }

    @Test
    void only_the_last_sign_missing_is_noted_too() {
        var reading = FilingNumber.read(NUMBER.substring(0, 25), Samples.TODAY);

        assertThat(reading.toOptional()).contains(new FilingNumber(NUMBER));
        assertThat(reading.findings()).extracting(Finding::code).containsExactly(NumberCode.FRAME);
    }

    @Test
    void a_digit_that_does_not_fit_is_a_warning_and_never_blocks() {
        var other = NUMBER.substring(0, 24) + (char) ('0' + (NUMBER.charAt(24) - '0' + 1) % 10) + "号";
        var reading = FilingNumber.read(other, Samples.TODAY);

        assertThat(reading.toOptional()).contains(new FilingNumber(other));
        assertThat(reading.findings())
                .extracting(Finding::code, Finding::severity)
                .containsExactly(tuple(NumberCode.PUBLISHED_CHECK_DIGIT, Severity.WARNING));
    }

    @Test
    void every_doubt_is_told_at_once() {
        var reading = FilingNumber.read(Samples.filing("99000000000000999", Samples.random()), Samples.TODAY);

        assertThat(reading.findings())
                .extracting(Finding::code)
                .containsExactly(NumberCode.REGION_UNKNOWN, NumberCode.TYPE_UNKNOWN, NumberCode.YEAR_OUTSIDE);
    }

    @Test
    void a_code_used_in_two_ways_in_the_first_year_shows_both_with_their_confidence() {
        var number = new FilingNumber(Samples.filing("11000000000000422", Samples.random()));

        assertThat(number.types()).extracting(FilingType::name).containsExactly("检索", "内容安全过滤");
        assertThat(number.types())
                .extracting(type -> type.source().confidence())
                .containsExactly(Confidence.MEASURED, Confidence.UNCONFIRMED);
    }

    @Test
    void a_value_must_be_exact() {
        assertThatThrownBy(() -> new FilingNumber(NUMBER.substring(4))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FilingNumber("网信算备1号")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Published: 89.4 % of single errors, from the weights alone; swaps depend on which digits stand side by side. */
    @Test
    void the_check_digit_finds_as_many_slips_as_measured() {
        var random = Samples.random();
        var numbers = new ArrayList<String>();
        for (int i = 0; i < 400; i++) {
            var head = String.format("1100%02d%07d0126", random.nextInt(100), random.nextInt(10_000_000));
            numbers.add(Samples.filing(head, random));
        }
        var rates = Rates.of(numbers);

        System.out.println("invented numbers: " + rates);
        assertThat(rates.singleErrors()).isBetween(89.3, 89.5);
        assertThat(rates.swaps()).isBetween(85.0, 97.0);
    }

    @Test
    void published_numbers_fit_and_their_slips_are_found_as_often_as_measured() throws IOException {
        var numbers = new ArrayList<>(Samples.published("deep-synthesis.csv", "备案编号"));
        numbers.addAll(Samples.published("cancelled.csv", "备案编号"));
        assumeThat(numbers).as("published lists are not at hand").isNotEmpty();

        assertThat(numbers).hasSizeGreaterThan(100);
        assertThat(numbers)
                .allSatisfy(number -> assertThat(
                                FilingNumber.read(number, Samples.TODAY).findings())
                        .isEmpty());
        var rates = Rates.of(numbers);
        System.out.println("published numbers: " + rates);
        assertThat(rates.singleErrors()).isBetween(89.3, 89.5);
        assertThat(rates.swaps()).isBetween(91.0, 97.0);
    }

    @Test
    void what_people_type_never_throws() {
        Samples.mutate(NUMBER, typed -> {
            var reading = FilingNumber.read(typed, Samples.TODAY);
            reading.toOptional()
                    .ifPresent(number -> assertThat(FilingNumber.read(number.value(), Samples.TODAY)
                                    .toOptional())
                            .contains(number));
        });
    }

    /** How many of all single wrong digits, and of all swaps of different neighbours, are found, in percent. */
    private record Rates(double singleErrors, double swaps) {
        static Rates of(List<String> numbers) {
            long errors = 0;
            long errorsFound = 0;
            long swaps = 0;
            long swapsFound = 0;
            for (String number : numbers) {
                for (int at = 4; at < 25; at++) {
                    for (char digit = '0'; digit <= '9'; digit++) {
                        if (number.charAt(at) != digit) {
                            errors++;
                            errorsFound += fits(number.substring(0, at) + digit + number.substring(at + 1)) ? 0 : 1;
                        }
                    }
                    if (at < 24 && number.charAt(at) != number.charAt(at + 1)) {
                        swaps++;
                        swapsFound += fits(Swaps.swapped(number, at)) ? 0 : 1;
                    }
                }
            }
            return new Rates(100.0 * errorsFound / errors, 100.0 * swapsFound / swaps);
        }

        private static boolean fits(String number) {
            return new FilingNumber(number).fitsPublishedNumbers();
        }
    }
}
