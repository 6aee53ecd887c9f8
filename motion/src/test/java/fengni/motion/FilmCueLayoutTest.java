package fengni.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fengni.label.Inspector;
import fengni.label.LabelSigner;
import fengni.label.MarkOrder;
import fengni.label.MarkPosition;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.label.Protection;
import fengni.label.Stored;
import fengni.label.TranscodingCode;
import fengni.label.VisibleWords;
import fengni.law.Finding;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Films in boxes laid out in every way that is allowed, and in some that are not, get the rhythm or a finding. */
class FilmCueLayoutTest {
    private static final MarkOrder ORDER =
            Reels.ORDER.with(new VisibleWords.None()).withCue();
    private static final int MUTANTS = Boolean.getBoolean("fengni.long") ? 3000 : 30;

    @TempDir
    private static Path folder = Path.of("");

    private static Path film = Path.of("");

    @BeforeAll
    static void one_film() throws Exception {
        Reels.need("ffmpeg", "ffprobe");
        film = Reels.film(folder.resolve("film.mp4"), 2, "-c:v", "mpeg4", "-s", "64x48", "-c:a", "aac");
    }

    @Test
    void tables_of_every_kind_grow() throws Exception {
        cued("sizes-16.mp4", changed("stsz", FilmCueLayoutTest::halves, "stz2"));
        cued("places-64.mp4", changed("stco", FilmCueLayoutTest::wide, "co64"));
        cued("second-description.mp4", secondDescription());
        cued("no-edits.mp4", changed("edts", body -> body, "free"));
        cued("padded.mp4", Surgery.joined(Files.readAllBytes(film), new byte[40]));
    }

    @Test
    void a_box_of_samples_without_an_end_takes_the_new_ones() throws Exception {
        var first = folder.resolve("first.mp4");
        Reels.run("ffmpeg", "-v", "error", "-i", film.toString(), "-c", "copy", "-movflags", "faststart", "" + first);
        var bytes = Files.readAllBytes(first);
        int mdat = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("mdat");
        ByteBuffer.wrap(bytes).putInt(mdat - 4, 0);

        cued("open.mp4", bytes);
    }

    @Test
    void the_rhythm_comes_behind_sound_that_an_edit_cuts_off() throws Exception {
        var in = Files.write(folder.resolve("cut.mp4"), changed("elst", body -> put(body, 8, 1200), "elst"));
        var out = folder.resolve("out-cut.mp4");

        assertThat(Marker.mark(in, out, ORDER)).isInstanceOf(Stored.Written.class);

        assertThat(FilmCueTest.isHeard(out)).isTrue();
        assertThat(Files.size(FilmCueTest.sound(out))).isBetween(187_000L, 211_000L);
    }

    @Test
    void the_rhythm_comes_when_the_pictures_have_ended() throws Exception {
        var longer = Reels.film(
                folder.resolve("longer.mp4"), 4, "-c:v", "mpeg4", "-s", "64x48", "-af", "atrim=end=2.5", "-c:a", "aac");

        var out = cued("behind.mp4", Files.readAllBytes(longer));

        assertThat(seconds(out)).isBetween(5.0, 5.3);
    }

    @Test
    void of_several_sounds_the_first_gets_it_and_that_is_told() throws Exception {
        var two = folder.resolve("two.mp4");
        Reels.run(
                "ffmpeg", "-v", "error", "-i", "" + film, "-map", "0:v", "-map", "0:a", "-map", "0:a", "-c", "copy",
                "" + two);

        assertThat(Marker.mark(Files.readAllBytes(two), ORDER).findings())
                .extracting(Finding::code)
                .containsExactly(TranscodingCode.CUE_ADDED, TranscodingCode.CUE_FIRST_SOUND);
    }

    @Test
    void a_comment_about_gaps_is_told_of() throws Exception {
        var comment = "....----iTunSMPB".getBytes(StandardCharsets.ISO_8859_1);
        var udta = Surgery.joined(Surgery.number(24), "udta".getBytes(StandardCharsets.ISO_8859_1), comment);
        System.arraycopy(Surgery.number(16), 0, udta, 8, 4);
        var gapless = Files.write(
                folder.resolve("gapless.mp4"),
                Surgery.onSound(
                        Files.readAllBytes(film), Map.of("moov", body -> Surgery.joined(body, udta)), Map.of()));

        assertThat(Marker.mark(gapless, folder.resolve("out-gapless.mp4"), ORDER)
                        .findings())
                .extracting(Finding::code)
                .containsExactly(TranscodingCode.CUE_ADDED, TranscodingCode.CUE_GAPLESS);
    }

    @Test
    void what_would_cut_the_rhythm_off_or_be_told_wrong_is_refused() throws Exception {
        refused(changed("elst", body -> put(body, 16, 0x2_0000), "elst"), TranscodingCode.CUE_LAYOUT, "elst");
        refused(changed("stts", body -> body, "stss"), TranscodingCode.CUE_LAYOUT, "stts");
        refused(changed("stsd", FilmCueLayoutTest::protectedSound, "stsd"), TranscodingCode.CUE_LAYOUT, "sinf");
        var extended = Files.readAllBytes(film);
        int told = new String(extended, StandardCharsets.ISO_8859_1).indexOf("\u0012\u0008V");
        extended[told] = 0x2a;
        refused(extended, TranscodingCode.CUE_NOT_CODED, "aac (HE-AAC)");
    }

    @Test
    void words_and_the_rhythm_and_a_signed_label_come_in_one_run() throws Exception {
        Reels.need("openssl");
        var key = folder.resolve("key.pem");
        var openssl = "openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:SM2 -out " + key;
        Reels.run(openssl.split(" "));
        var in = Reels.film(
                folder.resolve("both.mp4"), 4, "-c:v", "libx264", "-g", "15", "-pix_fmt", "yuv420p", "-c:a", "aac");
        var out = folder.resolve("out-both.mp4");

        var stored = Marker.mark(in, out, Reels.ORDER.withCue().signedBy(signer(key)));

        assertThat(stored).as(String.valueOf(stored.findings())).isInstanceOf(Stored.Written.class);
        assertThat(FilmCueTest.isHeard(out)).isTrue();
        assertThat(Reels.wordsAt(out, "0"))
                .singleElement()
                .satisfies(words -> assertThat(words.position()).isEqualTo(MarkPosition.BOTTOM_RIGHT));
        assertThat(Inspector.inspect(out).protections())
                .singleElement()
                .satisfies(found -> assertThat(found.status()).isEqualTo(Protection.Status.VERIFIED));
    }

    @Test
    void a_damaged_film_is_refused_or_keeps_what_it_had() throws Exception {
        var whole = Files.readAllBytes(film);
        int moov = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf("moov");
        int sound = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf("trak");
        for (int seed = 0; seed < MUTANTS; seed++) {
            var random = new Random(seed);
            var mutant = whole.clone();
            for (int i = 0; i <= random.nextInt(3); i++) {
                int from = new int[] {0, moov, sound, sound}[random.nextInt(4)];
                mutant[from + random.nextInt(whole.length - from)] =
                        random.nextBoolean() ? (byte) random.nextInt(256) : (byte) -random.nextInt(2);
            }

            assertThatCode(() -> assertThat(Marker.mark(mutant, ORDER)).isInstanceOf(Marked.class))
                    .as("seed %d", seed)
                    .doesNotThrowAnyException();
        }
    }

    private static LabelSigner signer(Path key) throws Exception {
        return switch (LabelSigner.open(key)) {
            case LabelSigner.Opened.Ready(var signer) -> signer;
            case LabelSigner.Opened.Not(var reasons) -> throw new AssertionError(reasons);
        };
    }

    private static Path cued(String name, byte[] bytes) throws Exception {
        var in = Files.write(folder.resolve(name), bytes);
        var out = folder.resolve("out-" + name);

        var stored = Marker.mark(in, out, ORDER);

        assertThat(stored).as(name + stored.findings()).isInstanceOf(Stored.Written.class);
        FilmCueTest.assertOnlyAdded(in, out);
        assertThat(FilmCueTest.isHeard(out)).as(name).isTrue();
        return out;
    }

    private static void refused(byte[] bytes, TranscodingCode code, String what) {
        assertThat(Marker.mark(bytes, ORDER).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.params()).contains(what);
        });
    }

    private static double seconds(Path film) throws Exception {
        return Double.parseDouble(Reels.run(
                        "ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", film.toString())
                .strip());
    }

    private static byte[] changed(String kind, UnaryOperator<byte[]> change, String name) throws Exception {
        return Surgery.onSound(Files.readAllBytes(film), Map.of(kind, change), Map.of(kind, name));
    }

    /** Returns the last description with a box as protected sound has it. */
    private static byte[] protectedSound(byte[] stsd) {
        var with = Surgery.joined(stsd, Surgery.number(8), "sinf".getBytes(StandardCharsets.ISO_8859_1));
        return put(with, 8, with.length - 8);
    }

    private static byte[] put(byte[] body, int at, int number) {
        var other = body.clone();
        ByteBuffer.wrap(other).putInt(at, number);
        return other;
    }

    private static byte[] halves(byte[] stsz) {
        var old = ByteBuffer.wrap(stsz);
        int count = old.getInt(8);
        var young = ByteBuffer.allocate(12 + 2 * count);
        young.putInt(0).putInt(16).putInt(count);
        for (int i = 0; i < count; i++) {
            young.putShort((short) old.getInt(12 + 4 * i));
        }
        return young.array();
    }

    private static byte[] wide(byte[] stco) {
        var old = ByteBuffer.wrap(stco);
        int count = old.getInt(4);
        var young = ByteBuffer.allocate(8 + 8 * count).putInt(0).putInt(count);
        for (int i = 0; i < count; i++) {
            young.putLong(old.getInt(8 + 4 * i));
        }
        return young.array();
    }

    /** Two equal descriptions, the last chunk under the second. */
    private static byte[] secondDescription() throws Exception {
        UnaryOperator<byte[]> twice = stsd -> put(Surgery.joined(stsd, Arrays.copyOfRange(stsd, 8, stsd.length)), 4, 2);
        UnaryOperator<byte[]> last = stsc -> put(stsc, stsc.length - 4, 2);
        return Surgery.onSound(Files.readAllBytes(film), Map.of("stsd", twice, "stsc", last), Map.of());
    }
}
