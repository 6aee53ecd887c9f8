package fengni.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fengni.label.Inspector;
import fengni.label.Marker;
import fengni.label.Stored;
import fengni.label.TranscodingCode;
import fengni.label.VisibleWords;
import fengni.label.cue.EndCue;
import fengni.law.Finding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Films get the rhythm behind their sound, and programs that are not ours hear it there and find all else as it was. */
class FilmCueTest {
    private static final Set<String> SHORT =
            Set.of("aac.mp4", "faststart.mp4", "mp3.mp4", "opus.mp4", "pcm.mov", "silent.mp4", "vorbis.mp4");

    private static final int LISTENED = 16_000;

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void programs() {
        Reels.need("ffmpeg", "ffprobe");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            aac.mp4          | -c:a aac
            faststart.mp4    | -c:a aac -movflags faststart
            mono.m4v         | -c:a aac -ac 1 -ar 22050 -f mp4
            low.mp4          | -c:a aac -ac 1 -ar 8000
            five-one.mp4     | -c:a aac -ac 6 -ar 48000
            aac.mov          | -c:a aac
            mp3.mp4          | -c:a libmp3lame -b:a 128k
            mp3-mono.mov     | -c:a libmp3lame -ac 1 -ar 22050 -q:a 5
            opus.mp4         | -c:a libopus
            opus-mono.mp4    | -c:a libopus -ac 1 -b:a 24k
            opus-long.mp4    | -c:a libopus -ac 6 -frame_duration 60
            ac3.mp4          | -c:a ac3 -ar 44100 -b:a 192k
            ac3.mov          | -c:a ac3 -ar 48000 -ac 6
            pcm.mov          | -c:a pcm_s16le
            pcm-big.mov      | -c:a pcm_s16be -ac 2
            pcm-24.mov       | -c:a pcm_s24le -ar 96000
            pcm-24-big.mov   | -c:a pcm_s24be -ac 6
            pcm-32.mov       | -c:a pcm_s32le
            pcm-float.mov    | -c:a pcm_f32le
            pcm-double.mov   | -c:a pcm_f64be
            pcm-u8.mov       | -c:a pcm_u8
            pcm-s8.mov       | -c:a pcm_s8
            mu-law.mov       | -c:a pcm_mulaw -ar 8000
            a-law.mov        | -c:a pcm_alaw -ar 8000
            """)
    void the_rhythm_follows_the_sound_and_everything_before_is_as_it_was(String name, String coding) throws Exception {
        assumeTrue(SHORT.contains(name) || Boolean.getBoolean("fengni.long"), "played in the long form");
        var in = Reels.film(folder.resolve(name), 3, ("-s 64x48 -c:v mpeg4 -q:v 8 " + coding).split(" "));
        var out = folder.resolve("out-" + name);

        var stored =
                Marker.mark(in, out, Reels.ORDER.with(new VisibleWords.None()).withCue());

        assertThat(stored).as(String.valueOf(stored.findings())).isInstanceOf(Stored.Written.class);
        assertThat(stored.findings()).extracting(Finding::code).containsExactly(TranscodingCode.CUE_ADDED);
        assertOnlyAdded(in, out);
        assertThat(isHeard(out)).isTrue();
        assertThat(Inspector.inspect(out).label()).isPresent();
    }

    @Test
    void a_film_that_ends_with_the_rhythm_gets_no_second_one() throws Exception {
        var in = Reels.film(folder.resolve("film.mp4"), 3, "-c:v", "mpeg4", "-c:a", "aac");
        var once = folder.resolve("once.mp4");
        var twice = folder.resolve("twice.mp4");
        var order = Reels.ORDER.with(new VisibleWords.None()).withCue();
        Marker.mark(in, once, order);

        var stored = Marker.mark(once, twice, order);

        assertThat(stored).isInstanceOf(Stored.Written.class);
        assertThat(stored.findings()).extracting(Finding::code).containsExactly(TranscodingCode.CUE_THERE);
        assertThat(twice).hasSameBinaryContentAs(once);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            silent.mp4     | NO_SOUND_TRACK | -an
            flac.mp4       | CUE_NOT_CODED  | -c:a flac -strict -2
            vorbis.mp4     | CUE_NOT_CODED  | -c:a libvorbis
            eac3.mp4       | CUE_NOT_CODED  | -c:a eac3
            alac.mov       | CUE_NOT_CODED  | -c:a alac
            ima.mov        | CUE_NOT_CODED  | -c:a adpcm_ima_qt
            fragments.mp4  | CUE_LAYOUT     | -c:a aac -movflags frag_keyframe+empty_moov
            """)
    void what_takes_no_cue_is_refused_by_name(String name, TranscodingCode code, String coding) throws Exception {
        assumeTrue(SHORT.contains(name) || Boolean.getBoolean("fengni.long"), "played in the long form");
        var in = Reels.film(folder.resolve(name), 1, ("-s 64x48 -c:v mpeg4 " + coding).split(" "));
        var out = folder.resolve("out-" + name);

        var stored =
                Marker.mark(in, out, Reels.ORDER.with(new VisibleWords.None()).withCue());

        assertThat(stored.findings()).extracting(Finding::code).containsExactly(code);
        assertThat(out).doesNotExist();
    }

    /** Every packet that was there comes again, and only the sound has more behind it. */
    static void assertOnlyAdded(Path in, Path out) throws Exception {
        var before = packets(in);
        var after = packets(out);
        var sound = before.getOrDefault("audio", List.of());
        var longer = after.getOrDefault("audio", List.of());
        assertThat(after.get("video")).isEqualTo(before.get("video"));
        assertThat(longer).hasSizeGreaterThan(sound.size());
        assertThat(longer.subList(0, sound.size())).isEqualTo(sound).isNotEmpty();
        assertThat(Reels.run("ffmpeg", "-v", "warning", "-i", out.toString(), "-f", "null", "-"))
                .isEqualTo(Reels.run("ffmpeg", "-v", "warning", "-i", in.toString(), "-f", "null", "-"));
    }

    /** Returns a line for each packet, by the kind of its stream. */
    private static Map<String, List<String>> packets(Path film) throws Exception {
        var show = "packet=codec_type,stream_index,pts,dts,size,flags,data_hash";
        var command = "ffprobe -v error -show_packets -show_data_hash crc32 -of csv=p=0 -show_entries";
        var whole = new ArrayList<>(List.of(command.split(" ")));
        whole.addAll(List.of(show, film.toString()));
        return Reels.run(whole).lines().collect(Collectors.groupingBy(line -> line.substring(0, line.indexOf(','))));
    }

    /** Returns true if Debian's ffmpeg decodes the rhythm as the last thing of the first sound. */
    static boolean isHeard(Path film) throws Exception {
        var floats = ByteBuffer.wrap(Files.readAllBytes(sound(film)))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        var sound = new double[floats.remaining()];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = floats.get(i);
        }
        return EndCue.isLastIn(sound, LISTENED);
    }

    /** Returns the first sound as floats of one channel. */
    static Path sound(Path film) throws Exception {
        var pcm = film.resolveSibling(film.getFileName() + ".pcm");
        assertThat(Reels.run(
                        "ffmpeg",
                        "-y",
                        "-v",
                        "fatal",
                        "-i",
                        film.toString(),
                        "-map",
                        "0:a:0",
                        "-ac",
                        "1",
                        "-ar",
                        String.valueOf(LISTENED),
                        "-f",
                        "f32le",
                        pcm.toString()))
                .isEmpty();
        return pcm;
    }
}
