package fengni.label.avi;

import static fengni.label.JudgedFilms.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.JudgedFilms;
import fengni.label.Judges;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs of others make AVI files and look at what was written into them; each runs only where it is installed. */
class AviJudgeTest {
    /** Walks through the forms and their lists of texts, and prints the label with the zero that ends it. */
    private static final String TEXTS = """
            import struct, sys
            def chunks(data, at, end):
                while at + 8 <= end:
                    name, size = struct.unpack('<4sI', data[at:at + 8])
                    yield name, data[at + 8:at + 8 + size]
                    at += 8 + size + size % 2
            for name in sys.argv[1:]:
                file = open(name, 'rb').read()
                size, = struct.unpack('<I', file[4:8])
                for kind, body in chunks(file, 12, 8 + size):
                    if kind == b'LIST' and body[:4] == b'INFO':
                        for text, value in chunks(body, 4, len(body)):
                            if text == b'AIGC':
                                print(value.decode().replace('\\0', '|'))
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void programs_of_others_find_the_label_and_the_same_streams() throws Exception {
        Judges.need("ffmpeg", "ffprobe", "mediainfo", "exiftool", "python3");
        var films = new JudgedFilms(folder, "avi");
        films.put(Avis.examples());
        films.ffmpegToo("plain", "-c:v", "mjpeg", "-c:a", "pcm_s16le");
        films.ffmpeg("titled", "-c:v", "mpeg4", "-c:a", "mp2", "-metadata", "title=春江");
        films.ffmpegToo("exact", "-c:v", "mpeg4", "-c:a", "mp2", "-fflags", "+bitexact", "-reserve_index_space", "0");
        films.mark();

        for (String name : films.names()) {
            assertThat(films.probed(name)).as(name).isEqualTo(JSON + "\n");
            assertThat(JudgedFilms.streams(films.marked(name)))
                    .as(name)
                    .isEqualTo(JudgedFilms.streams(films.unmarked(name)))
                    .startsWith("0,")
                    .doesNotContain("rror");
        }
        int count = films.names().size();
        assertThat(films.said(films.names(), "python3", "-c", TEXTS)).isEqualTo((JSON + "|\n").repeat(count));
        assertThat(films.said(films.names(), "mediainfo").split(Pattern.quote(JSON), -1))
                .hasSize(count + 1);
        assertThat(films.said(films.names(), "exiftool", "-v1").split("AIGC", -1))
                .hasSize(count + 1);
    }
}
