package fengni.label.still;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of real encoders, marked, before the programs of others; each runs only where it is installed. */
class StillJudgeTest {
    private static final String JSON = CarrierContract.LABEL.bareJson();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void exiftool_exempi_and_exiv2_read_the_label_byte_for_byte() throws Exception {
        Judges.need("heif-enc", "exiftool", "exempi", "convert");
        for (Path file : real()) {
            var marked = marked(file).toString();

            assertThat(Judges.run("exiftool", "-s3", "-XMP-TC260:Aigc", marked))
                    .as(marked)
                    .isEqualTo(JSON + "\n");
            assertThat(Judges.run("exiftool", "-validate", "-warning", "-a", marked))
                    .as(marked)
                    .doesNotContain("Error");
            assertThat(Judges.run("exempi", "-x", marked)).as(marked).contains(JSON);
        }
    }

    @Test
    void what_stood_beside_it_is_still_read() throws Exception {
        Judges.need("heif-enc", "exiftool", "convert");
        for (Path file : real()) {
            Judges.run("exiftool", "-overwrite_original", "-XMP-dc:Title=春江", "-EXIF:Artist=me", file.toString());

            assertThat(Judges.run(
                            "exiftool",
                            "-s3",
                            "-XMP-dc:Title",
                            "-EXIF:Artist",
                            marked(file).toString()))
                    .as(file.toString())
                    .isEqualTo("春江\nme\n");
        }
    }

    @Test
    void decoders_show_the_same_pixels_before_and_after() throws Exception {
        Judges.need("heif-enc", "heif-convert", "convert");
        for (Path file : real()) {
            var before = decoded(file);
            assertThat(before).hasSizeGreaterThan(100);
            assertThat(decoded(marked(file))).as(file.toString()).isEqualTo(before);
            assertThat(Judges.run("heif-info", marked(file).toString())).contains("image:");
        }
    }

    @Test
    void a_picture_by_ffmpeg_keeps_its_pixels_and_its_stream() throws Exception {
        Judges.need("ffmpeg", "exiftool");
        var file = folder.resolve("made.avif");
        Judges.run(
                "ffmpeg",
                "-v",
                "error",
                "-f",
                "lavfi",
                "-i",
                "testsrc=size=96x64",
                "-frames:v",
                "1",
                "-c:v",
                "libaom-av1",
                "-cpu-used",
                "8",
                "-y",
                file.toString());
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(file) && Files.size(file) > 0);

        var marked = marked(file);
        assertThat(frames(marked)).isEqualTo(frames(file)).contains("0,");
        assertThat(Judges.run("exiftool", "-s3", "-XMP-TC260:Aigc", marked.toString()))
                .isEqualTo(JSON + "\n");
        if (Judges.isInstalled("exiv2")) {
            // it reads no packet of pictures whose iloc stands in front of iinf, by whomever they are written
            assertThat(Judges.run("exiv2", "-pX", marked.toString()).replace("&quot;", "\""))
                    .contains(JSON);
        }
    }

    private static String frames(Path file) throws IOException, InterruptedException {
        return Judges.run("ffmpeg", "-v", "error", "-i", file.toString(), "-f", "framemd5", "-");
    }

    private byte[] decoded(Path file) throws IOException, InterruptedException {
        var out = folder.resolve("out.png");
        Files.deleteIfExists(out);
        Judges.run("heif-convert", file.toString(), out.toString());
        return Judges.bytes("convert", out.toString(), "rgb:-");
    }

    private static Path marked(Path file) throws IOException {
        var out = Path.of(file.toString().replaceFirst("\\.(\\w+)$", "-marked.$1"));
        Files.deleteIfExists(out);
        assertThat(Marker.mark(file, out, MarkOrder.of(CarrierContract.LABEL))).isInstanceOf(Stored.Written.class);
        return out;
    }

    private List<Path> real() throws IOException, InterruptedException {
        return new ArrayList<>(List.of(heic(), avif()));
    }

    private Path heic() throws IOException, InterruptedException {
        return encoded("made.heic");
    }

    private Path avif() throws IOException, InterruptedException {
        return encoded("by-heif-enc.avif", "-A");
    }

    private Path encoded(String name, String... options) throws IOException, InterruptedException {
        var picture = folder.resolve("in.jpg");
        Judges.run("convert", "-size", "128x96", "plasma:red-blue", picture.toString());
        var file = folder.resolve(name);
        var command = new ArrayList<>(List.of("heif-enc"));
        command.addAll(List.of(options));
        command.addAll(List.of(picture.toString(), "-o", file.toString()));
        Judges.run(command.toArray(String[]::new));
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(file), "heif-enc has no encoder for " + name);
        return file;
    }
}
