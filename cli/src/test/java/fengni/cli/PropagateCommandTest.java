package fengni.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command of a platform that passes content on (labelling measures, Article 6). */
class PropagateCommandTest {
    private static final String PRODUCER = "001191350100M000100Y4310001";
    private static final String PLATFORM = "001191350100M000100Y4320007";

    @TempDir
    private Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void a_folder_of_what_people_brought() throws IOException {
        in = Files.createDirectories(folder.resolve("in/below"));
        out = folder.resolve("out");
        ImageIO.write(
                new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB),
                "png",
                in.resolve("plain.png").toFile());
        Files.copy(in.resolve("plain.png"), in.resolve("declared.png"));
        Files.writeString(in.resolve("seen.md"), "【内容由AI生成】\n\n一首诗\n");
        Shell.run("label", in.resolve("plain.png"), "-o", in.resolve("labelled.png"), "--producer", PRODUCER);
        Files.write(in.resolve("broken.png"), new byte[] {1, 2, 3});
    }

    @Test
    void a_labelled_file_gets_the_platform_and_keeps_its_producer() {
        var shell = Shell.run(
                "propagate",
                in.resolve("labelled.png"),
                "-o",
                out,
                "--propagator",
                PLATFORM,
                "--propagate-id",
                "p-1",
                "--json");
        var line = JsonMapper.shared().readTree(shell.out());

        assertThat(shell.exit()).as(shell.err()).isEqualTo(Exit.HELD);
        assertThat(line.at("/decision").stringValue()).isEqualTo("is");
        assertThat(line.at("/written/ContentProducer").stringValue()).isEqualTo(PRODUCER);
        assertThat(line.at("/written/ContentPropagator").stringValue()).isEqualTo(PLATFORM);
        assertThat(line.at("/written/PropagateID").stringValue()).isEqualTo("p-1");
        assertThat(Shell.run("inspect", out).exit()).isEqualTo(Exit.HELD);
    }

    @Test
    void a_folder_is_decided_file_by_file_and_reported() throws IOException {
        var table = Files.writeString(folder.resolve("declared.csv"), """
                \ufeffpath,declared
                below/declared.png,是
                "below/plain.png",no
                below/gone.png,yes
                """);
        var report = folder.resolve("report.csv");

        var shell = Shell.run(
                "propagate",
                folder.resolve("in"),
                "-o",
                out,
                "--propagator",
                PLATFORM,
                "--declarations",
                table,
                "--report",
                report,
                "--json",
                "--lang",
                "zh");

        assertThat(shell.exit()).as(shell.err()).isEqualTo(Exit.UNREADABLE);
        assertThat(shell.out().lines().map(line -> JsonMapper.shared().readTree(line)))
                .extracting(line -> Path.of(line.at("/file").stringValue()).getFileName() + " " + word(line))
                .containsExactlyInAnyOrder(
                        "plain.png none",
                        "declared.png possibly",
                        "seen.md suspected",
                        "labelled.png is",
                        "broken.png undecided");
        assertThat(shell.err()).contains("属于 1, 可能 1, 疑似 1, 未发现 1, 无法判定 1", "gone.png 已声明");
        assertThat(out.resolve("below")).isDirectoryContaining(file -> file.endsWith("declared.png"));
        assertThat(out.resolve("below/plain.png")).doesNotExist();
        assertThat(report).content().startsWith("\ufeff文件,格式,判定").contains("该内容可能为生成合成内容", "疑似");
        assertThat(Files.readAllLines(report)).hasSize(6);
    }

    @Test
    void a_report_for_programs_has_the_same_lines_as_the_screen() throws IOException {
        var report = folder.resolve("report.jsonl");

        var shell = Shell.run(
                "propagate", in.resolve("seen.md"), "--decide-only", "--declared", "--report", report, "--json");

        assertThat(shell.exit()).isEqualTo(Exit.HELD);
        assertThat(report).content().isEqualTo(shell.out());
        assertThat(shell.out()).contains("\"decision\":\"possibly\"", "\"kind\":\"explicit_mark\"", "\"out\":null");
    }

    @Test
    void a_name_that_would_be_a_formula_is_shown_as_text() throws IOException {
        assertThat(CsvCells.line(List.of("=1+1", " +A1", "＝cmd", "a,\"b\"", "plain")))
                .isEqualTo("'=1+1,' +A1,'＝cmd,\"a,\"\"b\"\"\",plain\r\n");
        assertThat(CsvCells.read("\"a,\"\"b\"\"\", c ,")).containsExactly("a,\"b\"", "c", "");
    }

    @Test
    void a_list_of_ones_own_takes_the_place_of_the_usual() throws IOException {
        var own = Files.writeString(
                folder.resolve("own.txt"), "generator | low | png.Maker | is | loom | Loom | UNCONFIRMED\n");
        var bad = Files.writeString(folder.resolve("bad.txt"), "generator | sure | png.Maker | is | loom | Loom | x\n");

        assertThat(Shell.run("propagate", in.resolve("plain.png"), "--decide-only", "--traces", own)
                        .exit())
                .isEqualTo(Exit.NOTHING_FOUND);
        var refused = Shell.run("propagate", in.resolve("plain.png"), "--decide-only", "--traces", bad);
        assertThat(refused.exit()).isEqualTo(Exit.USAGE);
        assertThat(refused.err()).contains("bad.txt:1", "low, medium, high");
        assertThat(Shell.run("propagate", in.resolve("plain.png"), "--decide-only", "--traces", "none.txt")
                        .exit())
                .isEqualTo(Exit.MISSING);
    }

    @Test
    void every_wrong_option_is_told_at_once() throws IOException {
        var table = Files.writeString(folder.resolve("t.csv"), "a.png,perhaps\nb.png\n");

        var shell = Shell.run(
                "propagate",
                in.resolve("plain.png"),
                "-o",
                out,
                "--propagator",
                "001",
                "--propagate-id",
                "a b",
                "--declarations",
                table);

        assertThat(shell.exit()).isEqualTo(Exit.USAGE);
        assertThat(shell.err()).contains("--propagator", "--propagate-id", "t.csv:1", "t.csv:2");
        assertThat(shell.err()).doesNotContain("--produce");
    }

    @Test
    void a_folder_takes_no_single_number_and_no_output_inside() {
        var whole = folder.resolve("in");

        assertThat(Shell.run("propagate", whole, "-o", out, "--propagator", PLATFORM, "--propagate-id", "1")
                        .exit())
                .isEqualTo(Exit.USAGE);
        assertThat(Shell.run("propagate", whole, "-o", in.resolve("out"), "--propagator", PLATFORM)
                        .err())
                .contains("inside");
        assertThat(Shell.run("propagate", whole, "--decide-only", "--report", in.resolve("r.csv"))
                        .exit())
                .isEqualTo(Exit.USAGE);
        assertThat(Shell.run("propagate", whole).exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void a_report_never_takes_the_place_of_what_is_read_or_written() throws IOException {
        var picture = in.resolve("declared.png");
        var before = Files.readAllBytes(picture);
        var link = Files.createLink(folder.resolve("link.png"), picture);
        var table = Files.writeString(folder.resolve("t.csv"), "declared.png,yes\n");
        var list = Files.writeString(
                folder.resolve("own.txt"), "generator | low | png.Maker | is | loom | Loom | UNCONFIRMED\n");

        for (var report : List.of(picture, link, in.resolve("../below/declared.png"), out, table, list)) {
            var shell = Shell.run(
                    "propagate",
                    picture,
                    "-o",
                    out,
                    "--propagator",
                    PLATFORM,
                    "--declarations",
                    table,
                    "--traces",
                    list,
                    "--report",
                    report);
            assertThat(shell.exit()).as("%s", report).isEqualTo(Exit.USAGE);
            assertThat(shell.err()).contains("the report would take the place of");
        }
        assertThat(picture).hasBinaryContent(before);
        assertThat(table).hasContent("declared.png,yes\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void a_trace_that_is_not_confirmed_is_listed_as_not_counted() throws IOException {
        var own = Files.writeString(
                folder.resolve("own.txt"), "generator | low | png.Maker | is | loom | Loom | UNCONFIRMED\n");
        var marked = folder.resolve("maker.png");
        Files.write(marked, withMaker(Files.readAllBytes(in.resolve("plain.png"))));

        var json = Shell.run("propagate", marked, "--decide-only", "--traces", own, "--json");
        var plain = Shell.run("propagate", marked, "--decide-only", "--traces", own);

        assertThat(json.out()).contains("\"decision\":\"none\"", "\"confidence\":\"low\"", "\"counted\":false");
        assertThat(plain.out()).contains("not counted", "Loom");
        assertThat(Shell.run("propagate", marked, "--decide-only", "--traces", own, "--least", "low", "--json")
                        .out())
                .contains("\"decision\":\"suspected\"", "\"counted\":true");
    }

    /** A tEXt chunk behind the header of a PNG. */
    private static byte[] withMaker(byte[] png) {
        var body = "tEXtMaker\0loom".getBytes(StandardCharsets.ISO_8859_1);
        var crc = new CRC32();
        crc.update(body);
        return ByteBuffer.allocate(png.length + body.length + 8)
                .put(png, 0, 33)
                .putInt(body.length - 4)
                .put(body)
                .putInt((int) crc.getValue())
                .put(png, 33, png.length - 33)
                .array();
    }

    @Test
    void a_label_that_cannot_be_written_again_is_a_verdict_against() throws IOException {
        Files.writeString(
                in.resolve("name.md"),
                "---\nAIGC:\n  Label: '1'\n  ContentProducer: '某某科技'\n  ProduceID: '7'\n---\n\n诗\n");

        var shell = Shell.run("propagate", in.resolve("name.md"), "-o", out.resolve("x.md"), "--propagator", PLATFORM);

        assertThat(shell.exit()).as(shell.out() + shell.err()).isEqualTo(Exit.AGAINST);
        assertThat(shell.out()).contains("synthetic", "某某科技").doesNotContain("written:");
        assertThat(out.resolve("x.md")).doesNotExist();
    }

    /** Long only because of its number of files. */
    @Test
    void five_hundred_files_are_passed_on_beside_one_another() throws IOException {
        int files = Boolean.getBoolean("fengni.long") ? 500 : 40;
        var many = Files.createDirectories(folder.resolve("many"));
        for (int i = 0; i < files; i++) {
            Files.copy(in.resolve("labelled.png"), many.resolve(i + ".png"));
        }

        var shell = Shell.run("propagate", many, "-o", out, "--propagator", PLATFORM, "--json");

        assertThat(shell.exit()).isEqualTo(Exit.HELD);
        assertThat(shell.out().lines().map(line -> JsonMapper.shared().readTree(line)))
                .hasSize(files)
                .extracting(line -> line.at("/written/PropagateID").stringValue())
                .doesNotHaveDuplicates();
    }

    private static String word(JsonNode line) {
        return line.at("/decision").stringValue();
    }
}
