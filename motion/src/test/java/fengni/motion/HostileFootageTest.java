package fengni.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fengni.label.Marked;
import fengni.label.Marker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private static int indexOf(byte[] bytes, String latin) {
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(latin);
    }
}
