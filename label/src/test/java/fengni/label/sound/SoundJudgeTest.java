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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs of others make sounds and look at what was written into them; each runs only where it is installed. */
class SoundJudgeTest {
    private static final String JSON = CarrierContract.LABEL.bareJson();

    /** Walks through the chunks and prints what is in those called AIGC. */
    private static final String CHUNKS = """
            import struct, sys
            file = open(sys.argv[1], 'rb').read()
            form, size, kind = struct.unpack('<4sI4s', file[:12])
            if form != b'RIFF':
                size, data = struct.unpack('<QQ', file[20:36])
            at = 12
            while at < 8 + size:
                name, length = struct.unpack('<4sI', file[at:at + 8])
                if length == 0xffffffff:
                    length = data
                if name == b'AIGC':
                    print(file[at + 8:at + 8 + length].decode())
                at += 8 + length + length % 2
            print('whole' if at == 8 + size == len(file) else 'broken')
            """;

    /** Of the sounds made by hand, so many are passed over for each that is judged. */
    private static final int PASSED_OVER = Boolean.getBoolean("fengni.long") ? 0 : 2;

    @TempDir
    private static Path folder = Path.of("");

    private static final List<String> NAMES = new ArrayList<>();

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
            assertThat(sound(name)).as(name).contains("SHA256=").isEqualTo(sound("unmarked_" + name));
        }
    }

    @Test
    void ffmpeg_decodes_what_was_coded_without_a_word() throws Exception {
        Judges.need("ffmpeg");
        for (String name : marked("mp3", "flac", "ogg", "opus", "wav")) {
            if (name.startsWith("coded") || name.endsWith("wav")) {
                assertThat(Judges.run("ffmpeg", "-v", "error", "-i", file(name), "-f", "null", "-"))
                        .as(name)
                        .isEmpty();
            }
        }
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
        for (String name : marked("wav")) {
            if (name.startsWith("BW64_with_a_table") || name.startsWith("bytes_behind")) {
                continue;
            }
            assertThat(Judges.run("exiftool", "-v3", file(name))).as(name).contains("Unknown_AIGC", "'AIGC' chunk");
            assertThat(Judges.run("python3", "-c", CHUNKS, file(name))).as(name).isEqualTo(JSON + "\nwhole\n");
        }
    }

    @Test
    void flac_and_metaflac_find_whole_files() throws Exception {
        Judges.need("flac", "metaflac");
        for (String name : marked("flac")) {
            assertThat(Judges.run("flac", "-t", "-s", file(name))).as(name).doesNotContain("ERROR");
            assertThat(Judges.run("metaflac", "--show-tag=AIGC", file(name)))
                    .as(name)
                    .isEqualTo("AIGC=" + JSON + "\n");
        }
    }

    @Test
    void vorbiscomment_and_opusinfo_find_the_label() throws Exception {
        Judges.need("vorbiscomment", "opusinfo", "ogginfo");
        for (String name : marked("ogg")) {
            assertThat(Judges.run("vorbiscomment", "-l", file(name))).as(name).contains("AIGC=" + JSON + "\n");
            assertThat(Judges.run("ogginfo", file(name))).as(name).doesNotContain("WARNING", "ERROR");
        }
        for (String name : marked("opus")) {
            var said = Judges.run("opusinfo", file(name));
            assertThat(said).as(name).contains("AIGC=" + JSON + "\n").doesNotContain("ERROR");
            if (name.startsWith("coded")) {
                assertThat(said).as(name).doesNotContain("WARNING");
            }
        }
    }

    @Test
    void mutagen_and_mediainfo_find_the_label() throws Exception {
        Judges.need("mutagen-inspect", "mediainfo");
        for (String name : marked("mp3", "flac", "ogg", "opus")) {
            assertThat(Judges.run("mutagen-inspect", file(name))).as(name).contains("AIGC=" + JSON);
        }
        for (String name : List.of("no_tag.mp3", "stream_info_alone.flac", "a_title.opus")) {
            assertThat(Judges.run("mediainfo", file(name))).as(name).contains(JSON);
        }
    }

    private static String sound(String name) throws Exception {
        return Judges.run(
                "ffmpeg", "-v", "quiet", "-i", file(name), "-map", "0:a", "-c", "copy", "-f", "streamhash", "-");
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
