package fengni.label.cue;

import static fengni.label.cue.Sounds.chunk;
import static fengni.label.cue.Sounds.codes;
import static fengni.label.cue.Sounds.done;
import static fengni.label.cue.Sounds.fmt;
import static fengni.label.cue.Sounds.riff;
import static fengni.label.cue.Sounds.spoken;
import static fengni.label.cue.Sounds.wav;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.ExplicitReading.InSound;
import fengni.label.TextMark.Place;
import fengni.label.file.Medium;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VoiceClipTest {
    private static final byte[] CLIP = wav(Sounds.speech(1.5, 16_000, 4), 16_000);

    @ParameterizedTest(name = "{0} Hz, {1} channels")
    @CsvSource({"8000, 1", "16000, 1", "16000, 2", "44100, 2", "48000, 6", "96000, 2"})
    void a_voice_is_brought_to_the_rate_and_channels_of_the_sound_and_put_on_once(int rate, int channels) {
        var wav = wav(rate, channels);
        var flac = Flacs.flac(0.5, rate, channels, 16, 4096);
        for (var showing :
                List.of(spoken(CLIP, Place.START), spoken(CLIP, Place.END), spoken(CLIP, Place.START, Place.END))) {
            var markedWav = Medium.of(done(wav, WavCue.show(Medium.of(wav), showing)));
            var markedFlac = Medium.of(done(flac, FlacCue.show(Medium.of(flac), showing)));

            assertThat(WavWalk.walk(markedWav).wav().orElseThrow().frames())
                    .isEqualTo(rate / 2 + showing.places().size() * (long) (1.9 * rate));
            assertThat(codes(WavCue.show(markedWav, showing))).containsOnly(CueCode.CUE_PRESENT);
            assertThat(codes(FlacCue.show(markedFlac, showing))).containsOnly(CueCode.CUE_PRESENT);
            assertThat(WavCue.look(markedWav)).isEqualTo(new InSound(List.of()));
        }
    }

    @Test
    void a_place_that_has_the_rhythm_takes_no_voice_beside_it() {
        var file = wav(44_100, 1);
        var marked = done(file, WavCue.show(Medium.of(file), Sounds.START));

        assertThat(codes(WavCue.show(Medium.of(marked), spoken(CLIP, Place.START))))
                .containsExactly(CueCode.CUE_PRESENT);
    }

    static List<Arguments> faults() {
        return List.of(
                Arguments.of("no bytes", new byte[0], CueCode.CLIP_NOT_PCM),
                Arguments.of("another format", Flacs.flac(0.5, 16_000, 1, 16, 4096), CueCode.CLIP_NOT_PCM),
                Arguments.of(
                        "floats", riff(fmt(3, 1, 16_000, 32), chunk("data", new byte[6400])), CueCode.CLIP_NOT_PCM),
                Arguments.of("a-law", riff(fmt(6, 1, 8_000, 8), chunk("data", new byte[8000])), CueCode.CLIP_NOT_PCM),
                Arguments.of("cut off", Arrays.copyOf(CLIP, 5000), CueCode.CLIP_NOT_PCM),
                Arguments.of("eleven seconds", wav(new double[11 * 8000], 8_000), CueCode.CLIP_TOO_LONG),
                Arguments.of("no sample", wav(new double[0], 8_000), CueCode.CLIP_SILENT),
                Arguments.of("silence", wav(new double[8000], 8_000), CueCode.CLIP_SILENT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_voice_that_cannot_be_used_is_refused(String fault, byte[] clip, CueCode code) {
        var file = wav(44_100, 1);

        assertThat(codes(WavCue.show(Medium.of(file), spoken(clip, Place.START))))
                .containsExactly(code);
    }

    @Test
    void a_mark_that_would_grow_beyond_measure_is_refused() {
        var file = riff(fmt(3, 64, 384_000, 64), chunk("data", new byte[64 * 8]));
        var clip = wav(Sounds.speech(9, 8_000, 1), 8_000);

        assertThat(codes(WavCue.show(Medium.of(file), spoken(clip, Place.START))))
                .containsExactly(CueCode.CUE_LIMIT);
        assertThat(codes(WavCue.show(Medium.of(file), Sounds.START))).containsExactly(CueCode.CUE_LIMIT);
    }

    @ParameterizedTest(name = "{0} to {1} Hz")
    @CsvSource({"16000, 44100", "44100, 16000", "48000, 44100", "8000, 192000", "192000, 8000"})
    void another_rate_keeps_a_tone_to_a_thousandth(int from, int to) {
        var tone = new double[from];
        for (int i = 0; i < from; i++) {
            tone[i] = 0.5 * Math.sin(2 * Math.PI * 700 * i / from);
        }

        var made = Resampling.of(tone, from, to);

        assertThat(made).hasSize(to);
        double worst = 0;
        for (int i = to / 10; i < to * 9 / 10; i++) {
            worst = Math.max(worst, Math.abs(made[i] - 0.5 * Math.sin(2 * Math.PI * 700 * i / to)));
        }
        assertThat(worst).isLessThan(0.0005);
    }

    @Test
    void what_a_lower_rate_cannot_carry_is_kept_out() {
        var tone = new double[48_000];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = 0.5 * Math.sin(2 * Math.PI * 6000 * i / 48_000);
        }

        var made = Resampling.of(tone, 48_000, 8_000);

        assertThat(Arrays.stream(made, 800, 7200).map(Math::abs).max().orElseThrow())
                .isLessThan(0.001);
    }
}
