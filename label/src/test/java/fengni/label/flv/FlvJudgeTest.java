package fengni.label.flv;

import static fengni.label.JudgedFilms.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.JudgedFilms;
import fengni.label.Judges;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs of others make Flash Video and look at what was written into it; each runs only where it is installed. */
class FlvJudgeTest {
    /** Prints the keys AIGC of the first onMetaData, and whether each place it tells is a tag of a picture. */
    private static final String KEYS = """
            import struct, sys
            def value(b, i, path, found):
                kind = b[i]; i += 1
                if kind == 0:
                    found.append((path, struct.unpack('>d', b[i:i + 8])[0])); return i + 8
                if kind == 1: return i + 1
                if kind == 2:
                    n, = struct.unpack('>H', b[i:i + 2])
                    found.append((path, b[i + 2:i + 2 + n].decode())); return i + 2 + n
                if kind in (5, 6): return i
                if kind == 10:
                    n, = struct.unpack('>I', b[i:i + 4]); i += 4
                    for _ in range(n): i = value(b, i, path, found)
                    return i
                if kind == 8: i += 4
                while b[i:i + 3] != b'\\0\\0\\t':
                    n, = struct.unpack('>H', b[i:i + 2])
                    i = value(b, i + 2 + n, path + (b[i + 2:i + 2 + n].decode(),), found)
                return i + 3
            for name in sys.argv[1:]:
                b = open(name, 'rb').read()
                at = struct.unpack('>I', b[5:9])[0] + 4
                while b[at] != 18: at += 15 + int.from_bytes(b[at + 1:at + 4], 'big')
                found = []
                value(b, at + 24, (), found)
                places = [v for p, v in found if p == ('keyframes', 'filepositions')]
                print(*[v for p, v in found if p == ('AIGC',)], len(places) > 1,
                      all(b[int(v)] == 9 for v in places[1:]),
                      [v for p, v in found if p == ('filesize',)] == [len(b)])
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void programs_of_others_find_the_label_and_the_same_streams() throws Exception {
        Judges.need("ffmpeg", "ffprobe", "mediainfo", "python3");
        var films = new JudgedFilms(folder, "flv");
        var examples = Flvs.examples();
        // ffmpeg finds nothing to play in the one, and speaks of the values that it does not know in the other
        examples.keySet().removeAll(Set.of("no tag", "values of every kind"));
        films.put(examples);
        films.ffmpegToo("plain", "-c:a", "pcm_s16le", "-ar", "11025");
        films.ffmpegToo("titled", "-c:v", "flashsv", "-g", "3", "-metadata", "title=春江", "-an");
        films.ffmpeg("indexed", "-g", "3", "-flvflags", "add_keyframe_index", "-ar", "11025", "-c:a", "pcm_s16le");
        films.ffmpeg("no-metadata", "-flvflags", "no_metadata", "-an");
        films.mark();

        for (String name : films.names()) {
            assertThat(films.probed(name)).as(name).isEqualTo(JSON + "\n");
            assertThat(JudgedFilms.streams(films.marked(name)))
                    .as(name)
                    .isEqualTo(JudgedFilms.streams(films.unmarked(name)))
                    .startsWith("0,")
                    .doesNotContain("rror");
        }
        assertThat(films.said(films.coded(), "mediainfo").split(Pattern.quote(JSON), -1))
                .hasSize(films.coded().size() + 1);
        // one frame is no list of frames, and a file without metadata has got none but the label
        assertThat(films.said(films.coded(), "python3", "-c", KEYS).lines())
                .containsExactlyElementsOf(films.coded().stream()
                        .map(name -> JSON
                                + (name.startsWith("indexed") ? " True" : " False")
                                + " True"
                                + (name.startsWith("no-metadata") ? " False" : " True"))
                        .toList());
    }
}
