package fengni.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AacConfigurationTest {
    /** The bits are put together by hand from ISO/IEC 14496-3, 1.6.2.1 and 1.6.5.3. */
    @ParameterizedTest
    @CsvSource({
        "1210,       2, 44100, 2, 1024, false",
        "1208,       2, 44100, 1, 1024, false",
        "11b0,       2, 48000, 6, 1024, false",
        "1214,       2, 44100, 2, 960,  false",
        "2b920800,   2, 22050, 2, 1024, true",
        "139056e5a0, 2, 22050, 2, 1024, true",
        "121056e500, 2, 44100, 2, 1024, false",
        "1200,       2, 44100, 0, 1024, false",
        "0a10,       1, 44100, 2, 1024, false",
        "178056221000, 2, 44100, 2, 1024, false",
    })
    void a_configuration_tells_what_kind_of_aac_follows(
            String hex, int type, int rate, int channels, int frames, boolean extended) {
        assertThat(AacConfiguration.of(HexFormat.of().parseHex(hex)))
                .contains(new AacConfiguration(type, rate, channels, frames, extended));
    }

    @Test
    void bytes_that_end_early_or_name_no_rate_tell_nothing() {
        assertThat(AacConfiguration.of(new byte[0])).isEmpty();
        assertThat(AacConfiguration.of(new byte[] {0x12})).isEmpty();
        assertThat(AacConfiguration.of(new byte[] {0x16, (byte) 0x90})).isEmpty();
    }

    @Test
    void any_bytes_are_read_or_not() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var bytes = new byte[random.nextInt(8)];
            random.nextBytes(bytes);

            assertThatCode(() -> AacConfiguration.of(bytes)).as("seed %d", seed).doesNotThrowAnyException();
        }
    }
}
