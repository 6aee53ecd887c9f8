package fengni.label.cue;

import static fengni.label.cue.Sounds.BOTH;
import static fengni.label.cue.Sounds.chunk;
import static fengni.label.cue.Sounds.codes;
import static fengni.label.cue.Sounds.data;
import static fengni.label.cue.Sounds.extensible;
import static fengni.label.cue.Sounds.fmt;
import static fengni.label.cue.Sounds.joined;
import static fengni.label.cue.Sounds.latin;
import static fengni.label.cue.Sounds.le;
import static fengni.label.cue.Sounds.riff;
import static fengni.label.cue.Sounds.wav;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import fengni.label.CarrierCode;
import fengni.label.Edited;
import fengni.label.ExplicitReading.InSound;
import fengni.label.ExplicitReading.NotRead;
import fengni.label.file.Medium;
import fengni.label.file.Slice;
import fengni.law.Finding;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are broken, or made to break a reader, named by their fault. */
class HostileSoundTest {
    private static final byte[] FMT = fmt(1, 1, 44_100, 16);
    private static final byte[] FLAC = Flacs.flac(0.3, 8_000, 2, 16, 512);
    /** Offset of the first frame in it. */
    private static final int FRAME = 42;

    static List<Arguments> wavs() {
        var data = data(44_100, 1);
        var large = joined(latin("RF64"), le(4, 0xffff_ffffL), latin("WAVE"), FMT, latin("data"), le(4, 0xffff_ffffL));
        Map<String, Map.Entry<byte[], Finding.Code>> all = new LinkedHashMap<>();
        all.put("nothing", Map.entry(new byte[0], CarrierCode.BROKEN_PART));
        all.put("its sign alone", Map.entry(riff(), CarrierCode.TRUNCATED));
        all.put("no format", Map.entry(riff(data), CarrierCode.BROKEN_PART));
        all.put("no data", Map.entry(riff(FMT), CarrierCode.BROKEN_PART));
        all.put("two stretches of data", Map.entry(riff(FMT, data, data), CarrierCode.BROKEN_PART));
        all.put("no sample", Map.entry(riff(FMT, chunk("data", new byte[0])), CueCode.CUE_NO_SOUND));
        all.put("half a sample", Map.entry(riff(FMT, chunk("data", new byte[1])), CueCode.CUE_NO_SOUND));
        all.put("cut in its data", Map.entry(Arrays.copyOf(wav(44_100, 1), 4000), CarrierCode.TRUNCATED));
        all.put(
                "data of four billion bytes",
                Map.entry(riff(FMT, latin("data\u00ff\u00ff\u00ff\u00ff"), new byte[50]), CarrierCode.TRUNCATED));
        all.put("large without its sizes", Map.entry(joined(large, new byte[100]), CarrierCode.TRUNCATED));
        all.put(
                "large with a negative size",
                Map.entry(
                        joined(
                                latin("RF64"),
                                le(4, -1),
                                latin("WAVE"),
                                chunk("ds64", le(8, -1, -1, -1)),
                                FMT,
                                latin("data"),
                                le(4, -1)),
                        CarrierCode.TRUNCATED));
        all.put("data beyond its end", Map.entry(beyond(), CarrierCode.BROKEN_PART));
        all.put("a head of ten bytes", Map.entry(riff(chunk("fmt ", new byte[10]), data), CarrierCode.BROKEN_PART));
        all.put("no channel", Map.entry(riff(fmt(1, 0, 44_100, 16), data), CueCode.CUE_CHANNELS));
        all.put("65535 channels", Map.entry(riff(fmt(1, 65_535, 44_100, 16), data), CueCode.CUE_CHANNELS));
        all.put("a wrong frame size", Map.entry(riff(frameSize(3), data), CarrierCode.BROKEN_PART));
        all.put("no frame size", Map.entry(riff(frameSize(0), data), CarrierCode.BROKEN_PART));
        all.put("twelve bits", Map.entry(riff(fmt(1, 1, 44_100, 12), data), CueCode.CUE_CODEC));
        all.put("no bits", Map.entry(riff(fmt(1, 1, 44_100, 0), data), CueCode.CUE_CODEC));
        all.put(
                "more valid bits than bits",
                Map.entry(riff(extensible(1, 1, 44_100, 16, 17), data), CarrierCode.BROKEN_PART));
        all.put("MP3 in WAV", Map.entry(riff(fmt(0x55, 1, 44_100, 0), data), CueCode.CUE_CODEC));
        all.put("an unknown coding", Map.entry(riff(fmt(0x7777, 1, 44_100, 16), data), CueCode.CUE_CODEC));
        all.put("no rate", Map.entry(riff(fmt(1, 1, 0, 16), data), CueCode.CUE_RATE));
        all.put("four billion samples a second", Map.entry(riff(fmt(1, 1, -1, 16), data), CueCode.CUE_RATE));
        all.put(
                "a cue list longer than its chunk",
                Map.entry(riff(FMT, chunk("cue ", le(4, 1_000_000)), data), CueCode.CUE_TABLE));
        all.put(
                "a loop at the end of time",
                Map.entry(
                        riff(FMT, chunk("smpl", joined(new byte[28], le(4, 1, 0, 0, 0, -1, -1, 0, 0))), data),
                        CueCode.CUE_TABLE));
        return all.entrySet().stream()
                .map(one -> Arguments.of(
                        one.getKey(), one.getValue().getKey(), one.getValue().getValue()))
                .toList();
    }

    /** The size of everything is that of the first bytes of the data. */
    private static byte[] beyond() {
        var file = wav(44_100, 1);
        System.arraycopy(le(4, 1000), 0, file, 4, 4);
        return file;
    }

    private static byte[] frameSize(int size) {
        var fmt = FMT.clone();
        fmt[20] = (byte) size;
        return fmt;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wavs")
    void a_broken_wav_is_looked_at_and_never_marked(String fault, byte[] file, Finding.Code code) {
        assertThat(WavCue.look(Medium.of(file))).matches(reading -> !reading.found());
        assertThat(WavCue.show(Medium.of(file), BOTH)).isInstanceOf(Edited.Not.class);
        assertThat(codes(WavCue.show(Medium.of(file), BOTH))).contains(code);
    }

    @Test
    void a_rhythm_is_heard_in_a_file_that_was_cut_off() {
        var file = wav(44_100, 1);
        var marked = Sounds.done(file, WavCue.show(Medium.of(file), Sounds.START));

        assertThat(WavCue.look(Medium.of(Arrays.copyOf(marked, marked.length - 10_000)))
                        .found())
                .isTrue();
    }

    static List<Arguments> flacs() {
        Map<String, Map.Entry<byte[], Finding.Code>> all = new LinkedHashMap<>();
        all.put("nothing", Map.entry(new byte[0], CarrierCode.BROKEN_PART));
        all.put("its sign alone", Map.entry(latin("fLaC"), CarrierCode.TRUNCATED));
        all.put("another block first", Map.entry(changed(4, 0x81), CarrierCode.BROKEN_PART));
        all.put("a block of sixteen million bytes", Map.entry(changed(5, 0xff), CarrierCode.TRUNCATED));
        all.put("no frame", Map.entry(Arrays.copyOf(FLAC, FRAME), CueCode.CUE_NO_SOUND));
        all.put("half of its frames", Map.entry(Arrays.copyOf(FLAC, FLAC.length / 2), CueCode.CUE_FRAME));
        all.put("another sync", Map.entry(changed(FRAME, 0), CueCode.CUE_FRAME));
        all.put("a wrong head", Map.entry(changed(FRAME + 2, 0x61), CueCode.CUE_FRAME));
        all.put("a wrong sample", Map.entry(changed(FRAME + 20, 0x55), CueCode.CUE_FRAME));
        all.put("no rate", Map.entry(changed(18, 0, 0, 0x03), CueCode.CUE_RATE));
        all.put("a million samples a second", Map.entry(changed(18, 0xff, 0xff), CueCode.CUE_RATE));
        all.put("two bits", Map.entry(changed(20, FLAC[20] & 0xfe, 0x10), CueCode.CUE_CODEC));
        all.put("another depth than its frames", Map.entry(changed(21, 0x70), CueCode.CUE_FRAME));
        all.put(
                "two seek tables",
                Map.entry(
                        FlacCueTest.withBlock(FlacCueTest.withBlock(Medium.of(FLAC), 3, new byte[18]), 3, new byte[18])
                                .whole()
                                .bytes(),
                        CarrierCode.BROKEN_PART));
        all.put("blocks of no sample", Map.entry(changed(10, 0, 0), CueCode.CUE_FRAME));
        return all.entrySet().stream()
                .map(one -> Arguments.of(
                        one.getKey(), one.getValue().getKey(), one.getValue().getValue()))
                .toList();
    }

    private static byte[] changed(int at, int... octets) {
        var changed = FLAC.clone();
        for (int i = 0; i < octets.length; i++) {
            changed[at + i] = (byte) octets[i];
        }
        return changed;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("flacs")
    void a_broken_flac_is_looked_at_and_never_marked(String fault, byte[] file, Finding.Code code) {
        assertThat(FlacCue.look(Medium.of(file))).matches(reading -> !reading.found());
        assertThat(codes(FlacCue.show(Medium.of(file), BOTH))).containsExactly(code);
    }

    @Test
    void hours_of_silence_in_a_small_file_are_refused_after_bounded_work_and_looked_at_with_little() {
        var once = Flacs.flac(new long[2][65_535], 8_000, 16, 65_535);
        var frame = Arrays.copyOfRange(once, FRAME, once.length);
        var bomb = new byte[FRAME + 1000 * frame.length];
        System.arraycopy(once, 0, bomb, 0, FRAME);
        for (int i = 0; i < 1000; i++) {
            System.arraycopy(frame, 0, bomb, FRAME + i * frame.length, frame.length);
        }

        assertThat(codes(FlacCue.show(Medium.of(bomb), BOTH))).containsExactly(CueCode.CUE_LIMIT);
        assertThat(FlacCue.look(Medium.of(bomb))).isEqualTo(new InSound(List.of()));
    }

    @Test
    void padding_pays_for_no_samples_and_minutes_of_silence_are_marked() throws BrokenFrame {
        var silence = silence(2, 150, new byte[0]);
        var padded = silence(2, 600, new byte[4 << 20]);

        assertThat(FlacCue.show(Medium.of(silence), BOTH)).isInstanceOf(Edited.Change.class);
        assertThat(codes(FlacCue.show(Medium.of(padded), BOTH))).containsExactly(CueCode.CUE_LIMIT);
    }

    @Test
    void large_frames_with_wrong_check_sums_before_the_end_are_tried_a_few_times_and_no_more() throws BrokenFrame {
        var file = silence(8, 3000, new byte[0]);
        int frame = (file.length - FRAME - 4) / 3000;
        for (int end = FRAME + 4 + 3 * frame; end < file.length; end++) {
            // the last byte of a frame stands before the sign of the next
            if (end + 1 == file.length || (file[end + 1] == -1 && file[end + 2] == -8)) {
                file[end] ^= 1;
            }
        }
        long before = allocated();

        assertThat(FlacCue.look(Medium.of(file))).isEqualTo(new InSound(List.of()));

        assertThat(allocated() - before).isLessThan(600 << 20);
    }

    /** Frames as large as they may be, with a block of padding before them. */
    private static byte[] silence(int channels, int frames, byte[] padding) throws BrokenFrame {
        var rows = new long[channels][65_535];
        var once = Flacs.flac(rows, 8_000, 16, 65_535);
        var head = FrameHead.of(Slice.of(once).from(FRAME));
        var body = Arrays.copyOfRange(once, FRAME + head.bytes().length(), once.length - 2);
        var all = new ByteArrayOutputStream();
        long count = 65_535L * frames;
        var info = Arrays.copyOf(once, FRAME);
        info[4] = 0;
        System.arraycopy(ByteBuffer.allocate(4).putInt((int) count).array(), 0, info, 22, 4);
        Arrays.fill(info, 26, FRAME, (byte) 0);
        all.writeBytes(info);
        all.writeBytes(
                ByteBuffer.allocate(4).putInt(0x8100_0000 | padding.length).array());
        all.writeBytes(padding);
        for (int i = 0; i < frames; i++) {
            var frame = joined(head.beside(false, i, 65_535, channels), body);
            int sum = Checks.sixteen(0, frame, 0, frame.length);
            all.writeBytes(joined(frame, new byte[] {(byte) (sum >> 8), (byte) sum}));
        }
        return all.toByteArray();
    }

    private static long allocated() {
        return ManagementFactory.getPlatformMXBean(ThreadMXBean.class).getCurrentThreadAllocatedBytes();
    }

    @Test
    void mutants_give_findings_and_never_an_exception() {
        long seed = Long.getLong("fengni.seed", 20_261_122L);
        var random = new Random(seed);
        var wav = wav(8_000, 2);
        var originals = List.of(
                wav,
                riff(
                        fmt(1, 1, 8_000, 16),
                        chunk("cue ", joined(le(4, 1), new byte[24])),
                        chunk("smpl", new byte[60]),
                        data(8_000, 1)),
                Sounds.done(wav, WavCue.show(Medium.of(wav), BOTH)),
                FLAC,
                FlacCueTest.withBlock(Medium.of(FLAC), 3, new byte[36]).whole().bytes(),
                Sounds.done(FLAC, FlacCue.show(Medium.of(FLAC), BOTH)));
        int mutants = Boolean.getBoolean("fengni.long") ? 20_000 : 300;
        for (int i = 0; i < mutants; i++) {
            var mutant = mutated(originals.get(random.nextInt(originals.size())), random);
            tried(mutant, "seed " + seed + ", mutant " + i);
        }
    }

    private static void tried(byte[] mutant, String which) {
        var medium = Medium.of(mutant);
        try {
            assertThat(WavCue.look(medium)).isInstanceOfAny(InSound.class, NotRead.class);
            assertThat(FlacCue.look(medium)).isInstanceOfAny(InSound.class, NotRead.class);
            if (WavCue.show(medium, BOTH) instanceof Edited.Change(var splices, var notes)) {
                assertThat(codes(WavCue.show(medium.with(splices), BOTH)))
                        .as(which)
                        .hasSize(2)
                        .containsOnly(CueCode.CUE_PRESENT);
            }
            if (FlacCue.show(medium, BOTH) instanceof Edited.Change(var splices, var notes)) {
                assertThat(codes(FlacCue.show(medium.with(splices), BOTH)))
                        .as(which)
                        .hasSize(2)
                        .containsOnly(CueCode.CUE_PRESENT);
            }
        } catch (RuntimeException | StackOverflowError failure) {
            throw new AssertionError(which, failure);
        }
    }

    private static byte[] mutated(byte[] original, Random random) {
        var mutant = original.clone();
        // the head is where the structure is
        int reach = random.nextInt(3) > 0 ? 120 : mutant.length;
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            mutant[random.nextInt(reach)] =
                    (byte) (random.nextBoolean() ? random.nextInt(256) : random.nextInt(2) * 255);
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(mutant, random.nextInt(mutant.length)) : mutant;
    }
}
