package fengni.label.picture;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.AigcLabel;
import fengni.label.Judges;
import fengni.label.MarkOrder;
import fengni.label.Marker;
import fengni.label.VisibleWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs of others look at what was written; each runs only where it is installed. */
class PictureJudgeTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void exiftool_reads_the_label_byte_for_byte_and_finds_nothing_wrong() throws Exception {
        Judges.need("exiftool");
        var names = written(PictureMarkingTest.LABEL);

        var labels = judged(names, "-s3", "-XMP-TC260:Aigc");
        var faults = judged(names, "-s3", "-validate", "-warning", "-a");

        for (String name : names) {
            assertThat(labels.get(name)).as(name).isEqualTo(PictureMarkingTest.LABEL.bareJson() + "\n");
            assertThat(faults.get(name)).as(name).isNotEmpty().doesNotContain("XMP", "Error");
        }
    }

    /** Returns what one call says of each file: starting the program takes longer than its judgement. */
    private Map<String, String> judged(List<String> names, String... options) throws Exception {
        var command = new ArrayList<>(List.of("exiftool"));
        command.addAll(List.of(options));
        names.forEach(name -> command.add(folder.resolve(name).toString()));
        var said = new LinkedHashMap<String, String>();
        var parts =
                List.of(Judges.run(command.toArray(String[]::new)).split("(?m)^======== |^ +\\d+ image files read\\R"));
        for (String part : parts.subList(1, parts.size())) {
            int end = part.indexOf('\n');
            var name = Path.of(part.substring(0, end)).getFileName();
            said.put(String.valueOf(name), part.substring(end + 1));
        }
        return said;
    }

    @Test
    void exiftool_still_reads_the_properties_that_were_there() throws Exception {
        Judges.need("exiftool");
        written(PictureMarkingTest.LABEL);

        for (String name : List.of("xmp.jpg", "xmp.png", "compressed_xmp.png")) {
            assertThat(Judges.run(
                            "exiftool",
                            "-s3",
                            "-XMP-dc:Title",
                            folder.resolve(name).toString()))
                    .as(name)
                    .isEqualTo("春江 & 花月\n");
        }
    }

    @Test
    void pngcheck_finds_every_chunk_in_order() throws Exception {
        Judges.need("pngcheck");
        for (String name : written(PictureMarkingTest.LABEL)) {
            if (name.endsWith(".png") && !name.startsWith("trailing")) {
                assertThat(Judges.run("pngcheck", folder.resolve(name).toString()))
                        .as(name)
                        .startsWith("OK:");
            }
        }
    }

    /** Half of them with words drawn. */
    private List<String> written(AigcLabel label) throws IOException {
        var all = new LinkedHashMap<String, byte[]>();
        Pictures.jpegs().forEach((kind, content) -> all.put(kind.replace(' ', '_') + ".jpg", content));
        Pictures.pngs().forEach((kind, content) -> all.put(kind.replace(' ', '_') + ".png", content));
        boolean drawn = false;
        for (var picture : all.entrySet()) {
            drawn = !drawn && !picture.getKey().startsWith("further");
            var order = MarkOrder.of(label).with(drawn ? new VisibleWords.Usual() : new VisibleWords.None());
            Files.write(
                    folder.resolve(picture.getKey()), PictureMarkingTest.done(Marker.mark(picture.getValue(), order)));
        }
        return List.copyOf(all.keySet());
    }
}
