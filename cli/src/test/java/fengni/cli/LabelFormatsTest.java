package fengni.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The command over the media, from a folder of them. */
class LabelFormatsTest {
    private static final String PRODUCER = "001191350100M000100Y4310001";

    @TempDir
    private Path folder;

    private Path in;

    @BeforeEach
    void one_file_of_each_medium() throws Exception {
        in = Files.createDirectories(folder.resolve("in/below"));
        Files.writeString(in.resolve("a.txt"), "春江花月夜\n");
        Files.writeString(in.resolve("b.md"), "# 诗\n\n春江花月夜\n");
        Files.writeString(in.resolve("c.html"), "<!doctype html><meta charset=utf-8><title>诗</title><p>春江\n");
        var image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        for (String format : List.of("png", "jpg", "gif", "tiff")) {
            ImageIO.write(image, format, in.resolve("d." + format).toFile());
        }
        Files.write(in.resolve("e.wav"), wav(2));
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(in.resolve("f.pdf").toFile());
        }
    }

    @Test
    void a_folder_of_all_media_is_marked_for_programs_and_for_people() throws IOException {
        var out = folder.resolve("out");

        var shell =
                Shell.run("label", folder.resolve("in"), "-o", out, "--producer", PRODUCER, "--explicit", "default");

        assertThat(shell.exit()).as(shell.err()).isEqualTo(Exit.HELD);
        assertThat(shell.err()).contains("9 files");
        var seen = Shell.run("inspect", "--json", "--pixels", out);
        assertThat(seen.exit()).isEqualTo(Exit.HELD);
        assertThat(seen.out().lines().map(line -> JsonMapper.shared().readTree(line)))
                .hasSize(9)
                .allSatisfy(line -> {
                    assertThat(line.at("/verdict").stringValue()).as("%s", line).isEqualTo("compliant");
                    assertThat(line.at("/explicit/found").booleanValue())
                            .as("%s", line)
                            .isTrue();
                })
                .extracting(line -> line.at("/label/ProduceID").stringValue())
                .doesNotHaveDuplicates();
    }

    @Test
    void an_archive_is_marked_file_by_file_and_shown_so() throws IOException {
        var zip = folder.resolve("in.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : List.of("a.txt", "d.png")) {
                out.putNextEntry(new ZipEntry(name));
                Files.copy(in.resolve(name), out);
            }
        }
        var marked = folder.resolve("out.zip");

        var shell = Shell.run("label", zip, "-o", marked, "--producer", PRODUCER, "--produce-id", "z");

        assertThat(shell.exit()).as(shell.err()).isEqualTo(Exit.HELD);
        assertThat(shell.out()).contains("\n  a.txt", "\n  d.png", "z-1", "z-2");
        var line = JsonMapper.shared()
                .readTree(Shell.run("inspect", "--json", marked).out());
        assertThat(line.at("/members/1/label/ProduceID").stringValue()).isEqualTo("z-2");
        assertThat(Shell.run("inspect", zip).exit()).isEqualTo(Exit.NOTHING_FOUND);
    }

    @Test
    void a_sound_gets_its_mark_where_it_is_wanted() throws IOException {
        var out = folder.resolve("out.wav");

        var shell = Shell.run(
                "label",
                in.resolve("e.wav"),
                "-o",
                out,
                "--producer",
                PRODUCER,
                "--explicit",
                "default",
                "--place",
                "end");

        assertThat(shell.exit()).as(shell.err()).isEqualTo(Exit.HELD);
        assertThat(shell.out()).contains("at the end").doesNotContain("at the start");
    }

    @Test
    void a_voice_takes_the_place_of_the_rhythm() throws IOException {
        var voice = Files.write(folder.resolve("voice.wav"), wav(1));
        var out = folder.resolve("out.wav");

        var shell = Shell.run("label", in.resolve("e.wav"), "-o", out, "--producer", PRODUCER, "--voice", voice);

        assertThat(shell.exit()).as(shell.err()).isEqualTo(Exit.HELD);
        assertThat(Files.size(out)).isGreaterThan(Files.size(in.resolve("e.wav")) + Files.size(voice) / 2);
        assertThat(Shell.run("label", in.resolve("e.wav"), "-o", out, "--producer", PRODUCER, "--voice", "none.wav")
                        .exit())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void a_cue_is_what_a_sound_gets_and_what_a_picture_is_told_of() {
        var sound = Shell.run(
                "label", in.resolve("e.wav"), "-o", folder.resolve("out.wav"), "--producer", PRODUCER, "--cue");
        var picture = Shell.run(
                "label", in.resolve("d.png"), "-o", folder.resolve("out.png"), "--producer", PRODUCER, "--cue");

        assertThat(sound.exit()).as(sound.err()).isEqualTo(Exit.HELD);
        assertThat(sound.out()).contains("at the start");
        assertThat(picture.exit()).as(picture.err()).isEqualTo(Exit.HELD);
        assertThat(picture.err()).contains("a cue was asked for").contains("png");
    }

    @Test
    void words_stand_at_the_corner_that_was_asked_for() {
        var out = folder.resolve("out.png");

        Shell.run(
                "label",
                in.resolve("d.png"),
                "-o",
                out,
                "--producer",
                PRODUCER,
                "--explicit",
                "default",
                "--at",
                "top-left");

        assertThat(Shell.run("inspect", "--pixels", out).out()).contains("top left: 人工智能生成");
        assertThat(Shell.run("label", in.resolve("d.png"), "-o", out, "--producer", PRODUCER, "--at", "middle")
                        .err())
                .contains("top-left, top, top-right");
    }

    @Test
    void only_a_film_is_written_in_place_and_one_output_is_named() {
        var picture = in.resolve("d.png");

        var shell = Shell.run("label", picture, "--in-place", "--producer", PRODUCER);

        assertThat(shell.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(shell.err()).contains("in place");
        assertThat(Shell.run("label", picture, "--producer", PRODUCER).exit()).isEqualTo(Exit.USAGE);
        assertThat(Shell.run("label", picture, "--in-place", "-o", picture, "--producer", PRODUCER)
                        .exit())
                .isEqualTo(Exit.USAGE);
    }

    /** Seconds of a soft tone. */
    private static byte[] wav(int seconds) throws IOException {
        int rate = 16_000;
        var samples = new byte[seconds * rate * 2];
        for (int i = 0; i < samples.length / 2; i++) {
            int level = (int) (3000 * Math.sin(i / 7.0));
            samples[2 * i] = (byte) level;
            samples[2 * i + 1] = (byte) (level >> 8);
        }
        var format = new AudioFormat(rate, 16, 1, true, false);
        var out = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length / 2),
                AudioFileFormat.Type.WAVE,
                out);
        return out.toByteArray();
    }
}
