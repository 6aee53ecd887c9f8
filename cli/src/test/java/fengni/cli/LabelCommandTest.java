package fengni.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.AigcLabel;
import fengni.label.LabelReading;
import fengni.label.TextMark;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class LabelCommandTest {
    private static final String PRODUCER = "001191350100M000100Y4310001";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_text_gets_its_words_and_its_label_beside_it() throws IOException {
        var in = Files.writeString(folder.resolve("in.txt"), "春江花月夜\n");
        var out = folder.resolve("out.txt");

        var shell = Shell.run("label", in, "-o", out, "--producer", PRODUCER, "--produce-id", "c-1");

        assertThat(shell.err()).isEmpty();
        assertThat(shell.exit()).isEqualTo(Exit.HELD);
        assertThat(out).content().isEqualTo(TextMark.CHINESE + "\n\n春江花月夜\n");
        assertThat(folder.resolve("out.txt.aigc.json"))
                .content()
                .isEqualTo("{\"AIGC\":{\"Label\":\"1\",\"ContentProducer\":\"" + PRODUCER
                        + "\",\"ProduceID\":\"c-1\",\"ReservedCode1\":\"\",\"ContentPropagator\":\"" + PRODUCER
                        + "\",\"PropagateID\":\"c-1\",\"ReservedCode2\":\"\"}}\n");
        assertThat(in).content().isEqualTo("春江花月夜\n");
        assertThat(names()).containsExactlyInAnyOrder("in.txt", "out.txt", "out.txt.aigc.json");
    }

    @Test
    void a_text_labelled_already_is_refused_by_name_of_who_did_it() throws IOException {
        var once = labelled();

        var shell = Shell.run("label", once, "-o", folder.resolve("twice.txt"), "--producer", PRODUCER);

        assertThat(shell.exit()).isEqualTo(Exit.AGAINST);
        assertThat(shell.err()).contains("already_labelled").contains(PRODUCER);
        assertThat(folder.resolve("twice.txt")).doesNotExist();
    }

    @Test
    void a_label_at_the_output_is_never_replaced() throws IOException {
        var labelled = labelled();
        var other = Files.writeString(folder.resolve("other.txt"), "另一篇");

        var shell = Shell.run("label", other, "-o", labelled, "--producer", PRODUCER);

        assertThat(shell.exit()).isEqualTo(Exit.AGAINST);
        assertThat(labelled).content().contains("春江");
    }

    @Test
    void a_run_cut_off_before_the_text_appeared_can_be_run_again() throws IOException {
        var out = labelled();
        Files.delete(out);

        assertThat(Shell.run("label", folder.resolve("first.txt"), "-o", out, "--producer", PRODUCER)
                        .exit())
                .isEqualTo(Exit.HELD);
        assertThat(out).content().contains("春江");
    }

    @Test
    void an_output_that_is_no_text_by_its_name_is_refused_before_anything_is_written() throws IOException {
        var in = Files.writeString(folder.resolve("in.txt"), "春江");
        for (String out : new String[] {"out.png", "-", "out"}) {
            var shell = Shell.run("label", in, "-o", folder.resolve(out), "--producer", PRODUCER);

            assertThat(shell.exit()).isEqualTo(Exit.UNREADABLE);
            assertThat(names()).containsExactly("in.txt");
        }
    }

    @Test
    void every_wrong_option_is_told_at_once() throws IOException {
        var in = Files.writeString(folder.resolve("in.txt"), "春江");

        var shell = Shell.run(
                "--lang",
                "en",
                "label",
                in,
                "-o",
                folder.resolve("out.txt"),
                "--producer",
                "001191350100M000100Y4430001",
                "--produce-id",
                "a b",
                "--value",
                "4",
                "--explicit",
                "机器所写");

        assertThat(shell.exit()).isEqualTo(Exit.USAGE);
        assertThat(shell.err().lines()).hasSize(6);
        assertThat(shell.err())
                .contains("check digit", "extension 30001", "content number", "4 is not 1, 2 or 3", "生成 or 合成");
        assertThat(names()).containsExactly("in.txt");
    }

    @Test
    void none_leaves_the_text_byte_for_byte_and_still_labels_it() throws IOException {
        var in = Files.writeString(folder.resolve("in.txt"), "\ufeff春江\r\n");
        var out = folder.resolve("out.txt");

        var shell = Shell.run("label", in, "-o", out, "--producer", PRODUCER, "--explicit", "none", "--value", "3");

        assertThat(shell.exit()).isEqualTo(Exit.HELD);
        assertThat(out).hasSameBinaryContentAs(in);
        assertThat(AigcLabel.read(Files.readString(beside(out))))
                .isInstanceOfSatisfying(
                        LabelReading.Found.class,
                        found -> assertThat(found.fields()).containsEntry("Label", "3"));
    }

    @Test
    void the_words_stand_after_the_head_of_a_markdown_file() throws IOException {
        var in = Files.writeString(folder.resolve("in.md"), "---\ntitle: x\n---\n# 诗\n");
        var out = folder.resolve("out.md");

        var shell = Shell.run("label", in, "-o", out, "--producer", PRODUCER, "--explicit", "AI合成");

        assertThat(shell.exit()).isEqualTo(Exit.HELD);
        assertThat(out)
                .content()
                .startsWith("---\ntitle: x\nAIGC:\n")
                .contains("'" + PRODUCER + "'")
                .endsWith("\n---\nAI合成\n\n# 诗\n");
        assertThat(names()).containsExactlyInAnyOrder("in.md", "out.md");
        assertThat(Shell.run("inspect", "--json", out).out()).contains("\"compliant\"");
    }

    @Test
    void a_markdown_file_with_a_label_in_its_head_is_left_alone() throws IOException {
        var in = Files.writeString(folder.resolve("in.md"), "---\ntitle: x\nAIGC:\n  Label: '1'\n---\n# 诗\n");

        var shell = Shell.run("label", in, "-o", folder.resolve("out.md"), "--producer", PRODUCER);

        assertThat(shell.exit()).isEqualTo(Exit.AGAINST);
        assertThat(shell.err()).contains("already_labelled");
        assertThat(names()).containsExactly("in.md");
    }

    @Test
    void standard_input_is_a_text_too() throws IOException {
        var before = System.in;
        try {
            System.setIn(new ByteArrayInputStream("春江".getBytes(StandardCharsets.UTF_8)));
            var out = folder.resolve("out.txt");

            assertThat(Shell.run("label", "-", "-o", out, "--producer", PRODUCER)
                            .exit())
                    .isEqualTo(Exit.HELD);
            assertThat(out).content().endsWith("春江");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void other_formats_and_bytes_that_are_no_text_are_answered_in_one_sentence() throws IOException {
        var image = Files.writeString(folder.resolve("a.png"), "x");
        var latin = Files.write(folder.resolve("latin.txt"), new byte[] {(byte) 0xe9, 'a'});
        for (Path in : new Path[] {image, latin, folder.resolve("missing.txt")}) {
            var shell = Shell.run("label", in, "-o", folder.resolve("out.txt"), "--producer", PRODUCER);

            assertThat(shell.exit()).isEqualTo(Exit.UNREADABLE);
            assertThat(shell.err().lines()).hasSize(1);
        }
    }

    @Test
    void a_picture_holds_its_own_label_and_keeps_its_pixels() throws IOException {
        var in = Files.write(folder.resolve("in.png"), picture("png"));
        var out = folder.resolve("out.png");

        var shell = Shell.run("label", in, "-o", out, "--producer", PRODUCER, "--json");

        assertThat(shell.exit()).isEqualTo(Exit.HELD);
        assertThat(shell.err()).contains("--explicit default");
        var answer = new JsonMapper().readTree(shell.out());
        assertThat(answer.get("format").asString()).isEqualTo("png");
        assertThat(answer.get("verdict").asString()).isEqualTo("compliant");
        assertThat(answer.get("label").get("ContentProducer").asString()).isEqualTo(PRODUCER);
        assertThat(answer.get("explicit").get("found").isNull()).isTrue();
        assertThat(names()).containsExactlyInAnyOrder("in.png", "out.png");
    }

    @Test
    void words_are_drawn_on_a_picture_when_asked_for() throws IOException {
        var in = Files.write(folder.resolve("in.jpg"), picture("jpeg"));
        var out = folder.resolve("out.jpg");

        var shell = Shell.run("label", in, "-o", out, "--producer", PRODUCER, "--explicit", "default");

        assertThat(shell.exit()).isEqualTo(Exit.HELD);
        assertThat(ImageIO.read(out.toFile()).getRGB(318, 238) & 0xffffff).isLessThan(0x202020);
        assertThat(ImageIO.read(in.toFile()).getRGB(318, 238) & 0xff).isGreaterThan(0xe0);
    }

    @Test
    void a_folder_is_labelled_file_by_file_and_its_tree_is_kept() throws IOException {
        var from = Files.createDirectories(folder.resolve("from/deeper"));
        Files.write(from.resolve("a.png"), picture("png"));
        Files.writeString(from.resolveSibling("b.txt"), "春江");
        Files.writeString(from.resolveSibling("c.bin"), "?");
        Files.createSymbolicLink(from.resolveSibling("link.txt"), from.resolveSibling("b.txt"));
        var to = folder.resolve("to");

        var shell =
                Shell.run("--lang", "en", "label", folder.resolve("from"), "-o", to, "--producer", PRODUCER, "--json");

        assertThat(shell.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(shell.out().lines()).hasSize(2);
        assertThat(shell.err()).contains("3 files: 2 held", "link.txt is no regular file");
        assertThat(to.resolve("deeper/a.png")).exists();
        assertThat(to.resolve("b.txt.aigc.json")).exists();
        assertThat(to.resolve("link.txt")).doesNotExist();
        var numbers = Shell.run("inspect", to, "--json")
                .out()
                .lines()
                .filter(line -> line.contains("compliant"))
                .map(line -> new JsonMapper()
                        .readTree(line)
                        .get("label")
                        .get("ProduceID")
                        .asString());
        assertThat(numbers).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void a_folder_refuses_one_number_for_all_and_an_output_inside_it() throws IOException {
        var from = Files.createDirectories(folder.resolve("from"));

        assertThat(Shell.run("label", from, "-o", folder.resolve("to"), "--producer", PRODUCER, "--produce-id", "c")
                        .exit())
                .isEqualTo(Exit.USAGE);
        assertThat(Shell.run("label", from, "-o", from.resolve("to"), "--producer", PRODUCER)
                        .exit())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void input_and_output_may_not_be_the_same_file() throws IOException {
        var in = Files.write(folder.resolve("in.png"), picture("png"));
        var before = Files.readAllBytes(in);

        assertThat(Shell.run("label", in, "-o", in, "--producer", PRODUCER).exit())
                .isEqualTo(Exit.UNREADABLE);
        assertThat(in).hasBinaryContent(before);
    }

    private static byte[] picture(String format) throws IOException {
        var image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.fillRect(0, 0, 320, 240);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    @Test
    void an_output_folder_that_is_not_there_is_one_sentence() throws IOException {
        var in = Files.writeString(folder.resolve("in.txt"), "春江");

        var shell = Shell.run("label", in, "-o", folder.resolve("none/out.txt"), "--producer", PRODUCER);

        assertThat(shell.exit()).isEqualTo(Exit.MISSING);
        assertThat(shell.err().lines()).hasSize(1);
    }

    @Test
    void inspect_finds_what_label_put_there() throws IOException {
        var shell = Shell.run("inspect", "--json", labelled());
        var answer = new JsonMapper().readTree(shell.out());

        assertThat(shell.exit()).isEqualTo(Exit.HELD);
        assertThat(answer.propertyNames())
                .containsExactly("file", "format", "verdict", "label", "explicit", "signature", "findings");
        assertThat(answer.get("verdict").asString()).isEqualTo("compliant");
        assertThat(answer.get("label").size()).isEqualTo(7);
        assertThat(answer.get("explicit").get("marks").get(0).get("words").asString())
                .isEqualTo(TextMark.CHINESE);
        assertThat(answer.get("signature").get("status").asString()).isEqualTo("none");
    }

    @Test
    void inspect_gives_each_file_its_line_and_the_worst_its_exit_code() throws IOException {
        var plain = Files.writeString(folder.resolve("plain.txt"), "春江");
        var marked = Files.writeString(folder.resolve("marked.txt"), "AI生成\n春江");
        var broken = Files.writeString(folder.resolve("broken.txt"), "春江");
        Files.writeString(beside(broken), "{\"AIGC\":{\"Label\":1}}");

        assertThat(Shell.run("inspect", plain).exit()).isEqualTo(Exit.NOTHING_FOUND);
        assertThat(Shell.run("inspect", marked).exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(Shell.run("inspect", broken, plain).exit()).isEqualTo(Exit.AGAINST);
        var all = Shell.run("inspect", "--json", plain, broken, marked, folder.resolve("a.png"), labelled());
        assertThat(all.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(all.out()
                        .lines()
                        .map(line ->
                                new JsonMapper().readTree(line).get("verdict").asString()))
                .containsExactly("not_found", "noncompliant", "inconclusive", "inconclusive", "compliant");
    }

    @Test
    void a_sidecar_that_is_no_label_is_inconclusive_and_blocks_labelling() throws IOException {
        var in = Files.writeString(folder.resolve("in.txt"), "春江");
        Files.writeString(beside(in), "{");

        assertThat(Shell.run("inspect", in).exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(Shell.run("label", in, "-o", folder.resolve("out.txt"), "--producer", PRODUCER)
                        .exit())
                .isEqualTo(Exit.UNREADABLE);
    }

    @Test
    void help_says_in_both_languages_whose_choice_the_place_is() {
        assertThat(Shell.run("--lang", "en", "label", "--help").out()).containsIgnoringWhitespaces("our own choice");
        assertThat(Shell.run("--lang", "zh", "label", "--help").out()).containsIgnoringWhitespaces("自行选定");
        assertThat(Shell.run("--lang", "en", "inspect", "--help").out()).contains("inconclusive");
    }

    private static Path beside(Path text) {
        return text.resolveSibling(text.getFileName() + ".aigc.json");
    }

    private Path labelled() throws IOException {
        var in = Files.writeString(folder.resolve("first.txt"), "春江");
        var out = folder.resolve("labelled.txt");
        assertThat(Shell.run("label", in, "-o", out, "--producer", PRODUCER).exit())
                .isEqualTo(Exit.HELD);
        return out;
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
