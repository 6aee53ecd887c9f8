package fengni.offering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fengni.answers.Fault;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamAddressTest {
    private static final int SEED = 20261122;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://models.example/v1",
                "https://models.example:8443/team/v1",
                "http://127.0.0.1:8000/v1",
                "http://localhost:8000/v1",
                "http://[::1]:8000/v1",
                "http://[fd00::5]/v1",
                "http://10.1.2.3/v1",
                "http://172.31.0.9/v1",
                "http://192.168.1.1:11434/v1",
                "http://vllm:8000/v1",
                "http://gpu.internal/v1"
            })
    void what_may_be_used_has_no_fault(String address) {
        assertThat(UpstreamAddress.faults(address, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://models.example/v1, address_plain_http",
        "http://172.32.0.1/v1, address_plain_http",
        "http://127.0.0.1.evil.example/v1, address_plain_http",
        "ftp://models.example/v1, address_scheme",
        "https://user:pass@models.example/v1, address_user",
        "https://models.example/v1?x=1, address_query",
        "https://models.example/v1#x, address_query",
        "https://models.example/v2, address_path",
        "https://models.example/v1/, address_path",
        "http://169.254.169.254/v1, address_link_local",
        "http://[fe80::1]/v1, address_link_local",
        "https://[::ffff:169.254.169.254]/v1, address_link_local",
        "https:///v1, address_host",
        "not an address, address"
    })
    void what_may_not_be_used_names_its_fault(String address, String code) {
        assertThat(UpstreamAddress.faults(address, false))
                .extracting(Fault::code)
                .contains(code);
    }

    @Test
    void plain_http_leaves_the_house_only_when_that_is_meant() {
        assertThat(UpstreamAddress.faults("http://models.example/v1", true)).isEmpty();
        assertThat(UpstreamAddress.faults("http://169.254.169.254/v1", true)).hasSize(1);
    }

    @Test
    void several_faults_are_told_at_once() {
        assertThat(UpstreamAddress.faults("ftp://u@models.example/x?y", false))
                .extracting(Fault::code)
                .isEqualTo(List.of("address_scheme", "address_user", "address_query", "address_path"));
    }

    @Test
    void no_text_breaks_the_check() {
        var random = new Random(SEED);
        for (int round = 0; round < 5000; round++) {
            var text = new StringBuilder("http://10.0.0.1:80/v1");
            for (int change = 0; change <= random.nextInt(4); change++) {
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x250));
                text.insert(random.nextInt(text.length()), "@:/[]%.#?".charAt(random.nextInt(9)));
            }

            assertThatCode(() -> UpstreamAddress.faults(text.toString(), false))
                    .as("seed %d round %d: %s", SEED, round, text)
                    .doesNotThrowAnyException();
        }
    }
}
