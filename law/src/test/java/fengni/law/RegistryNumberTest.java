package fengni.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Year;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RegistryNumberTest {
    private static final RegistryNumber NUMBER = RegistryNumber.of("PARK", Year.of(2026), 42);

    @Test
    void the_parts_come_back() {
        assertThat(NUMBER.value()).startsWith("PARK-2026-000042-").hasSize(19);
        assertThat(NUMBER.prefix()).isEqualTo("PARK");
        assertThat(NUMBER.year()).isEqualTo(Year.of(2026));
        assertThat(NUMBER.serial()).isEqualTo(42);
    }

    /** Computed by hand from ISO 7064: A is 10, so AB2026000001 is 10112026000001, its hundredfold leaves 52 of 97. */
    @Test
    void the_check_digits_are_those_of_the_standard() {
        var rest = new java.math.BigInteger("1011202600000100").mod(java.math.BigInteger.valueOf(97));
        assertThat(RegistryNumber.of("AB", Year.of(2026), 1).value())
                .endsWith("-%02d".formatted(98 - rest.intValueExact()));
    }

    @Test
    void every_single_wrong_character_and_every_swap_is_found() {
        var random = Samples.random();
        for (int round = 0; round < 200; round++) {
            var exact = drawn(random).value();
            for (int at = 0; at < exact.length(); at++) {
                for (char symbol : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
                    var wrong = exact.substring(0, at) + symbol + exact.substring(at + 1);
                    assertThat(RegistryNumber.read(wrong).toOptional().isPresent())
                            .as(wrong)
                            .isEqualTo(wrong.equals(exact));
                }
            }
            for (int at = 0; at + 1 < exact.length(); at++) {
                var swapped = Swaps.swapped(exact, at);
                assertThat(RegistryNumber.read(swapped).toOptional().isPresent())
                        .as(swapped)
                        .isEqualTo(swapped.equals(exact));
            }
        }
    }

    @Test
    void none_is_ever_read_as_a_number_of_the_state() {
        var random = Samples.random();
        for (int round = 0; round < 20_000; round++) {
            var own = drawn(random).value();
            assertThat(FilingNumber.read(own, Samples.TODAY).toOptional())
                    .as(own)
                    .isEmpty();
            assertThat(GenerativeNumber.read(own, Samples.TODAY).toOptional())
                    .as(own)
                    .isEmpty();
            assertThat(NumberCheck.of(own, Samples.TODAY)).as(own).isInstanceOf(NumberCheck.FitsRegistry.class);
        }
    }

    @Test
    void no_number_of_the_state_is_ever_read_as_one() {
        var random = Samples.random();
        for (int round = 0; round < 500; round++) {
            var filing = Samples.filing("11000000000000126", random);
            assertThat(RegistryNumber.read(filing).toOptional()).isEmpty();
            assertThat(RegistryNumber.read(filing.substring(4, 25)).toOptional())
                    .isEmpty();
        }
        for (var generative : List.of(
                "Beijing-YunQue-20230821",
                "Shanghai-XingHuoFaLv-202606040159",
                "Beijing-XinHuaYuDian-20260415S0163",
                "AB-2026-20260415",
                "AB-2026-202604150001")) {
            assertThat(GenerativeNumber.read(generative, Samples.TODAY).toOptional())
                    .isPresent();
            assertThat(RegistryNumber.read(generative).toOptional()).isEmpty();
            assertThat(NumberCheck.of(generative, Samples.TODAY)).isNotInstanceOf(NumberCheck.FitsRegistry.class);
        }
    }

    @Test
    void a_prefix_that_the_state_uses_is_refused() {
        for (var prefix : List.of("BEIJING", "HEBEI", "WXSB", "CAC", "A", "TOOLONGAB", "park", "P4RK", "ÄB", "")) {
            assertThat(RegistryNumber.mayBePrefix(prefix)).as(prefix).isFalse();
        }
        assertThat(RegistryNumber.mayBePrefix("PARK")).isTrue();
        assertThatThrownBy(() -> RegistryNumber.of("BEIJING", Year.of(2026), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_serial_outside_its_six_digits_is_refused() {
        for (int serial : new int[] {0, -1, 1_000_000}) {
            assertThatThrownBy(() -> RegistryNumber.of("PARK", Year.of(2026), serial))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(RegistryNumber.of("PARK", Year.of(2026), RegistryNumber.LAST_SERIAL)
                        .serial())
                .isEqualTo(999_999);
    }

    @Test
    void loose_spelling_is_read_with_notes() {
        var reading = RegistryNumber.read(" park-2026-000042-" + NUMBER.value().substring(17) + " ");

        assertThat(reading.toOptional()).contains(NUMBER);
        assertThat(reading.findings())
                .extracting(Finding::code)
                .containsExactly(NumberCode.SPACES, NumberCode.LOWER_CASE);
    }

    @Test
    void what_people_type_never_throws() {
        Samples.mutate(
                NUMBER.value(),
                typed -> RegistryNumber.read(typed)
                        .toOptional()
                        .ifPresent(number -> assertThat(number.serial()).isPositive()));
    }

    private static RegistryNumber drawn(Random random) {
        while (true) {
            var prefix = random.ints(2 + random.nextInt(7), 'A', 'Z' + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            if (RegistryNumber.mayBePrefix(prefix)) {
                return RegistryNumber.of(prefix, Year.of(2000 + random.nextInt(100)), 1 + random.nextInt(999_999));
            }
        }
    }
}
