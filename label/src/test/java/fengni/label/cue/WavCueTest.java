package fengni.label.cue;

import static fengni.label.cue.Sounds.BOTH;
import static fengni.label.cue.Sounds.END;
import static fengni.label.cue.Sounds.START;
import static fengni.label.cue.Sounds.chunk;
import static fengni.label.cue.Sounds.codes;
import static fengni.label.cue.Sounds.data;
import static fengni.label.cue.Sounds.done;
import static fengni.label.cue.Sounds.extensible;
import static fengni.label.cue.Sounds.fmt;
import static fengni.label.cue.Sounds.joined;
import static fengni.label.cue.Sounds.latin;
import static fengni.label.cue.Sounds.le;
import static fengni.label.cue.Sounds.riff;
import static fengni.label.cue.Sounds.wav;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import fengni.label.Edited;
import fengni.label.ExplicitReading.InSound;
import fengni.label.ExplicitReading.Rhythm;
import fengni.label.Showing;
import fengni.label.TextMark.Place;
import fengni.label.file.Medium;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WavCueTest {
    private static final int LEAD = 4410;
    private static final int MARK = 9 * 3087 + LEAD + 13230;

    static List<Arguments> kinds() {
        var kinds = new ArrayList<Arguments>();
        for (SampleFormat format : SampleFormat.values()) {
            int tag = format.isLinear() ? 1 : format.name().startsWith("F") ? 3 : format == SampleFormat.A_LAW ? 6 : 7;
            for (int rate : List.of(8_000, 44_100, 192_000)) {
                int channels = rate == 8_000 ? 6 : rate == 44_100 ? 2 : 1;
                kinds.add(Arguments.of(format, channels, rate, fmt(tag, channels, rate, format.bytes() * 8)));
            }
            for (int channels : List.of(1, 3)) {
                int rate = 22_050;
                kinds.add(Arguments.of(
                        format,
                        channels,
                        rate,
                        extensible(tag, channels, rate, format.bytes() * 8, format.bytes() * 8)));
            }
        }
        return kinds;
    }

    @ParameterizedTest(name = "{0}, {1} channels, {2} Hz")
    @MethodSource("kinds")
    void every_sample_keeps_its_bytes_between_two_rhythms(SampleFormat format, int channels, int rate, byte[] fmt) {
        var samples = Sounds.coded(format, Sounds.speech(0.3, rate, 5), channels);
        var file = riff(fmt, chunk("data", samples), chunk("LIST", latin("INFOISFT\4\0\0\0test")));

        var marked = done(file, WavCue.show(Medium.of(file), BOTH));

        var wav = WavWalk.walk(Medium.of(marked));
        assertThat(wav.faults()).isEmpty();
        var body = wav.wav().orElseThrow().data();
        int shift = (int) (body.length() - samples.length) / 2;
        assertThat(Medium.of(marked).slice(body.body() + shift, samples.length).bytes())
                .isEqualTo(samples);
        var rhythms = ((InSound) WavCue.look(Medium.of(marked))).heard();
        assertThat(rhythms).extracting(Rhythm::place).containsExactly(Place.START, Place.END);
        assertThat(rhythms.getFirst().fromMillis()).isBetween(95L, 112L);
        assertThat(rhythms.getFirst().toMillis()).isBetween(720L, 735L);
    }

    @Test
    void a_sound_without_a_rhythm_has_none() {
        assertThat(WavCue.look(Medium.of(wav(44_100, 2)))).isEqualTo(new InSound(List.of()));
    }

    @ParameterizedTest
    @MethodSource("fengni.label.cue.WavCueTest#showings")
    void marking_twice_puts_nothing_more_on(Showing showing) {
        var file = wav(44_100, 2);
        var once = done(file, WavCue.show(Medium.of(file), showing));

        var twice = WavCue.show(Medium.of(once), showing);

        assertThat(done(once, twice)).isEqualTo(once);
        assertThat(codes(twice)).hasSize(showing.places().size()).containsOnly(CueCode.CUE_PRESENT);
        assertThat(done(once, WavCue.show(Medium.of(once), BOTH))).hasSize(file.length + 2 * MARK * 4);
    }

    static List<Showing> showings() {
        return List.of(START, END, BOTH);
    }

    @Test
    void the_rhythm_swells_and_fades_without_a_click() {
        var rhythm = fengni.label.cue.Rhythm.at(48_000);
        double most = 0;
        for (int i = 0; i < 48; i++) {
            most = Math.max(most, Math.abs(rhythm[i]));
        }

        // the first millisecond
        assertThat(most).isLessThan(0.05 * fengni.label.cue.Rhythm.LEVEL);
        assertThat(rhythm[0]).isZero();
        assertThat(rhythm[rhythm.length - 1]).isCloseTo(0, offset(1e-9));
    }

    @Test
    void an_odd_number_of_bytes_gets_its_pad_and_loses_it_again() {
        var odd = riff(fmt(1, 1, 11_100, 8), chunk("data", new byte[333]), chunk("note", new byte[2]));
        var even = riff(fmt(1, 1, 11_100, 8), chunk("data", new byte[334]), chunk("note", new byte[2]));

        for (byte[] file : List.of(odd, even)) {
            for (var showing : showings()) {
                var marked = done(file, WavCue.show(Medium.of(file), showing));
                var walked = WavWalk.walk(Medium.of(marked));
                assertThat(walked.faults()).isEmpty();
                assertThat(walked.wav()
                                .orElseThrow()
                                .chunk("note")
                                .orElseThrow()
                                .length())
                        .isEqualTo(2);
                assertThat(marked.length % 2).isZero();
                assertThat(Medium.of(marked).slice(4, 4).u32le(0)).isEqualTo(marked.length - 8);
            }
        }
    }

    @Test
    void what_counts_samples_is_moved_along() {
        var bext = new byte[602];
        System.arraycopy(le(8, 1_000_000), 0, bext, 338, 8);
        var file = riff(
                fmt(1, 1, 44_100, 16),
                chunk("bext", bext),
                chunk("fact", le(4, 22_050)),
                chunk("cue ", joined(le(4, 1), le(4, 9, 100), latin("data"), le(4, 0, 0, 100))),
                chunk("smpl", joined(le(4, 0, 0, 0, 0, 0, 0, 0, 1, 0), le(4, 0, 0, 200, 300, 0, 0))),
                chunk("PEAK", joined(le(4, 1, 0), le(4, Float.floatToIntBits(0.9f), 77))),
                data(44_100, 1));

        var marked = Medium.of(done(file, WavCue.show(Medium.of(file), BOTH)));

        var wav = WavWalk.walk(marked).wav().orElseThrow();
        assertThat(number(wav, "fact", 0)).isEqualTo(22_050 + 2 * MARK);
        assertThat(number(wav, "cue ", 8)).isEqualTo(100 + MARK);
        assertThat(number(wav, "cue ", 24)).isEqualTo(100 + MARK);
        assertThat(number(wav, "smpl", 44)).isEqualTo(200 + MARK);
        assertThat(number(wav, "smpl", 48)).isEqualTo(300 + MARK);
        assertThat(number(wav, "PEAK", 12)).isEqualTo(77 + MARK);
        assertThat(number(wav, "bext", 338)).isEqualTo(1_000_000 - MARK);
    }

    @Test
    void a_peak_chunk_of_a_faint_sound_names_the_rhythm() {
        var file = riff(
                fmt(3, 1, 44_100, 32),
                chunk("PEAK", joined(le(4, 1, 0), le(4, Float.floatToIntBits(0.01f), 77))),
                chunk("data", Sounds.coded(SampleFormat.F32, new double[4000], 1)));

        var marked = Medium.of(done(file, WavCue.show(Medium.of(file), START)));

        var wav = WavWalk.walk(marked).wav().orElseThrow();
        assertThat(Float.intBitsToFloat((int) number(wav, "PEAK", 8))).isBetween(0.2f, 0.25f);
        assertThat(number(wav, "PEAK", 12)).isBetween((long) LEAD, (long) MARK);
    }

    @Test
    void the_sizes_of_a_large_file_stand_in_their_own_chunk() {
        var data = data(44_100, 1);
        var small =
                riff(chunk("ds64", joined(le(8, 0, data.length - 8, 22_050), le(4, 0))), fmt(1, 1, 44_100, 16), data);
        var large = joined(latin("RF64"), le(4, 0xffff_ffffL), Arrays.copyOfRange(small, 8, small.length));
        System.arraycopy(le(8, large.length - 8), 0, large, 20, 8);
        int size = large.length - data.length + 4;
        System.arraycopy(le(4, 0xffff_ffffL), 0, large, size, 4);

        var marked = Medium.of(done(large, WavCue.show(Medium.of(large), BOTH)));

        var walked = WavWalk.walk(marked);
        assertThat(walked.faults()).isEmpty();
        assertThat(walked.wav().orElseThrow().frames()).isEqualTo(22_050 + 2 * MARK);
        assertThat(WavWalk.i64le(marked.slice(20, 8), 0)).isEqualTo(marked.length() - 8);
        assertThat(WavWalk.i64le(marked.slice(36, 8), 0)).isEqualTo(22_050 + 2 * MARK);
        assertThat(marked.slice(4, 4).u32le(0)).isEqualTo(0xffff_ffffL);
    }

    @Test
    void a_list_that_says_what_is_played_is_refused() {
        var file = riff(fmt(1, 1, 44_100, 16), chunk("plst", le(4, 0)), data(44_100, 1));

        assertThat(WavCue.show(Medium.of(file), END)).isInstanceOf(Edited.Not.class);
        assertThat(codes(WavCue.show(Medium.of(file), END))).containsExactly(CueCode.CUE_TABLE);
    }

    @Test
    void a_silent_sound_with_one_rhythm_takes_another_at_its_other_end() {
        var file = wav(new double[20_000], 44_100);
        var start = done(file, WavCue.show(Medium.of(file), START));

        assertThat(((InSound) WavCue.look(Medium.of(start))).heard())
                .extracting(Rhythm::place)
                .containsExactly(Place.START);
        assertThat(codes(WavCue.show(Medium.of(start), END))).isEmpty();
    }

    private static long number(Wav wav, String kind, int offset) {
        return wav.medium()
                .slice(wav.chunk(kind).orElseThrow().body() + offset, 4)
                .u32le(0);
    }
}
