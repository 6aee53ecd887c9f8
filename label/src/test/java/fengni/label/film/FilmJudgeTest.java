package fengni.label.film;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Films made by ffmpeg, marked here, and judged by programs that are not ours. */
class FilmJudgeTest {
    private static final String JSON = CarrierContract.LABEL.bareJson();
    private static final List<String> PICTURE = List.of("-f", "lavfi", "-i", "testsrc2=s=64x48:d=1:r=10");
    private static final List<String> SOUND = List.of("-f", "lavfi", "-i", "sine=d=1");

    private static final Set<String> SHORT =
            Set.of("titled-faststart.mp4", "keys.mp4", "fragments.mp4", "motion.mov", "faststart.mov", "cover.m4a");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_film_keeps_its_samples_and_shows_its_label_to_others() throws Exception {
        Judges.need("ffmpeg", "ffprobe", "exiftool", "mediainfo");
        var ins = Files.createDirectory(folder.resolve("in"));
        var outs = Files.createDirectory(folder.resolve("out"));
        for (var kind : kinds().entrySet()) {
            judge(kind.getKey(), kind.getValue(), ins.resolve(kind.getKey()), outs.resolve(kind.getKey()));
        }

        assertThat(Judges.run("exiftool", "-q", "-p", "$Keys:AIGC", outs.toString())
                        .lines()
                        .filter(line -> !line.startsWith("Warning: [minor]")))
                .hasSize(kinds().size())
                .containsOnly(JSON);
        assertThat(Judges.run("mediainfo", "--Output=XML", outs.toString())
                        .split(Pattern.quote("<AIGC>" + JSON.replace("\"", "&quot;") + "</AIGC>"), -1))
                .hasSize(kinds().size() + 1);
        assertThat(warnings(outs)).isSubsetOf(warnings(ins));
    }

    private void judge(String name, List<String> how, Path in, Path out) throws Exception {
        var command = new ArrayList<>(List.of("ffmpeg", "-y", "-v", "error"));
        command.addAll(how);
        command.add(in.toString());
        assertThat(run(command)).as(name).isEmpty();

        assertThat(Marker.mark(in, out, MarkOrder.of(CarrierContract.LABEL)))
                .as(name)
                .isInstanceOf(Stored.Written.class);

        assertThat(probe(out, "format_tags=title,AIGC"))
                .as(name)
                .isEqualTo(probe(in, "format_tags=title") + JSON + "\n");
        assertThat(streams(out))
                .as(name)
                .isEqualTo(streams(in))
                .startsWith("0,")
                .doesNotContain("rror");
    }

    /** A slot beside a list of iTunes is a second box meta, which exiftool reads and mentions. */
    private static List<String> warnings(Path folder) throws IOException, InterruptedException {
        return Judges.run("exiftool", "-q", "-s3", "-validate", "-warning", "-a", folder.toString())
                .lines()
                .filter(line -> !line.contains("MOV-Movie-UserData") && !line.matches("=.*|OK|[0-9]+ Warnings?.*"))
                .distinct()
                .toList();
    }

    /** Returns the digests of all streams as they are stored, after decoding them once. */
    private static String streams(Path file) throws IOException, InterruptedException {
        var name = file.toString();
        return Judges.run(
                "ffmpeg",
                "-v",
                "error",
                "-i",
                name,
                "-map",
                "0",
                "-c",
                "copy",
                "-f",
                "streamhash",
                "-",
                "-map",
                "0:v?",
                "-map",
                "0:a?",
                "-f",
                "null",
                "-");
    }

    private static String probe(Path file, String entries) throws IOException, InterruptedException {
        return Judges.run(
                "ffprobe", "-v", "error", "-show_entries", entries, "-of", "default=nw=1:nk=1", file.toString());
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        return Judges.run(command.toArray(String[]::new));
    }

    /** The long form judges every kind, the short one those that share the least. */
    private Map<String, List<String>> kinds() {
        var all = everyKind();
        if (!Boolean.getBoolean("fengni.long")) {
            all.keySet().retainAll(SHORT);
        }
        return all;
    }

    private Map<String, List<String>> everyKind() {
        var film = joined(PICTURE, SOUND);
        var all = new LinkedHashMap<String, List<String>>();
        all.put("plain.mp4", joined(film, List.of("-c:v", "mpeg4", "-c:a", "aac")));
        all.put("titled.mp4", joined(film, List.of("-c:v", "mpeg4", "-c:a", "aac", "-metadata", "title=春江")));
        all.put(
                "titled-faststart.mp4",
                joined(film, List.of("-c:v", "mpeg4", "-movflags", "faststart", "-metadata", "title=春江")));
        all.put(
                "keys.mp4",
                joined(film, List.of("-movflags", "use_metadata_tags", "-metadata", "title=春江", "-c:v", "mpeg4")));
        all.put(
                "fragments.mp4",
                joined(film, List.of("-c:v", "mpeg4", "-g", "3", "-movflags", "frag_keyframe+empty_moov")));
        all.put(
                "fragments-based.mp4",
                joined(
                        film,
                        List.of(
                                "-c:v",
                                "mpeg4",
                                "-g",
                                "3",
                                "-movflags",
                                "frag_keyframe+empty_moov+default_base_moof")));
        all.put("dash.mp4", joined(film, List.of("-c:v", "mpeg4", "-g", "3", "-movflags", "dash+frag_keyframe")));
        all.put("motion.mov", joined(film, List.of("-c:v", "mjpeg", "-c:a", "pcm_s16le", "-metadata", "title=春江")));
        all.put(
                "faststart.mov",
                joined(
                        film,
                        List.of("-c:v", "mpeg4", "-c:a", "alac", "-movflags", "faststart", "-metadata", "title=春江")));
        all.put("song.m4a", joined(SOUND, List.of("-c:a", "aac", "-metadata", "title=春江")));
        all.put("lossless-faststart.m4a", joined(SOUND, List.of("-c:a", "alac", "-movflags", "faststart")));
        all.put(
                "cover.m4a",
                joined(
                        joined(SOUND, PICTURE),
                        List.of("-frames:v", "1", "-c:v", "mjpeg", "-c:a", "aac", "-disposition:v", "attached_pic")));
        all.put("chapters.mp4", chapters());
        return all;
    }

    private List<String> chapters() {
        var chapters = folder.resolve("chapters.txt");
        try {
            Files.writeString(
                    chapters, ";FFMETADATA1\ntitle=春江\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=500\ntitle=花\n");
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        return joined(
                joined(PICTURE, SOUND),
                List.of("-i", chapters.toString(), "-map_metadata", "2", "-c:v", "mpeg4", "-movflags", "faststart"));
    }

    private static List<String> joined(List<String> one, List<String> two) {
        return Stream.concat(one.stream(), two.stream()).toList();
    }
}
