package fengni.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {
    private static final long SEED = 20_261_122;

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.0.2.128/25, 192.0.2.200, true",
        "192.0.2.128/25, 192.0.2.100, false",
        "0.0.0.0/0, 8.8.8.8, true",
        "0.0.0.0/0, ::1, false",
        "::1, 0:0:0:0:0:0:0:1, true",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "2001:db8::/32, [2001:db8::5], true",
        "127.0.0.1, ::ffff:127.0.0.1, true",
        "127.0.0.1, unknown, false",
    })
    void an_address_is_in_its_network_however_it_is_spelt(String network, String address, boolean held) {
        assertThat(new Networks(List.of(network)).hold(address)).isEqualTo(held);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "10", "10.0.0.0/33", "::1/129", "10.0.0.0/", "10.0.0.0/8/8", "300.1.1.1", "a.b"})
    void what_is_neither_address_nor_network_is_told(String text) {
        assertThat(Networks.isOne(text)).isFalse();
    }

    @Test
    void a_mutated_text_is_a_network_or_none_and_never_an_exception() {
        var random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder(random.nextBoolean() ? "192.0.2.128/25" : "2001:db8::1/64");
            for (int j = 0; j <= random.nextInt(3); j++) {
                text.setCharAt(random.nextInt(text.length()), "0123456789abcdef:./%[]x".charAt(random.nextInt(23)));
            }

            assertThat(new Networks(List.of("::/0")).hold(text.toString()) || Networks.isOne(text.toString()))
                    .as("seed %d, turn %d: %s", SEED, i, text)
                    .isIn(true, false);
        }
    }
}
