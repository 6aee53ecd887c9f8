package fengni.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.label.Cued;
import fengni.label.SoundEnd;
import fengni.label.TranscodingCode;
import fengni.label.file.Medium;
import fengni.law.Finding;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads of packets of sound are read as their standards say, and anything else is no head. */
class SoundPacketsTest {
    @ParameterizedTest
    @CsvSource({"fc, 960", "08, 960", "18, 2880", "60, 480", "80, 120", "fd, 1920", "ff06, 5760"})
    void a_packet_of_opus_tells_how_long_it_lasts(String hex, int frames) throws Exception {
        assertThat(OpusPacket.frames(HexFormat.of().parseHex(hex))).isEqualTo(frames);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ff", "ff00", "ff07", "1f03"})
    void a_packet_of_opus_that_lasts_no_time_or_too_long_is_none(String hex) {
        assertThatThrownBy(() -> OpusPacket.frames(HexFormat.of().parseHex(hex)))
                .isInstanceOf(Unworkable.class);
    }

    @Test
    void a_packet_of_mp3_tells_how_far_it_reaches_back() {
        assertThat(Mp3Packet.of(HexFormat.of().parseHex("fffb904400800000")))
                .contains(new Mp3Packet(3, 0, false, 128_000, 1));
        assertThat(Mp3Packet.of(HexFormat.of().parseHex("fff390c405000000")))
                .contains(new Mp3Packet(2, 0, true, 80_000, 5));
        assertThat(Mp3Packet.of(HexFormat.of().parseHex("fffd904400800000")))
                .as("layer 2")
                .isEmpty();
    }

    @Test
    void a_packet_of_ac3_tells_its_channels() {
        assertThat(Ac3Packet.of(HexFormat.of().parseHex("0b770000144043e8")))
                .contains(new Ac3Packet(0, 192_000, 8, 0, 2, false, 31));
        assertThat(Ac3Packet.of(HexFormat.of().parseHex("0b7700001480"))).isEmpty();
    }

    @Test
    void any_bytes_are_a_packet_or_none() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var bytes = new byte[random.nextInt(12)];
            random.nextBytes(bytes);
            if (bytes.length > 1 && seed % 2 == 0) {
                bytes[0] = (byte) (seed % 4 == 0 ? 0xff : 0x0b);
                bytes[1] = (byte) (seed % 4 == 0 ? 0xfb : 0x77);
            }

            assertThatCode(() -> {
                        Mp3Packet.of(bytes);
                        Ac3Packet.of(bytes);
                    })
                    .as("seed %d", seed)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void a_transcoder_checks_what_it_is_told_for_itself() {
        var codes = List.of(
                cued("mp3", 48_000, 9, new byte[8]),
                cued("mp3", 200_000, 2, new byte[8]),
                cued("vorbis", 48_000, 2, new byte[8]),
                cued("pcm_dvd", 48_000, 2, new byte[8]),
                cued("aac", 48_000, 2, new byte[8]),
                cued("ac3", 48_000, 2, new byte[8]),
                cued("opus", 48_000, 2, new byte[0]));

        assertThat(codes)
                .containsExactly(
                        TranscodingCode.CUE_ON_CHANNELS,
                        TranscodingCode.CUE_AT_RATE,
                        TranscodingCode.CUE_NOT_CODED,
                        TranscodingCode.CUE_NOT_CODED,
                        TranscodingCode.CUE_NOT_CODED,
                        TranscodingCode.CUE_NOT_CODED,
                        TranscodingCode.CUE_FAILED);
    }

    @Test
    void a_few_bytes_that_stand_for_minutes_are_refused() {
        var head = HexFormat.of().parseHex("4f707573486561640102380180bb0000000000");
        var packets = Collections.nCopies(5_000, Medium.of(new byte[] {(byte) 0xfc}));
        var end = new SoundEnd("opus", head, 48_000, 2, packets, 0);

        assertThat(new FfmpegTranscoder().cue(end))
                .isInstanceOfSatisfying(
                        Cued.Not.class,
                        not -> assertThat(not.reasons().getFirst().params())
                                .containsExactly("more sound than was told"));
    }

    private static Finding.Code cued(String codec, int rate, int channels, byte[] packet) {
        var end = new SoundEnd(codec, new byte[0], rate, channels, List.of(Medium.of(packet)), 0);
        return switch (new FfmpegTranscoder().cue(end)) {
            case Cued.Not(var reasons) -> reasons.getFirst().code();
            case Cued.Done done -> throw new AssertionError(codec + done.frames());
            case Cued.Present there -> throw new AssertionError(codec + there);
        };
    }
}
