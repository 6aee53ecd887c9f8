package fengni.motion;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The native parts are those under the LGPL, and have the encoders that are counted on. */
class LicenceTest {
    @Test
    void the_build_has_no_part_under_the_gpl() {
        assertThat(avformat.avformat_license().getString()).startsWith("LGPL");
        assertThat(avcodec.avcodec_license().getString()).startsWith("LGPL");
        assertThat(avcodec.avcodec_configuration().getString())
                .doesNotContain("--enable-gpl", "--enable-nonfree", "libx264", "libx265")
                .contains("--enable-shared");
    }

    @ParameterizedTest
    @EnumSource
    void every_codec_has_its_encoder(Coder coder) {
        assertThat(avcodec.avcodec_find_encoder_by_name(coder.encoder())).isNotNull();
    }
}
