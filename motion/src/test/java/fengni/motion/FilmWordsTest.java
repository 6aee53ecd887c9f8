package fengni.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fengni.label.Inspector;
import fengni.label.MarkPosition;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.label.Stored;
import fengni.label.TranscodingCode;
import fengni.law.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Films of each container and codec get words, and programs that are not ours see them and nothing else changed. */
class FilmWordsTest {
    private static final String ENTRIES =
            "format=duration,nb_streams:stream=codec_name,profile,duration,nb_frames,start_pts,"
                    + "r_frame_rate,time_base,pix_fmt,color_range,color_space,sample_aspect_ratio,initial_padding";

    private static final Set<String> SHORT =
            Set.of("faststart.mp4", "baseline.mov", "mpeg4.mp4", "mjpeg.mov", "h264.mkv", "vp9.webm", "indexed.flv");

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void programs() {
        Reels.need("ffmpeg", "ffprobe");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            h264.mp4         | -c:v libx264 -preset fast -pix_fmt yuv420p -g 15 -colorspace bt709 -c:a aac
            faststart.mp4    | -c:v libx264 -preset fast -pix_fmt yuv420p -g 15 -movflags faststart -c:a aac
            baseline.mov     | -c:v libx264 -profile:v baseline -pix_fmt yuv420p -g 15 -c:a pcm_s16le
            intra.mp4        | -c:v libx264 -preset fast -pix_fmt yuv420p -g 1 -c:a aac
            wide-pixels.mp4  | -c:v libx264 -preset fast -pix_fmt yuv420p -g 15 -vf setsar=4/3 -c:a libmp3lame
            full-range.mp4   | -c:v libx264 -preset fast -pix_fmt yuvj420p -g 15 -an
            mpeg4.mp4        | -c:v mpeg4 -q:v 4 -g 15 -c:a aac
            mpeg4-b.mov      | -c:v mpeg4 -q:v 4 -g 15 -bf 2 -flags +cgop -sc_threshold 1000000000 -c:a aac
            mjpeg.mov        | -c:v mjpeg -q:v 4 -pix_fmt yuvj422p -c:a pcm_s16le
            mjpeg.mp4        | -c:v mjpeg -q:v 4 -pix_fmt yuvj420p -c:a aac
            vp9.mp4          | -c:v libvpx-vp9 -deadline realtime -cpu-used 8 -g 15 -c:a aac
            av1.mp4          | -c:v libaom-av1 -usage realtime -cpu-used 8 -g 15 -c:a aac
            h264.mkv         | -c:v libx264 -preset fast -pix_fmt yuv420p -g 15 -c:a aac
            mjpeg.mkv        | -c:v mjpeg -q:v 4 -pix_fmt yuvj420p -c:a flac
            vp8.webm         | -c:v libvpx -deadline realtime -cpu-used 8 -b:v 500k -g 15 -c:a libvorbis
            vp9.webm         | -c:v libvpx-vp9 -deadline realtime -cpu-used 8 -g 15 -c:a libopus
            live.webm        | -c:v libvpx-vp9 -deadline realtime -cpu-used 8 -g 15 -c:a libopus -live 1
            h264.flv         | -c:v libx264 -preset fast -pix_fmt yuv420p -g 15 -c:a aac
            indexed.flv      | -c:v libx264 -preset fast -pix_fmt yuv420p -g 15 -c:a aac -flvflags add_keyframe_index
            av1.mkv          | -c:v libaom-av1 -usage realtime -cpu-used 8 -g 15 -c:a libopus
            """)
    void words_stand_on_the_beginning_and_everything_else_is_as_it_was(String name, String coding) throws Exception {
        assumeTrue(SHORT.contains(name) || Boolean.getBoolean("fengni.long"), "played in the long form");
        var in = Reels.film(folder.resolve(name), 4, coding.split(" "));
        var out = folder.resolve("out-" + name);

        var stored = Marker.mark(in, out, Reels.ORDER);

        assertThat(stored).as(String.valueOf(stored.findings())).isInstanceOf(Stored.Written.class);
        int recoded = recoded(stored.findings());
        assertThat(probe(out)).isEqualTo(probe(in)).doesNotContain("rror");
        var before = Reels.decoded(in, "0:v");
        var after = Reels.decoded(out, "0:v");
        assertThat(recoded).isBetween(24, 40);
        assertThat(after.subList(recoded, after.size())).isEqualTo(before.subList(recoded, before.size()));
        assertThat(after.subList(0, recoded)).doesNotContainAnyElementsOf(before.subList(0, recoded));
        assertThat(sound(out)).isEqualTo(sound(in));
        assertThat(from(out)).as("from the middle").isEqualTo(from(in)).isNotEmpty();
        assertSeen(out, MarkPosition.BOTTOM_RIGHT, "0", "1.9");
        assertThat(Inspector.inspect(out).label()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"90,240,320", "180,320,240", "270,240,320"})
    void words_are_upright_for_the_viewer_of_a_turned_film(String turn, int width, int height) throws Exception {
        var film = Reels.film(folder.resolve("film.mp4"), 3, "-c:v", "libx264", "-g", "12", "-pix_fmt", "yuv420p");
        var turned = folder.resolve("turned.mp4");
        Reels.run(
                "ffmpeg",
                "-v",
                "error",
                "-i",
                film.toString(),
                "-c",
                "copy",
                "-metadata:s:v",
                "rotate=" + turn,
                turned.toString());
        var out = folder.resolve("out.mp4");

        assertThat(Marker.mark(turned, out, Reels.ORDER.at(MarkPosition.TOP_LEFT)))
                .isInstanceOf(Stored.Written.class);

        assertSeen(out, MarkPosition.TOP_LEFT, "0");
        assertThat(Reels.run(
                        "ffprobe",
                        "-v",
                        "error",
                        out + "-0.png",
                        "-show_entries",
                        "stream=width,height",
                        "-of",
                        "csv=p=0"))
                .isEqualTo(width + "," + height + "\n");
    }

    @Test
    void words_begin_with_the_first_picture_that_an_edit_list_shows() throws Exception {
        var film = Reels.film(folder.resolve("film.mp4"), 8, "-c:v", "libx264", "-g", "24", "-pix_fmt", "yuv420p");
        var cut = folder.resolve("cut.mp4");
        Reels.run("ffmpeg", "-v", "error", "-ss", "1.5", "-i", film.toString(), "-c", "copy", cut.toString());
        var out = folder.resolve("out.mp4");

        var stored = Marker.mark(cut, out, Reels.ORDER);

        assertThat(recoded(stored.findings())).isEqualTo(48);
        assertSeen(out, MarkPosition.BOTTOM_RIGHT, "0", "1.9");
        assertThat(Reels.wordsAt(out, "4")).isEmpty();
    }

    @Test
    void a_short_film_without_a_seam_is_coded_again_as_a_whole_and_its_words_end() throws Exception {
        var film = Reels.film(folder.resolve("film.mp4"), 5, "-c:v", "libx264", "-g", "600", "-pix_fmt", "yuv420p");
        var out = folder.resolve("out.mp4");

        var stored = Marker.mark(film, out, Reels.ORDER);

        assertThat(recoded(stored.findings())).isEqualTo(60);
        assertSeen(out, MarkPosition.BOTTOM_RIGHT, "0", "2.8");
        assertThat(Reels.wordsAt(out, "3.2")).isEmpty();
    }

    @Test
    void a_film_at_hand_gets_words_in_memory() throws Exception {
        var film = Reels.film(folder.resolve("film.mp4"), 3, "-c:v", "mjpeg", "-pix_fmt", "yuvj420p");

        assertThat(Marker.mark(Files.readAllBytes(film), Reels.ORDER)).isInstanceOf(Marked.Done.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hevc.mp4       | CODEC_NOT_CODED  | hevc        | -c:v libx265 -x265-params log-level=none -pix_fmt yuv420p
            ten-bits.mp4   | PIXELS_NOT_CODED | yuv420p10le | -c:v libx264 -pix_fmt yuv420p10le
            4-2-2.mp4      | PIXELS_NOT_CODED | yuv422p     | -c:v libx264 -pix_fmt yuv422p
            half.mp4       | PIXELS_NOT_CODED | interlaced  | -c:v libx264 -pix_fmt yuv420p -flags +ilme+ildct
            prores.mov     | CODEC_NOT_CODED  | prores      | -c:v prores_ks
            fragments.mp4  | FILM_LAYOUT      | moof        | -c:v libx264 -pix_fmt yuv420p -movflags frag_keyframe+empty_moov
            hevc.mkv       | CODEC_NOT_CODED  | hevc        | -c:v libx265 -x265-params log-level=none -pix_fmt yuv420p
            sorenson.flv   | CODEC_NOT_CODED  | flv1        | -c:v flv1 -ar 44100 -c:a libmp3lame
            two-films.mp4  | FILM_LAYOUT      | 2 tracks of pictures | -map 0:v -map 0:v -c:v mpeg4
            """)
    void what_cannot_be_coded_again_is_refused_by_name(String name, TranscodingCode code, String what, String coding)
            throws Exception {
        var in = Reels.film(folder.resolve(name), 3, coding.split(" "));
        var out = folder.resolve("out-" + name);

        var stored = Marker.mark(in, out, Reels.ORDER);

        assertThat(stored.findings()).hasSize(1).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.params()).contains(what);
        });
        assertThat(out).doesNotExist();
    }

    private static int recoded(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.code() == TranscodingCode.BEGINNING_RECODED)
                .mapToInt(finding ->
                        Integer.parseInt(String.valueOf(finding.params().get(1))))
                .findFirst()
                .orElseThrow(() -> new AssertionError(findings));
    }

    private static String probe(Path film) throws Exception {
        return Reels.run("ffprobe", "-v", "error", "-show_entries", ENTRIES, "-of", "csv", film.toString());
    }

    /** The packets of the sound as they are, not decoded. */
    private static String sound(Path film) throws Exception {
        return Reels.run(
                "ffmpeg",
                "-v",
                "error",
                "-i",
                film.toString(),
                "-map",
                "0:a?",
                "-map",
                "0:v",
                "-c:a",
                "copy",
                "-c:v",
                "rawvideo",
                "-frames:v",
                "0",
                "-f",
                "framehash",
                "-");
    }

    /** What is decoded when a viewer jumps behind the seam. */
    private static String from(Path film) throws Exception {
        return Reels.run(
                "ffmpeg", "-v", "error", "-ss", "3.2", "-i", film.toString(), "-map", "0:v", "-f", "framemd5", "-");
    }

    private static void assertSeen(Path film, MarkPosition position, String... seconds) throws Exception {
        for (String second : seconds) {
            assertThat(Reels.wordsAt(film, second))
                    .as(film + " at " + second)
                    .singleElement()
                    .satisfies(words -> {
                        assertThat(words.words()).isEqualTo("人工智能生成");
                        assertThat(words.position()).isEqualTo(position);
                        assertThat(words.share()).isGreaterThanOrEqualTo(0.05);
                    });
        }
    }
}
