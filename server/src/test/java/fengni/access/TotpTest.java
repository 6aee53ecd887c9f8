package fengni.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** The secret of RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void the_codes_are_those_of_the_standard(long seconds, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(seconds)), 8))
                .isEqualTo(code);
    }

    @Test
    void a_clock_may_differ_by_one_step_and_no_more() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        var code = Totp.code(SECRET, Totp.step(now), Totp.DIGITS);

        assertThat(Totp.accept(SECRET, code, now.plusSeconds(30), 0)).isPresent();
        assertThat(Totp.accept(SECRET, code, now.minusSeconds(30), 0)).isPresent();
        assertThat(Totp.accept(SECRET, code, now.plusSeconds(61), 0)).isEmpty();
    }

    @Test
    void a_code_opens_once() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        var code = Totp.code(SECRET, Totp.step(now), Totp.DIGITS);

        var used = Totp.accept(SECRET, code, now, 0);

        assertThat(used).isEqualTo(OptionalLong.of(Totp.step(now)));
        assertThat(Totp.accept(SECRET, code, now, used.orElseThrow())).isEmpty();
    }

    @Test
    void a_secret_is_written_as_authenticator_apps_read_it() {
        assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }
}
