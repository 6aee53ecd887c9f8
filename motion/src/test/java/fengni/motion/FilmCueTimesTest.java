package fengni.motion;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.Marker;
import fengni.label.TranscodingCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lengths that a film tells, or does not tell, never cut the rhythm or the pictures off. */
class FilmCueTimesTest {
    @TempDir
    private static Path folder = Path.of("");

    private static byte[] film = {};

    @BeforeAll
    static void one_film() throws Exception {
        Reels.need("ffmpeg", "ffprobe");
        film = Files.readAllBytes(film("film.mp4", 2, "anull"));
    }

    private static Path film(String name, int seconds, String filter) throws Exception {
        return Reels.film(folder.resolve(name), seconds, "-c:v", "mpeg4", "-s", "64x48", "-af", filter, "-c:a", "aac");
    }

    @Test
    void a_film_of_unknown_length_stays_so() throws Exception {
        var in = Files.write(folder.resolve("unknown.mp4"), put(film, mvhd() + 20, -1));

        var out = Files.readAllBytes(CuedFilms.assertCued(in));

        assertThat(ByteBuffer.wrap(out).getInt(latin(out).indexOf("mvhd") + 20)).isEqualTo(-1);
    }

    @Test
    void a_film_that_tells_no_length_is_as_long_as_its_longest_track() throws Exception {
        var longer = Files.readAllBytes(film("longer.mp4", 70, "atrim=end=2"));
        var in = Files.write(
                folder.resolve("zero.mp4"), put(longer, latin(longer).indexOf("mvhd") + 20, 0));
        var out = folder.resolve("out-zero.mp4");

        Marker.mark(in, out, CuedFilms.ORDER);

        assertThat(CuedFilms.seconds(out)).isEqualTo(70);
    }

    @Test
    void edits_without_end_or_of_unknown_length_are_refused() throws Exception {
        for (int length : new int[] {-1, Integer.MIN_VALUE}) {
            refused("length", elst -> put(wide(elst), 8, length));
        }
        refused("huge", elst -> put(wide(elst), 16, Integer.MAX_VALUE));
        refused("many", elst -> {
            var many = ByteBuffer.allocate(8 + 12 * 1001).put(4, new byte[] {0, 0, 3, (byte) 0xe9});
            for (int at = 8; at < many.capacity(); at += 12) {
                many.put(at, elst, 8, 12);
            }
            return many.array();
        });
    }

    @Test
    void a_rhythm_that_an_edit_cuts_off_is_not_there() throws Exception {
        var once = CuedFilms.assertCued(Files.write(folder.resolve("once.mp4"), film));
        var cut = Surgery.onSound(Files.readAllBytes(once), Map.of("elst", elst -> put(elst, 8, 2000)), Map.of());

        CuedFilms.assertRefused(Files.write(folder.resolve("cut.mp4"), cut), TranscodingCode.CUE_LAYOUT, "elst");
    }

    @Test
    void an_edit_longer_than_its_sound_never_gets_shorter() throws Exception {
        var in = changed("beyond.mp4", elst -> put(elst, 8, 9000));

        var out = CuedFilms.assertCued(in);

        assertThat(CuedFilms.seconds(out)).isEqualTo(9);
    }

    @Test
    void what_samples_depend_on_is_told_of_new_ones_too() throws Exception {
        var stsz = new byte[1][];
        Surgery.onSound(film, Map.of("stsz", body -> stsz[0] = body), Map.of());
        int samples = ByteBuffer.wrap(stsz[0]).getInt(8);
        var sdtp = Surgery.joined(
                Surgery.number(12 + samples), "sdtp".getBytes(StandardCharsets.ISO_8859_1), new byte[4 + samples]);
        var in = Files.write(
                folder.resolve("sdtp.mp4"),
                Surgery.onSound(film, Map.of("stbl", body -> Surgery.joined(body, sdtp)), Map.of()));

        var out = Files.readAllBytes(CuedFilms.assertCued(in));

        Surgery.onSound(out, Map.of("stsz", body -> stsz[0] = body), Map.of());
        int now = ByteBuffer.wrap(stsz[0]).getInt(8);
        assertThat(now).isGreaterThan(samples);
        assertThat(ByteBuffer.wrap(out).getInt(latin(out).indexOf("sdtp") - 4)).isEqualTo(12 + now);
        assertThat(latin(out)).contains("AIGC");
    }

    private static void refused(String name, UnaryOperator<byte[]> change) throws Exception {
        CuedFilms.assertRefused(changed(name + ".mp4", change), TranscodingCode.CUE_LAYOUT, "elst");
    }

    private static Path changed(String name, UnaryOperator<byte[]> change) throws Exception {
        return Files.write(folder.resolve(name), Surgery.onSound(film, Map.of("elst", change), Map.of()));
    }

    /** Returns the first edit of a list with eight bytes for each number. */
    private static byte[] wide(byte[] elst) {
        var old = ByteBuffer.wrap(elst);
        return ByteBuffer.allocate(28)
                .putInt(1 << 24)
                .putInt(1)
                .putLong(old.getInt(8))
                .putLong(old.getInt(12))
                .putInt(1 << 16)
                .array();
    }

    private static int mvhd() {
        return latin(film).indexOf("mvhd");
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] put(byte[] bytes, int at, int number) {
        var other = bytes.clone();
        ByteBuffer.wrap(other).putInt(at, number);
        return other;
    }
}
