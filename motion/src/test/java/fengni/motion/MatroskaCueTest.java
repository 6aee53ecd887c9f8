package fengni.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fengni.label.Inspector;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.label.Stored;
import fengni.label.TranscodingCode;
import fengni.label.protection.ProtectionCode;
import fengni.law.Finding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Films in Matroska and WebM get the rhythm behind their sound in clusters of its own. */
class MatroskaCueTest {
    private static final int MUTANTS = Boolean.getBoolean("fengni.long") ? 1500 : 40;
    private static final Set<String> SHORT = Set.of("aac.mkv", "opus.webm");
    private static final String PADDED = "Skip Samples,0,648";
    private static final String H264 = "-s 64x48 -c:v libx264 -preset ultrafast -pix_fmt yuv420p ";
    private static final String VP8 = "-s 64x48 -c:v libvpx -deadline realtime -cpu-used 8 ";

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void programs() {
        Reels.need("ffmpeg", "ffprobe");
    }

    private Path film(String name, int seconds, String coding) throws Exception {
        return Reels.film(folder.resolve(name), seconds, ((name.endsWith("webm") ? VP8 : H264) + coding).split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            aac.mkv        | -c:a aac
            five-one.mkv   | -c:a aac -ac 6 -ar 48000
            low.mkv        | -c:a aac -ac 1 -ar 8000
            mp3.mkv        | -c:a libmp3lame
            ac3.mkv        | -c:a ac3 -b:a 192k
            opus.mkv       | -c:a libopus -ac 6 -frame_duration 60
            pcm.mkv        | -c:a pcm_s16le -ac 2
            pcm-big.mkv    | -c:a pcm_s16be -ac 2
            pcm-24.mkv     | -c:a pcm_s24le -ar 96000 -ac 2
            pcm-u8.mkv     | -c:a pcm_u8 -ac 2
            pcm-float.mkv  | -c:a pcm_f32le -ac 2
            opus.webm      | -c:a libopus
            live.webm      | -c:a libopus -live 1
            live.mkv       | -c:a aac -live 1
            cues.mkv       | -c:a aac -g 6 -reserve_index_space 5000
            """)
    void the_rhythm_follows_the_sound_and_everything_before_is_as_it_was(String name, String coding) throws Exception {
        assumeTrue(SHORT.contains(name) || Boolean.getBoolean("fengni.long"), "played in the long form");
        var in = film(name, 3, coding);

        var out = CuedFilms.assertCued(in);

        if (!name.startsWith("live")) {
            double frames =
                    CuedFilms.packets(out).size() - CuedFilms.packets(in).size();
            assertThat(frames).isPositive();
            assertThat(CuedFilms.seconds(out) - CuedFilms.seconds(in)).isBetween(0.95, 1.5);
        }
        if (name.equals("opus.webm")) {
            // Firefox gives a film up where a packet follows padding
            assertThat(CuedFilms.raw(in)).contains(PADDED);
            assertThat(CuedFilms.raw(out)).doesNotContain(PADDED);
        }
        assertThat(Inspector.inspect(out).label()).isPresent();
    }

    @Test
    void words_label_signature_and_cue_come_in_one_run() throws Exception {
        Reels.need("openssl");
        var in = Reels.film(folder.resolve("film.mkv"), 3, "-c:v mjpeg -q:v 4 -pix_fmt yuvj420p -c:a aac".split(" "));
        var out = folder.resolve("out.mkv");

        var stored = Marker.mark(in, out, Reels.ORDER.withCue().signedBy(CuedFilms.signer(folder)));

        assertThat(stored.findings())
                .extracting(Finding::code)
                .containsExactly(TranscodingCode.BEGINNING_RECODED, TranscodingCode.CUE_ADDED);
        assertThat(Reels.wordsAt(out, "0")).hasSize(1);
        assertThat(FilmCueTest.isHeard(out)).isTrue();
        assertThat(Inspector.inspect(out).findings())
                .extracting(Finding::code)
                .contains(ProtectionCode.KEY_IN_LABEL_ONLY)
                .doesNotContain(ProtectionCode.SIGNED_CONTENT_CHANGED);
    }

    @Test
    void packets_of_laces_stay_and_ticks_too_short_for_one_cluster_get_several_and_statistics_grow() throws Exception {
        Reels.need("mkvmerge");
        var plain = film("plain.mkv", 4, "-c:a ac3 -ar 48000 -b:a 128k");
        var in = folder.resolve("laced.mkv");
        Reels.run("mkvmerge", "-q", "-o", in.toString(), "--timestamp-scale", "20000", plain.toString());

        var out = CuedFilms.assertCued(in);

        assertThat(CuedFilms.told(in, "stream_tags=NUMBER_OF_FRAMES,NUMBER_OF_BYTES")
                        .getLast())
                .isEqualTo("125,64000");
        int added = CuedFilms.packets(out).size() - CuedFilms.packets(in).size();
        assertThat(CuedFilms.told(out, "stream_tags=NUMBER_OF_FRAMES,NUMBER_OF_BYTES")
                        .getLast())
                .isEqualTo((125 + added) + "," + 512 * (125 + added));
        assertThat(CuedFilms.told(out, "stream_tags=BPS").getLast()).startsWith("12");
        assertThat(CuedFilms.told(out, "stream_tags=DURATION").getLast()).startsWith("00:00:05.06");
    }

    @Test
    void what_all_packets_begin_with_is_left_out_of_new_ones_too() throws Exception {
        var in = folder.resolve("stripped.mkv");
        Files.write(in, new StrippedFilm(folder).encoded(3, 1));

        CuedFilms.assertCued(in);

        for (var fault : new int[][] {{0, 1}, {3, 2}}) {
            var other = folder.resolve("other.mkv");
            Files.write(other, new StrippedFilm(folder).encoded(fault[0], fault[1]));
            CuedFilms.assertRefused(other, TranscodingCode.CUE_LAYOUT, "ContentComp".substring(0, 7));
        }
    }

    @Test
    void an_edition_that_orders_what_is_played_would_leave_the_cue_out() throws Exception {
        Reels.need("mkvmerge");
        var chapters = Files.writeString(folder.resolve("chapters.xml"), """
                <?xml version="1.0"?>
                <Chapters><EditionEntry><EditionFlagOrdered>1</EditionFlagOrdered><ChapterAtom>
                <ChapterTimeStart>00:00:00.0</ChapterTimeStart><ChapterTimeEnd>00:00:01.0</ChapterTimeEnd>
                </ChapterAtom></EditionEntry></Chapters>
                """);
        var in = folder.resolve("ordered.mkv");
        var plain = film("plain.mkv", 1, "-c:a pcm_s16le").toString();
        Reels.run("mkvmerge", "-q", "-o", in.toString(), "--chapters", chapters.toString(), plain);

        CuedFilms.assertRefused(in, TranscodingCode.CUE_LAYOUT, "EditionFlagOrdered");
    }

    @Test
    void where_pictures_go_on_without_sound_the_cue_waits_for_their_end() throws Exception {
        var whole = film("whole.mkv", 3, "-c:a aac");
        var in = folder.resolve("short.mkv");
        Reels.run(
                ("ffmpeg -v error -i " + whole + " -t 1 -i " + whole + " -map 0:v -map 1:a -c copy " + in).split(" "));

        var out = CuedFilms.assertCued(in);

        var packets = CuedFilms.packets(out);
        assertThat(CuedFilms.shown(packets.get(CuedFilms.packets(in).size()))).isGreaterThanOrEqualTo(3000);
        assertThat(CuedFilms.seconds(out)).isEqualTo(4.08, within(0.1));
    }

    @Test
    void where_pictures_go_on_for_minutes_the_cue_is_refused() throws Exception {
        var whole = film("whole.mkv", 64, "-r 1 -c:a aac");
        var in = folder.resolve("short.mkv");
        Reels.run(
                ("ffmpeg -v error -i " + whole + " -t 1 -i " + whole + " -map 0:v -map 1:a -c copy " + in).split(" "));

        CuedFilms.assertRefused(in, TranscodingCode.CUE_LAYOUT, "> 60 s");
    }

    @Test
    void of_several_sounds_only_the_first_gets_the_cue_and_that_is_told() throws Exception {
        var in = film("two.mkv", 1, "-map 0:v -map 1:a -map 1:a -c:a pcm_s16le");
        var out = folder.resolve("out.mkv");

        var stored = Marker.mark(in, out, CuedFilms.ORDER);

        assertThat(stored.findings())
                .extracting(Finding::code)
                .containsExactly(TranscodingCode.CUE_ADDED, TranscodingCode.CUE_FIRST_SOUND);
        assertThat(CuedFilms.packets(out)
                        .subList(
                                CuedFilms.packets(in).size(),
                                CuedFilms.packets(out).size()))
                .allSatisfy(packet -> assertThat(packet).startsWith("1,"));
    }

    @Test
    void a_film_that_ends_with_the_rhythm_gets_no_second_one() throws Exception {
        var once = folder.resolve("once.mkv");
        var twice = folder.resolve("twice.mkv");
        Marker.mark(film("film.mkv", 1, "-c:a pcm_s16le"), once, CuedFilms.ORDER);

        var stored = Marker.mark(once, twice, CuedFilms.ORDER);

        assertThat(stored).isInstanceOf(Stored.Written.class);
        assertThat(stored.findings()).extracting(Finding::code).containsExactly(TranscodingCode.CUE_THERE);
        assertThat(twice).hasSameBinaryContentAs(once);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            silent.mkv   | NO_SOUND_TRACK |        | -an
            flac.mkv     | CUE_NOT_CODED  | flac   | -c:a flac
            vorbis.webm  | CUE_NOT_CODED  | vorbis | -c:a libvorbis
            """)
    void what_takes_no_cue_is_refused_by_name(String name, TranscodingCode code, String what, String coding)
            throws Exception {
        CuedFilms.assertRefused(film(name, 1, coding), code, what == null ? "" : what);
    }

    /** Each fault is one byte, or a few, of a film that is whole otherwise. */
    @Test
    void faults_end_in_findings() throws Exception {
        var in = film("film.mkv", 1, "-c:a aac -write_crc32 0");
        var latin = new String(Files.readAllBytes(in), StandardCharsets.ISO_8859_1);
        int scale = latin.indexOf("*\u00d7\u00b1\u0083") + 4;
        int rate = latin.indexOf("\u00b5\u0088") + 2;
        int cluster = latin.indexOf("\u001fC\u00b6u");
        int time = latin.indexOf("\u00e7\u0081", cluster);
        int last = latin.lastIndexOf("\u00a3\u0089\u0082");

        CuedFilms.assertRefused(patched(in, "scale.mkv", scale, 0xff), TranscodingCode.CUE_LAYOUT, "TimestampScale");
        CuedFilms.assertRefused(patched(in, "rate.mkv", rate, 0x42), TranscodingCode.CUE_AT_RATE, "192000");
        CuedFilms.assertRefused(
                patched(in, "type.mkv", latin.indexOf("\u0083\u0081\u0002") + 2, 0x11),
                TranscodingCode.NO_SOUND_TRACK,
                "");
        CuedFilms.assertRefused(
                patched(in, "codec.mkv", latin.indexOf("A_AAC") + 4, 'X'), TranscodingCode.CUE_NOT_CODED, "A_AAX");
        assertThat(time).isBetween(cluster, last);
        CuedFilms.assertRefused(patched(in, "early.mkv", last + 3, 0x80), TranscodingCode.CUE_LAYOUT, "Timestamp");
        for (int[] fault : new int[][] {{time, 0xec}, {last + 1, 0xff}, {last + 1, 0x8a}, {last + 1, 0x82}}) {
            assertThat(Marker.mark(Files.readAllBytes(patched(in, "fault.mkv", fault[0], fault[1])), CuedFilms.ORDER))
                    .as("%x at %d of %d", fault[1], fault[0], latin.length())
                    .isInstanceOf(Marked.Refused.class);
        }
    }

    private Path patched(Path film, String name, int at, int value) throws Exception {
        var bytes = Files.readAllBytes(film);
        bytes[at] = (byte) value;
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void a_damaged_film_is_refused_or_keeps_what_it_had() throws Exception {
        var whole = Files.readAllBytes(film("film.mkv", 1, "-c:a pcm_s16le -ar 8000"));
        for (int seed = 0; seed < MUTANTS; seed++) {
            var mutant = mutant(whole, new Random(seed));

            assertThatCode(() ->
                            assertThat(Marker.mark(mutant, CuedFilms.ORDER)).isInstanceOf(Marked.class))
                    .as("seed %d", seed)
                    .doesNotThrowAnyException();
        }
    }

    static byte[] mutant(byte[] whole, Random random) {
        var mutant = whole.clone();
        for (int i = 0; i <= random.nextInt(4); i++) {
            int edge = 2500 + random.nextInt(500);
            int at = random.nextBoolean()
                    ? random.nextInt(Math.min(edge, mutant.length))
                    : mutant.length - 1 - random.nextInt(Math.min(edge, mutant.length));
            mutant[at] = (byte) (random.nextInt(3) == 0 ? 0xff : random.nextInt(256));
        }
        return mutant;
    }
}
