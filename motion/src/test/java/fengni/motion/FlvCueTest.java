package fengni.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fengni.label.Inspector;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.label.TranscodingCode;
import fengni.law.Finding;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Films in Flash Video get the rhythm behind their sound in tags behind all others. */
class FlvCueTest {
    private static final int MUTANTS = Boolean.getBoolean("fengni.long") ? 1500 : 40;
    private static final Set<String> SHORT = Set.of("pcm.flv");
    private static final String LENGTHS = "format_tags=audiosize,datasize,videosize";

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void programs() {
        Reels.need("ffmpeg", "ffprobe");
    }

    private Path film(String name, int seconds, String coding) throws Exception {
        return Reels.film(folder.resolve(name), seconds, ("-s 64x48 " + coding).split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            aac.flv     | -c:v libx264 -preset fast -pix_fmt yuv420p -c:a aac
            stereo.flv  | -c:v libx264 -preset fast -pix_fmt yuv420p -c:a aac -ac 2 -ar 48000
            live.flv    | -c:v libx264 -pix_fmt yuv420p -c:a aac -flvflags no_duration_filesize+no_sequence_end
            mp3.flv     | -c:v flv1 -c:a libmp3lame -ar 44100
            mp3-low.flv | -c:v flv1 -c:a libmp3lame -ar 22050 -ac 2
            pcm.flv     | -c:v flv1 -c:a pcm_s16le -ar 44100 -ac 2
            pcm-u8.flv  | -c:v flv1 -c:a pcm_u8 -ar 11025
            a-law.flv   | -c:v flv1 -c:a pcm_alaw -ar 8000
            mu-law.flv  | -c:v flv1 -c:a pcm_mulaw -ar 8000
            """)
    void the_rhythm_follows_the_sound_and_everything_before_is_as_it_was(String name, String coding) throws Exception {
        assumeTrue(SHORT.contains(name) || Boolean.getBoolean("fengni.long"), "played in the long form");
        var in = film(name, 3, coding);

        var out = CuedFilms.assertCued(in);

        assertThat(CuedFilms.seconds(out) - CuedFilms.seconds(in)).isEqualTo(1.1, within(0.1));
        assertThat(Inspector.inspect(out).label()).isPresent();
        assertBackwards(Files.readAllBytes(out));
    }

    /** Goes from the end to the beginning by the lengths behind the tags, as players that look for the end do. */
    private static void assertBackwards(byte[] film) {
        var bytes = ByteBuffer.wrap(film);
        int at = film.length;
        while (at > 13) {
            int length = bytes.getInt(at - 4);
            at -= 4 + length;
            assertThat(bytes.getInt(at) & 0xff_ffff).as("tag at %d", at).isEqualTo(length - 11);
        }
        assertThat(at).isEqualTo(13);
    }

    @Test
    void numbers_of_metadata_are_those_that_another_program_counts() throws Exception {
        var in = film("indexed.flv", 2, "-c:v libx264 -pix_fmt yuv420p -g 12 -c:a aac -flvflags add_keyframe_index");
        var out = CuedFilms.assertCued(in);
        var counted = folder.resolve("counted.flv");

        Reels.run(("ffmpeg -v error -i " + out + " -c copy -flvflags add_keyframe_index " + counted).split(" "));

        assertThat(CuedFilms.told(out, LENGTHS))
                .isEqualTo(CuedFilms.told(counted, LENGTHS))
                .isNotEmpty();
        assertThat(CuedFilms.seconds(out)).isEqualTo(CuedFilms.seconds(counted), within(0.03));
        var bytes = Files.readAllBytes(out);
        int size = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\0\bfilesize\0") + 11;
        assertThat(ByteBuffer.wrap(bytes).getDouble(size)).isEqualTo(bytes.length);
    }

    @Test
    void a_last_tag_without_its_length_gets_one() throws Exception {
        var whole = Files.readAllBytes(film("film.flv", 1, "-c:v flv1 -c:a libmp3lame -ar 44100"));
        var in = Files.write(folder.resolve("cut.flv"), Arrays.copyOf(whole, whole.length - 4));

        assertBackwards(Files.readAllBytes(CuedFilms.assertCued(in)));
    }

    @Test
    void a_pause_before_the_cue_counts_and_one_of_minutes_is_refused() throws Exception {
        var in = film("pause.flv", 5, "-r 2 -c:v flv1 -af atrim=end=1 -c:a pcm_s16le -ar 11025");
        var bytes = Files.readAllBytes(in);
        int told = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\0\bduration\0") + 11;
        ByteBuffer.wrap(bytes).putDouble(told, 1.0);

        var out = CuedFilms.assertCued(Files.write(in, bytes));

        double last = CuedFilms.shown(CuedFilms.packets(out).getLast()) / 1000.0;
        assertThat(CuedFilms.seconds(out)).isEqualTo(last, within(0.2));

        CuedFilms.assertRefused(
                film("long.flv", 64, "-r 1 -c:v flv1 -af atrim=end=1 -c:a pcm_s16le -ar 11025"),
                TranscodingCode.CUE_LAYOUT,
                "> 60 s");
    }

    @Test
    void words_label_and_cue_come_in_one_run() throws Exception {
        var in = Reels.film(
                folder.resolve("film.flv"), 3, "-c:v libx264 -preset fast -pix_fmt yuv420p -g 12 -c:a aac".split(" "));
        var out = folder.resolve("out.flv");

        var stored = Marker.mark(in, out, Reels.ORDER.withCue());

        assertThat(stored.findings())
                .extracting(Finding::code)
                .containsExactly(TranscodingCode.BEGINNING_RECODED, TranscodingCode.CUE_ADDED);
        assertThat(Reels.wordsAt(out, "0")).hasSize(1);
        assertThat(FilmCueTest.isHeard(out)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            silent.flv | NO_SOUND_TRACK |            | -an
            adpcm.flv  | CUE_NOT_CODED  | adpcm_swf  | -c:a adpcm_swf -ar 22050
            low.flv    | CUE_AT_RATE    | 5512       | -c:a pcm_u8 -ar 11025
            """)
    void what_takes_no_cue_is_refused_by_name(String name, TranscodingCode code, String what, String coding)
            throws Exception {
        var film = film(name, 1, "-c:v flv1 " + coding);
        if (name.equals("low.flv")) {
            film = retold(film, 0xf3, 0);
        }
        CuedFilms.assertRefused(film, code, what == null ? "" : what);
    }

    @Test
    void codecs_of_enhanced_rtmp_are_refused_by_their_four_letters() throws Exception {
        var film = new ByteArrayOutputStream();
        film.writeBytes("FLV\1\4\0\0\0\t\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        film.writeBytes("\b\0\0\7\0\0\0\0\0\0\0\u0091Opus\1\2\0\0\0\22".getBytes(StandardCharsets.ISO_8859_1));
        var in = Files.write(folder.resolve("enhanced.flv"), film.toByteArray());

        CuedFilms.assertRefused(in, TranscodingCode.CUE_NOT_CODED, "Opus");
    }

    @Test
    void sound_that_changes_its_form_or_its_order_is_refused() throws Exception {
        var film = film("film.flv", 1, "-c:v flv1 -c:a libmp3lame -ar 44100");
        var bytes = Files.readAllBytes(film);
        var latin = new String(bytes, StandardCharsets.ISO_8859_1);
        int last = latin.lastIndexOf(".\u00ff\u00fb");
        bytes[last] = 0x2a;
        CuedFilms.assertRefused(
                Files.write(folder.resolve("form.flv"), bytes), TranscodingCode.CUE_LAYOUT, "AUDIODATA");
        bytes[last] = 0x2e;
        ByteBuffer.wrap(bytes).putShort(last - 7, (short) 0);
        CuedFilms.assertRefused(
                Files.write(folder.resolve("order.flv"), bytes), TranscodingCode.CUE_LAYOUT, "Timestamp");
    }

    /** Gives every tag of sound another first byte. */
    private Path retold(Path film, int kept, int set) throws Exception {
        var bytes = Files.readAllBytes(film);
        for (int at = 13; at < bytes.length; ) {
            int size = ByteBuffer.wrap(bytes).getInt(at) & 0xff_ffff;
            if (bytes[at] == 8) {
                bytes[at + 11] = (byte) ((bytes[at + 11] & kept) | set);
            }
            at += 11 + size + 4;
        }
        return Files.write(film, bytes);
    }

    @Test
    void a_damaged_film_is_refused_or_keeps_what_it_had() throws Exception {
        var whole = Files.readAllBytes(film("film.flv", 1, "-c:v flv1 -c:a pcm_s16le -ar 11025"));
        for (int seed = 0; seed < MUTANTS; seed++) {
            var mutant = MatroskaCueTest.mutant(whole, new Random(seed));

            assertThatCode(() ->
                            assertThat(Marker.mark(mutant, CuedFilms.ORDER)).isInstanceOf(Marked.class))
                    .as("seed %d", seed)
                    .doesNotThrowAnyException();
        }
    }
}
