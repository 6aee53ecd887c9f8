package fengni.label.sound;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.CarrierContract;
import fengni.label.Judges;
import fengni.label.MarkOrder;
import fengni.label.Marker;
import fengni.label.Stored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs of others make sounds and look at what was written into them; each runs only where it is installed. */
class SoundJudgeTest {
    private static final String JSON = CarrierContract.LABEL.bareJson();

    /** Walks through the chunks and prints what is in those called AIGC. */
    private static final String CHUNKS = """
            import struct, sys
            for name in sys.argv[1:]:
                file = open(name, 'rb').read()
                form, size, kind = struct.unpack('<4sI4s', file[:12])
                if form != b'RIFF':
                    size, data = struct.unpack('<QQ', file[20:36])
                at = 12
                while at < 8 + size:
                    kind, length = struct.unpack('<4sI', file[at:at + 8])
                    if length == 0xffffffff:
                        length = data
                    if kind == b'AIGC':
                        print(file[at + 8:at + 8 + length].decode())
                    at += 8 + length + length % 2
                print('whole' if at == 8 + size == len(file) else 'broken')
            """;

    /** Of the sounds made by hand, so many are passed over for each that is judged. */
    private static final int PASSED_OVER = Boolean.getBoolean("fengni.long") ? 0 : 4;

    @TempDir
    private static Path folder = Path.of("");

    private static final List<String> NAMES = new ArrayList<>();
    private static final List<String> MADE_BY_OTHERS = new ArrayList<>();

    @BeforeAll
    static void make_and_mark_sounds() throws Exception {
        put("mp3", Sounds.mp3s());
        put("flac", Sounds.flacs());
        put("opus", Sounds.opuses());
        put("wav", Sounds.wavs());
        if (Judges.isInstalled("ffmpeg")) {
            ffmpeg("shine.mp3");
            ffmpeg("old.mp3", "-id3v2_version", "3", "-write_id3v1", "1");
            ffmpeg("coded.flac");
            ffmpeg("coded.ogg", "-c:a", "libvorbis");
            ffmpeg("coded.opus", "-c:a", "libopus");
            ffmpeg("long.wav", "-rf64", "always");
            ffmpeg("deep.wav", "-c:a", "pcm_s24le");
        }
        for (String name : NAMES) {
            var in = folder.resolve("unmarked_" + name);
            assertThat(Marker.mark(in, folder.resolve(name), MarkOrder.of(CarrierContract.LABEL)))
                    .as(name)
                    .isInstanceOf(Stored.Written.class);
        }
    }

    @Test
    void ffprobe_prints_the_label_byte_for_byte() throws Exception {
        Judges.need("ffmpeg", "ffprobe");
        for (String name : marked("mp3", "flac", "ogg", "opus")) {
            assertThat(Judges.run(
                            "ffprobe",
                            "-v",
                            "quiet",
                            "-show_entries",
                            "format_tags=AIGC:stream_tags=AIGC",
                            "-of",
                            "default=nw=1:nk=1",
                            file(name)))
                    .as(name)
                    .isEqualTo(JSON + "\n");
        }
    }

    @Test
    void ffmpeg_finds_the_same_coded_sound_before_and_after() throws Exception {
        Judges.need("ffmpeg");
        for (String name : marked("mp3", "flac", "ogg", "opus", "wav")) {
            var command = List.of("ffmpeg", "-v", "quiet", "-i", file("unmarked_" + name), "-i", file(name));
            var sums = run(command, "-map", "0:a", "-map", "1:a", "-c", "copy", "-f", "streamhash", "-")
                    .lines()
                    .map(line -> line.substring(line.indexOf("SHA256=")))
                    .toList();
            assertThat(sums).as(name).hasSize(2);
            assertThat(sums.getFirst()).as(name).isEqualTo(sums.getLast());
        }
    }

    @Test
    void ffmpeg_decodes_what_was_coded_without_a_word() throws Exception {
        Judges.need("ffmpeg");
        var command = new ArrayList<>(List.of("ffmpeg", "-v", "error"));
        var maps = new ArrayList<String>();
        for (String name : marked("mp3", "flac", "ogg", "opus", "wav")) {
            if (MADE_BY_OTHERS.contains(name)) {
                command.addAll(List.of("-i", file(name)));
                maps.addAll(List.of("-map", maps.size() / 2 + ":a"));
            }
        }
        command.addAll(maps);
        assertThat(run(command, "-f", "null", "-")).isEmpty();
    }

    @Test
    void exiftool_prints_the_label() throws Exception {
        Judges.need("exiftool");
        var comments = marked("flac", "ogg", "opus");
        // it does not read ID3v2.3 with an extended header, marked or not
        var tags = marked("mp3").stream()
                .filter(name -> !name.contains("ID3v2.3_with_a_check_sum"))
                .toList();

        assertThat(of(comments, "exiftool", "-q", "-s3", "-Aigc").lines())
                .hasSameSizeAs(comments)
                .containsOnly(JSON);
        assertThat(of(tags, "exiftool", "-q", "-s3", "-UserDefinedText").lines())
                .hasSameSizeAs(tags)
                .containsOnly("(AIGC) " + JSON);
    }

    @Test
    void the_chunk_of_a_wav_file_is_found_by_others() throws Exception {
        Judges.need("exiftool", "python3");
        // the program knows no BW64, and the script no other sizes than those of form and data
        var waves = marked("wav").stream()
                .filter(name -> !name.startsWith("BW64") && !name.startsWith("bytes_behind"))
                .toList();

        assertThat(of(waves, "exiftool", "-v3").split("Unknown_AIGC", -1)).hasSize(waves.size() + 1);
        assertThat(of(waves, "python3", "-c", CHUNKS)).isEqualTo((JSON + "\nwhole\n").repeat(waves.size()));
    }

    @Test
    void flac_and_metaflac_find_whole_files() throws Exception {
        Judges.need("flac", "metaflac");
        var files = marked("flac");

        assertThat(of(files, "flac", "-t", "-s")).doesNotContain("ERROR");
        assertThat(of(files, "metaflac", "--no-filename", "--show-tag=AIGC"))
                .isEqualTo(("AIGC=" + JSON + "\n").repeat(files.size()));
    }

    @Test
    void vorbiscomment_and_opusinfo_find_the_label() throws Exception {
        Judges.need("vorbiscomment", "opusinfo", "ogginfo");
        for (String name : marked("ogg")) {
            assertThat(Judges.run("vorbiscomment", "-l", file(name))).as(name).contains("AIGC=" + JSON + "\n");
            assertThat(Judges.run("ogginfo", file(name))).as(name).doesNotContain("WARNING", "ERROR");
        }
        var opuses = marked("opus");
        assertThat(of(opuses, "opusinfo").split("AIGC=" + Pattern.quote(JSON), -1))
                .hasSize(opuses.size() + 1)
                .noneMatch(said -> said.contains("ERROR"));
    }

    @Test
    void mutagen_and_mediainfo_find_the_label() throws Exception {
        Judges.need("mutagen-inspect", "mediainfo");
        var all = marked("mp3", "flac", "ogg", "opus");

        assertThat(of(all, "mutagen-inspect").split("AIGC=" + Pattern.quote(JSON), -1))
                .hasSize(all.size() + 1);
        assertThat(of(List.of("no_tag.mp3", "stream_info_alone.flac", "a_title.opus"), "mediainfo")
                        .split(Pattern.quote(JSON), -1))
                .hasSize(4);
    }

    private static String run(List<String> command, String... options) throws Exception {
        var all = new ArrayList<>(command);
        all.addAll(List.of(options));
        return Judges.run(all.toArray(String[]::new));
    }

    private static String file(String name) {
        return folder.resolve(name).toString();
    }

    private static void put(String ending, Map<String, byte[]> examples) throws IOException {
        int seen = 0;
        for (var example : examples.entrySet()) {
            if (seen++ % (PASSED_OVER + 1) != 0) {
                continue;
            }
            var name = example.getKey().replaceAll("[ ,]+", "_") + "." + ending;
            Files.write(folder.resolve("unmarked_" + name), example.getValue());
            NAMES.add(name);
        }
    }

    private static void ffmpeg(String name, String... options) throws Exception {
        var command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "sine=duration=1"));
        command.addAll(List.of("-metadata", "title=春江"));
        command.addAll(List.of(options));
        command.add(file("unmarked_" + name));
        assertThat(Judges.run(command.toArray(String[]::new))).isEmpty();
        NAMES.add(name);
        MADE_BY_OTHERS.add(name);
    }

    private static List<String> marked(String... endings) {
        return NAMES.stream()
                .filter(name -> List.of(endings).contains(name.substring(name.lastIndexOf('.') + 1)))
                .toList();
    }

    /** Returns what a program prints of several files at once. */
    private static String of(List<String> files, String... command) throws Exception {
        var all = new ArrayList<>(List.of(command));
        files.stream().map(SoundJudgeTest::file).forEach(all::add);
        return Judges.run(all.toArray(String[]::new));
    }
}
