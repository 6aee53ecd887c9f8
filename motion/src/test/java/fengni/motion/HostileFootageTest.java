package fengni.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.label.Footage;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.label.Recoded;
import fengni.label.TranscodingCode;
import fengni.label.file.Medium;
import fengni.label.file.OpenFile;
import fengni.law.Finding;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Films and parameter sets with faults: refused by a finding, never by an exception, and never taken for whole. */
class HostileFootageTest {
    private static final int MUTANTS = Boolean.getBoolean("fengni.long") ? 2000 : 60;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_damaged_film_is_refused_or_keeps_what_it_had() throws Exception {
        Reels.need("ffmpeg");
        var whole = Files.readAllBytes(Reels.film(
                folder.resolve("film.mp4"),
                3,
                "-s",
                "64x48",
                "-c:v",
                "libx264",
                "-g",
                "12",
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "aac"));
        int moov = indexOf(whole, "moov");
        for (int seed = 0; seed < MUTANTS; seed++) {
            var random = new Random(seed);
            var mutant = whole.clone();
            for (int i = 0; i <= random.nextInt(3); i++) {
                boolean tables = random.nextInt(4) > 0;
                int at = tables ? moov + random.nextInt(whole.length - moov) : random.nextInt(whole.length);
                mutant[at] = (byte) random.nextInt(256);
            }

            assertThatCode(() -> assertThat(Marker.mark(mutant, Reels.ORDER)).isInstanceOf(Marked.class))
                    .as("seed %d", seed)
                    .doesNotThrowAnyException();
        }
    }

    /** FFmpeg takes these offsets for those of the pictures, and jumps to them; our tables do not name them. */
    @Test
    void an_offset_far_behind_the_end_is_no_place_to_read_from() throws Exception {
        Reels.need("ffmpeg");
        var film = Files.readAllBytes(Reels.film(
                folder.resolve("film.mp4"), 3, "-c:v", "libx264", "-g", "12", "-pix_fmt", "yuv420p", "-c:a", "aac"));
        var latin = new String(film, StandardCharsets.ISO_8859_1);
        int sound = latin.indexOf("stco", latin.indexOf("stco") + 4);
        ByteBuffer.wrap(film).putInt(sound + 12, -256);
        var unnamed = film.clone();
        System.arraycopy(latin("edts"), 0, unnamed, latin.lastIndexOf("minf"), 4);

        for (byte[] evil : List.of(film, unnamed)) {
            assertThat(Marker.mark(evil, Reels.ORDER)).isInstanceOf(Marked.Refused.class);
            assertThat(new FfmpegTranscoder().difference(Medium.of(evil), Medium.of(evil), 0))
                    .as("read by FFmpeg")
                    .isNotNull();
        }
    }

    @Test
    void a_file_that_fails_while_native_code_reads_it_fails_as_a_file_does() throws Exception {
        Reels.need("ffmpeg");
        var film = Reels.film(folder.resolve("film.mov"), 1, "-c:v", "mjpeg", "-pix_fmt", "yuvj420p");
        var file = OpenFile.of(film);
        var medium = Medium.of(file);
        file.close();

        assertThatThrownBy(() -> new FfmpegTranscoder().difference(medium, medium, 0))
                .isInstanceOf(UncheckedIOException.class);
    }

    @ParameterizedTest
    @CsvSource({"film.mov,-c:v mjpeg -pix_fmt yuvj420p", "film.webm,-c:v libvpx -deadline realtime -cpu-used 8"})
    void pictures_that_would_fill_the_memory_are_refused_whatever_size_the_container_tells(String name, String coding)
            throws Exception {
        Reels.need("ffmpeg");
        var options = ("-an -frames:v 1 -s 4200x2500 " + coding).split(" ", -1);
        var film = Files.readAllBytes(Reels.film(folder.resolve(name), 1, options));
        var lying = film.clone();
        boolean boxed = name.endsWith("mov");
        int size = boxed ? indexOf(film, "jpeg\0\0\0\0\0\0\0\1") + 28 : indexOf(film, "\u00b0\u0082\u0010") + 2;
        assertThat(ByteBuffer.wrap(film).getShort(size)).isEqualTo((short) 4200);
        ByteBuffer.wrap(lying).putShort(size, (short) 420);

        assertThat(codes(Marker.mark(film, Reels.ORDER))).containsExactly(TranscodingCode.PICTURES_TOO_LARGE);
        assertThat(codes(Marker.mark(lying, Reels.ORDER)))
                .containsAnyOf(TranscodingCode.PICTURES_TOO_LARGE, TranscodingCode.NOT_RECODED);
    }

    @Test
    void more_pictures_than_a_minute_holds_are_refused_in_each_container() throws Exception {
        Reels.need("ffmpeg");
        var options = "-an -s 32x32 -r 1000 -c:v libx264 -preset ultrafast -g 100000 -pix_fmt yuv420p".split(" ", -1);
        var film = Reels.film(folder.resolve("film.mp4"), 8, options);
        for (String name : List.of("film.mov", "film.mkv", "film.flv")) {
            var other = folder.resolve(name);
            Reels.run("ffmpeg", "-v", "error", "-i", film.toString(), "-c", "copy", other.toString());

            assertThat(codes(Marker.mark(Files.readAllBytes(other), Reels.ORDER)))
                    .as(name)
                    .containsExactly(TranscodingCode.PICTURES_TOO_MANY);
        }
    }

    @Test
    void a_transcoder_counts_for_itself() {
        var sample = new Footage.Sample(Medium.of(new byte[1]), 0, 0, true);
        var footage = new Footage(
                "mjpeg",
                new byte[0],
                Footage.Parameters.IN_SAMPLES,
                Footage.Orientation.UPRIGHT,
                0,
                1,
                Collections.nCopies(Footage.MOST_PICTURES + 1, sample),
                List.of(),
                0);

        assertThat(new FfmpegTranscoder().recode(footage, Reels.ORDER.showing()))
                .isInstanceOfSatisfying(
                        Recoded.Not.class,
                        not -> assertThat(not.reasons())
                                .extracting(Finding::code)
                                .containsExactly(TranscodingCode.PICTURES_TOO_MANY));
    }

    private static List<Finding.Code> codes(Marked marked) {
        return marked.findings().stream().map(Finding::code).toList();
    }

    @Test
    void numbers_come_back_as_they_were_written_and_no_start_code_arises() throws Exception {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var out = new BitsOut();
            out.number(0x65, 8);
            int[] numbers = random.ints(40, 0, 1 << random.nextInt(1, 20)).toArray();
            Arrays.stream(numbers).forEach(out::exponential);
            out.number(0, random.nextInt(64));
            out.bit(true);
            var unit = out.unit();

            assertThat(indexOf(unit, "\0\0\1")).as("seed %d", seed).isNegative();
            var bits = Bits.of(unit);
            assertThat(bits.number(8)).isEqualTo(0x65);
            for (int number : numbers) {
                assertThat(bits.exponential()).as("seed %d", seed).isEqualTo(number);
            }
            var copy = new BitsOut();
            var again = Bits.of(unit);
            again.rest(copy);
            assertThat(copy.unit()).as("seed %d", seed).isEqualTo(unit);
        }
    }

    @Test
    void a_broken_configuration_is_refused() {
        var whole = new byte[] {1, 66, -64, 30, -1, -31, 0, 6, 0x67, 66, -64, 30, -38, 2, 1, 0, 4, 0x68, -50, 60, -128};
        var faults = new ArrayList<byte[]>();
        for (int length = 0; length < whole.length; length++) {
            faults.add(Arrays.copyOf(whole, length));
        }
        faults.add(new byte[] {1, 66, -64, 30, -1, -31, 127, 127, 0x67});

        assertThatCode(() -> AvcConfiguration.of(whole)).doesNotThrowAnyException();
        for (byte[] fault : faults) {
            assertThatCode(() -> AvcConfiguration.of(fault)).isInstanceOf(Unworkable.class);
        }
    }

    @Test
    void numbers_that_the_film_uses_are_not_given_to_others() throws Exception {
        var sequence = new BitsOut();
        sequence.number(0x67_4240, 24);
        sequence.number(30, 8);
        sequence.exponential(15);
        sequence.bit(true);
        var set = sequence.unit();
        var configuration =
                AvcConfiguration.of(new byte[] {1, 66, -64, 30, -1, -32, 0}).with(set, new byte[] {0x68, -128});

        assertThat(AvcConfiguration.of(configuration.bytes()).sequenceNumbers()).containsExactly(15);
        assertThat(AvcConfiguration.of(configuration.bytes()).pictureNumbers()).containsExactly(0);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int indexOf(byte[] bytes, String latin) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(latin);
    }
}
