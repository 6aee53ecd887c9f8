package fengni.label.matroska;

import static fengni.label.JudgedFilms.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.JudgedFilms;
import fengni.label.Judges;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs of others make Matroska and WebM and look at what was written into them, where they are installed. */
class MatroskaJudgeTest {
    /** Prints the label of the whole segment, and whether all places of SeekHead and Cues are those of what they name. */
    private static final String PLACES = """
            import sys
            def element(b, i, end):
                n = 9 - b[i].bit_length()
                name = b[i:i + n].hex(); i += n
                n = 9 - b[i].bit_length()
                size = int.from_bytes(b[i:i + n], 'big') - (1 << 7 * n)
                i += n
                return name, i, end if size == (1 << 7 * n) - 1 else i + size
            def inside(b, i, end):
                while i < end:
                    name, body, stop = element(b, i, end)
                    yield name, i, body, stop
                    i = stop
            for file in sys.argv[1:]:
                b = open(file, 'rb').read()
                _, _, at = element(b, 0, len(b))
                _, start, end = element(b, at, len(b))
                right, labels = True, []
                for name, _, body, stop in inside(b, start, end):
                    if name == '1254c367':
                        for tag, _, i, j in inside(b, body, stop):
                            if tag == '7373':
                                for part, _, k, l in inside(b, i, j):
                                    if part == '67c8':
                                        said = {n: b[p:q] for n, _, p, q in inside(b, k, l)}
                                        if said['45a3'] == b'AIGC': labels.append(said['4487'].decode())
                    if name == '114d9b74':
                        for seek, _, i, j in inside(b, body, stop):
                            if seek == '4dbb':
                                said = {n: b[p:q] for n, _, p, q in inside(b, i, j)}
                                to = start + int.from_bytes(said['53ac'], 'big')
                                right = right and b[to:to + 4] == said['53ab']
                    if name == '1c53bb6b':
                        for cue, _, i, j in inside(b, body, stop):
                            if cue == 'bb':
                                for part, _, k, l in inside(b, i, j):
                                    if part == 'b7':
                                        said = {n: b[p:q] for n, _, p, q in inside(b, k, l)}
                                        to = start + int.from_bytes(said['f1'], 'big')
                                        right = right and b[to:to + 4].hex() == '1f43b675'
                print(*labels, right)
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void programs_of_others_find_the_label_in_matroska() throws Exception {
        var films = new JudgedFilms(folder, "mkv");
        Judges.need("ffmpeg", "ffprobe", "mediainfo", "python3");
        var examples = new Mkvs("matroska").examples();
        // there is nothing to play, or ffmpeg speaks of the shape and its address
        examples.keySet()
                .removeAll(Set.of(
                        "no cluster", "an open cluster at the end of a sized segment", "bytes behind the segment"));
        films.put(examples);
        films.ffmpeg("plain", "-c:v", "mpeg4", "-c:a", "flac", "-g", "3", "-cluster_time_limit", "200");
        films.ffmpegToo("titled", "-c:v", "mjpeg", "-c:a", "mp2", "-metadata", "title=春江");
        films.ffmpeg(
                "front",
                "-c:v",
                "mpeg4",
                "-c:a",
                "mp2",
                "-g",
                "3",
                "-cues_to_front",
                "1",
                "-reserve_index_space",
                "1000");
        films.ffmpeg("live", "-c:v", "mpeg4", "-c:a", "mp2", "-live", "1", "-cluster_time_limit", "300");
        films.ffmpegToo("exact", "-c:v", "mpeg4", "-c:a", "mp2", "-fflags", "+bitexact", "-write_crc32", "0");
        judge(films);
    }

    @Test
    void programs_of_others_find_the_label_in_webm() throws Exception {
        var films = new JudgedFilms(folder, "webm");
        Judges.need("ffmpeg", "ffprobe", "mediainfo", "python3");
        films.ffmpeg("vp8", "-c:v", "libvpx", "-c:a", "libopus", "-g", "3", "-cluster_time_limit", "300");
        films.ffmpegToo("live", "-c:v", "libvpx", "-an", "-live", "1", "-metadata", "title=春江");
        judge(films);
    }

    @Test
    void mkvmerge_makes_films_and_mkvinfo_and_mkvextract_find_the_label() throws Exception {
        Judges.need("ffmpeg", "mkvmerge", "mkvinfo", "mkvextract");
        var films = new JudgedFilms(folder, "mkv");
        films.ffmpeg("made", "-c:v", "mpeg4", "-c:a", "mp2", "-g", "3", "-metadata", "title=春江");
        films.mark();
        var merged = folder.resolve("unmarked_merged.mkv");
        var made = films.unmarked("made.mkv").toString();
        assertThat(Judges.run(
                        "mkvmerge",
                        "-q",
                        "--clusters-in-meta-seek",
                        "--cluster-length",
                        "300ms",
                        "-o",
                        merged.toString(),
                        made))
                .isEmpty();
        films.add("merged.mkv");
        films.mark();

        for (String name : films.names()) {
            assertThat(films.said(List.of(name), "mkvinfo", "-v", "-v"))
                    .as(name)
                    .contains("String: " + JSON)
                    .doesNotContain("rror", "nvalid");
            assertThat(films.said(List.of(), "mkvextract", films.marked(name).toString(), "tags", "-"))
                    .as(name)
                    .contains("<Name>AIGC</Name>", "<String>" + JSON + "</String>");
        }
        judge(films);
    }

    private static void judge(JudgedFilms films) throws Exception {
        films.mark();
        for (String name : films.names()) {
            assertThat(films.probed(name)).as(name).isEqualTo(JSON + "\n");
            assertThat(JudgedFilms.streams(films.marked(name)))
                    .as(name)
                    .isEqualTo(JudgedFilms.streams(films.unmarked(name)))
                    .startsWith("0,")
                    .doesNotContain("rror");
        }
        assertThat(films.said(films.names(), "mediainfo").split(Pattern.quote(JSON), -1))
                .hasSize(films.names().size() + 1);
        // the script does not look for the end of a cluster that tells no size
        var placed = films.names().stream()
                .filter(name -> !name.matches(".*(open|live|behind).*"))
                .toList();
        assertThat(films.said(placed, "python3", "-c", PLACES)).isEqualTo((JSON + " True\n").repeat(placed.size()));
    }
}
