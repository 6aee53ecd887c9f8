package fengni.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs of others look at what was written; each runs only where it is installed. */
class PictureJudgeTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void exiftool_reads_the_label_byte_for_byte_and_finds_nothing_wrong() throws Exception {
        assumeTrue(isInstalled("exiftool"), "exiftool is not installed: its judgement is skipped");
        for (String name : written(PictureMarkingTest.LABEL)) {
            var file = folder.resolve(name).toString();

            assertThat(run("exiftool", "-s3", "-XMP-TC260:Aigc", file))
                    .as(name)
                    .isEqualTo(PictureMarkingTest.LABEL.bareJson() + "\n");
            assertThat(run("exiftool", "-s3", "-validate", "-warning", "-a", file))
                    .as(name)
                    .doesNotContain("XMP", "Error");
        }
    }

    @Test
    void exiftool_still_reads_the_properties_that_were_there() throws Exception {
        assumeTrue(isInstalled("exiftool"), "exiftool is not installed: its judgement is skipped");
        written(PictureMarkingTest.LABEL);

        for (String name : List.of("xmp.jpg", "xmp.png", "compressed_xmp.png")) {
            assertThat(run(
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
        assumeTrue(isInstalled("pngcheck"), "pngcheck is not installed: its judgement is skipped");
        for (String name : written(PictureMarkingTest.LABEL)) {
            if (name.endsWith(".png") && !name.startsWith("trailing")) {
                assertThat(run("pngcheck", folder.resolve(name).toString()))
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

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }
}
