package fengni.label.cue;

import static fengni.label.cue.Sounds.BOTH;
import static fengni.label.cue.Sounds.END;
import static fengni.label.cue.Sounds.START;
import static fengni.label.cue.Sounds.codes;
import static fengni.label.cue.Sounds.done;
import static fengni.label.cue.Sounds.joined;
import static fengni.label.cue.Sounds.latin;
import static fengni.label.cue.Sounds.le;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.CarrierCode;
import fengni.label.ExplicitReading.InSound;
import fengni.label.ExplicitReading.Rhythm;
import fengni.label.Showing;
import fengni.label.TextMark.Place;
import fengni.label.file.Medium;
import fengni.label.file.Splice;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlacCueTest {
    private static final Medium USUAL = Medium.of(Flacs.flac(1.2, 44_100, 2, 16, 4096));

    @ParameterizedTest(name = "{0} s, {1} Hz, {2} channels, {3} bits, blocks of {4}")
    @CsvSource({
        "1.2, 44100, 2, 16, 4096",
        "0.5, 48000, 1, 24, 1024",
        "0.7, 96000, 6, 20, 4608",
        "1.0, 8000, 8, 8, 192",
        "0.4, 192000, 2, 32, 65535",
        "0.5, 22050, 3, 12, 16",
        "0.1, 16000, 1, 4, 4096",
        "0.01, 16000, 1, 16, 5",
    })
    void decoding_gives_the_mark_and_every_sample(double seconds, int rate, int channels, int depth, int block) {
        var flac = Flacs.flac(seconds, rate, channels, depth, block);
        var before = Flacs.decoded(flac);
        for (Showing showing : List.of(START, END, BOTH)) {
            var marked = done(flac, FlacCue.show(Medium.of(flac), showing));

            var after = Flacs.decoded(marked);

            int end = showing.places().contains(Place.END)
                    ? Stretch.atEnd(Cue.rhythm(rate)).frames()
                    : 0;
            int start = after[0].length - before[0].length - end;
            for (int channel = 0; channel < channels; channel++) {
                assertThat(Arrays.copyOfRange(after[channel], start, after[channel].length - end))
                        .isEqualTo(before[channel]);
            }
            assertThat(((InSound) FlacCue.look(Medium.of(marked))).heard())
                    .extracting(Rhythm::place)
                    .containsExactlyInAnyOrderElementsOf(showing.places());
            assertThat(codes(FlacCue.show(Medium.of(marked), showing))).containsOnly(CueCode.CUE_PRESENT);
        }
    }

    @Test
    void frames_after_a_rhythm_at_the_start_are_numbered_as_before() throws BrokenFrame {
        var marked = Medium.of(done(USUAL.whole().bytes(), FlacCue.show(USUAL, START)));

        var file = FlacFile.walk(marked).file().orElseThrow();
        var frames = new FlacFrames(file, file.start());
        long number = 0;
        while (frames.hasNext()) {
            var frame = frames.next();
            assertThat(frame.head().variable()).isFalse();
            assertThat(frame.head().number()).isEqualTo(number++);
        }
        assertThat(file.info().block()).isEqualTo(4096);
    }

    @Test
    void the_coded_samples_of_every_frame_stay_bit_by_bit() throws BrokenFrame {
        var marked = Medium.of(done(USUAL.whole().bytes(), FlacCue.show(USUAL, BOTH)));
        var whole = marked.whole().latin();
        var file = FlacFile.walk(USUAL).file().orElseThrow();
        var frames = new FlacFrames(file, file.start());
        int at = 0;
        while (frames.hasNext()) {
            var frame = frames.next();
            int head = frame.head().bytes().length();
            var body =
                    frame.bytes().part(head, frame.bytes().length() - head - 2).latin();
            at = whole.indexOf(body, at);
            assertThat(at).isPositive();
        }
    }

    @Test
    void a_last_frame_too_short_to_stand_before_others_is_joined_with_the_mark() {
        var flac = Flacs.flac((4096 * 3 + 7) / 16_000d, 16_000, 2, 16, 4096);
        var before = Flacs.decoded(flac);
        assertThat(before[0].length % 4096).isEqualTo(7);

        var after = Flacs.decoded(done(flac, FlacCue.show(Medium.of(flac), END)));

        assertThat(Arrays.copyOf(after[1], before[1].length)).isEqualTo(before[1]);
    }

    @Test
    void seek_points_lead_to_the_same_samples() throws BrokenFrame {
        var table = joined(point(0, 0, 4096), point(12_288, 999, 4096), point(-1, 0, 0), point(-1, 0, 0));
        var flac = withBlock(USUAL, 3, table);

        var marked = Medium.of(done(flac.whole().bytes(), FlacCue.show(flac, BOTH)));

        var file = FlacFile.walk(marked).file().orElseThrow();
        var body = file.blocks().get(1).body();
        int shift = Stretch.atStart(Cue.rhythm(44_100)).upTo(4096).frames();
        for (int i = 0; i < 2; i++) {
            assertThat(marked.i64(body + 18L * i)).isEqualTo(shift + 12_288L * i);
            var frames = new FlacFrames(file, file.start() + marked.i64(body + 18L * i + 8));
            assertThat(frames.next().head().number()).isEqualTo(shift + 12_288L * i);
        }
        assertThat(marked.i64(body + 36)).isEqualTo(-1);
        assertThat(marked.i64(body + 54)).isEqualTo(-1);
    }

    @Test
    void a_list_of_tracks_and_the_head_of_another_file_are_refused() {
        assertThat(codes(FlacCue.show(withBlock(USUAL, 5, new byte[396]), START)))
                .containsExactly(CueCode.CUE_TABLE);
        assertThat(codes(FlacCue.show(withBlock(USUAL, 2, latin("riffRIFF")), START)))
                .containsExactly(CueCode.CUE_TABLE);
    }

    @Test
    void a_wrong_digest_is_found_and_a_missing_one_is_told() throws BrokenFrame {
        var wrong = USUAL.with(List.of(new Splice(30, 31, new byte[] {(byte) (USUAL.u8(30) ^ 1)})));
        var none = USUAL.with(List.of(new Splice(26, 42, new byte[16])));

        assertThat(codes(FlacCue.show(wrong, START))).containsExactly(CueCode.CUE_DIGEST);
        assertThat(done(none.whole().bytes(), FlacCue.show(none, START)))
                .isEqualTo(done(USUAL.whole().bytes(), FlacCue.show(USUAL, START)));
    }

    @Test
    void a_number_of_samples_that_is_not_told_is_told_and_a_wrong_one_found() {
        var untold = USUAL.with(List.of(new Splice(22, 26, new byte[4])));
        var wrong = USUAL.with(List.of(new Splice(22, 26, new byte[] {0, 0, 1, 1})));

        assertThat(done(untold.whole().bytes(), FlacCue.show(untold, BOTH)))
                .isEqualTo(done(USUAL.whole().bytes(), FlacCue.show(USUAL, BOTH)));
        assertThat(codes(FlacCue.show(wrong, START))).containsExactly(CarrierCode.BROKEN_PART);
    }

    @Test
    void bytes_after_the_last_frame_stay_there() {
        var tag = joined(latin("TAG"), new byte[125]);
        var flac = joined(USUAL.whole().bytes(), tag);

        var marked = done(flac, FlacCue.show(Medium.of(flac), END));

        assertThat(Arrays.copyOfRange(marked, marked.length - 128, marked.length))
                .isEqualTo(tag);
        assertThat(Flacs.decoded(marked)[0].length)
                .isEqualTo(52_920 + Stretch.atEnd(Cue.rhythm(44_100)).frames());
    }

    private static byte[] point(long sample, long offset, int count) {
        var point = joined(le(8, sample), le(8, offset), le(2, count));
        var turned = point.clone();
        for (int i = 0; i < 8; i++) {
            turned[i] = point[7 - i];
            turned[8 + i] = point[15 - i];
        }
        turned[16] = point[17];
        turned[17] = point[16];
        return turned;
    }

    /** Puts a block after the first. */
    static Medium withBlock(Medium flac, int kind, byte[] body) {
        var head = new byte[] {(byte) ((flac.u8(4) & 0x80) | kind), 0, (byte) (body.length >> 8), (byte) body.length};
        return Medium.of(flac.with(List.of(new Splice(4, 5, new byte[1]), Splice.insert(42, joined(head, body))))
                .whole()
                .bytes());
    }
}
