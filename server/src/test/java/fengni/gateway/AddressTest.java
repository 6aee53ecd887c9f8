package fengni.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    private static final long SEED = 20_261_122;

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9:5123, 203.0.113.9, 5123",
        "203.0.113.9, 203.0.113.9, ''",
        "[2001:db8::1]:443, [2001:db8::1], 443",
        "2001:db8::1, 2001:db8::1, ''",
        "::ffff:192.0.2.1, ::ffff:192.0.2.1, ''",
        "0.0.0.0:0, 0.0.0.0, 0",
    })
    void an_address_is_read(String text, String host, String port) {
        assertThat(Address.parse(text)).contains(new Address(host, port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "999.1.1.1:80",
                "256.0.0.1",
                "1.2.3",
                "1.2.3.4.5",
                "01.2.3.4",
                "1.2.3.4:65536",
                "[1::2::3]:80",
                "1:2:3",
                "[1.2.3.4]:80",
                "::ffff:999.0.0.1",
                "localhost:80",
                ""
            })
    void what_is_no_address_is_none(String text) {
        assertThat(Address.parse(text)).isEmpty();
    }

    @Test
    void a_mutated_text_is_an_address_or_none_and_never_an_exception() {
        var random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder(random.nextBoolean() ? "192.0.2.128:8080" : "[2001:db8::1]:443");
            for (int j = 0; j <= random.nextInt(3); j++) {
                text.setCharAt(random.nextInt(text.length()), "0123456789abcdef:.[]%x".charAt(random.nextInt(22)));
            }

            assertThat(Address.parse(text.toString()).map(Address::host).orElse(""))
                    .as("seed %d, turn %d: %s", SEED, i, text)
                    .matches("[0-9A-Fa-f:.\\[\\]]*");
        }
    }
}
