package fengni.marking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Walk;
import fengni.cli.Commands;
import fengni.evidence.EvidenceReader;
import fengni.evidence.RecordType;
import fengni.label.AigcLabel;
import fengni.label.Inspector;
import fengni.label.LabelField;
import fengni.label.MarkOrder;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.label.Verdict;
import fengni.ledger.Receipt;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Strangers bring files, to be told what marks they carry and to get them marked. */
class OpenMarkingTest {
    private static final long SEED = 20_261_122;
    private static final Map<String, String> NO_WORDS = Map.of("declared", "yes", "words", "none");
    private static final String PRODUCER = "001191350100M000100Y4300000";
    private static final byte[] TEXT = "一首关于雨的诗。\n".getBytes(UTF_8);

    private static TestConsole console;
    private static EvidenceReader evidence;
    private static Stranger stranger;

    @TempDir
    private Path folder;

    @BeforeAll
    static void setUp() {
        var parts = new ArrayList<GenericApplicationContext>();
        console = TestConsole.start(parts::add);
        evidence = parts.getFirst().getBean(EvidenceReader.class);
        stranger = new Stranger(console);
        Walk.setUp(console, new Visitor(console));
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @BeforeEach
    void aFreshMinute() {
        console.later(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void a_declared_picture_comes_back_marked_and_is_known_again(String format) {
        var original = Samples.picture(format);
        var marked = stranger.form("/mark", "雨." + format, original, NO_WORDS);
        var inspection = Inspector.inspect("x", marked.body());
        var label = inspection.label().orElseThrow();

        assertThat(marked.status()).isEqualTo(200);
        assertThat(marked.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("-aigc." + format);
        assertThat(marked.header("Content-Type")).isEqualTo(format.equals("png") ? "image/png" : "image/jpeg");
        assertThat(inspection.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(label.value(LabelField.LABEL)).isEqualTo("2");
        assertThat(label.value(LabelField.CONTENT_PRODUCER)).isEqualTo(PRODUCER);
        var told = stranger.form("/inspect", "a." + format, marked.body(), Map.of())
                .text();
        assertThat(told).contains("通过所列检查", "标识声明：内容可能为人工智能生成合成", "该内容制作编号由本系统于", "/complaints/new");
        assertThat(told).contains(label.value(LabelField.PRODUCE_ID), "没有留存").doesNotContain("示例科技有限公司");
    }

    @Test
    void a_picture_gets_words_that_people_see_unless_somebody_chooses_otherwise() throws IOException {
        var original = Samples.picture("png");
        var marked = stranger.form("/mark", "a.png", original, Map.of("declared", "yes"));
        var before = ImageIO.read(new ByteArrayInputStream(original));
        var after = ImageIO.read(new ByteArrayInputStream(marked.body()));

        assertThat(marked.status()).as(marked.text()).isEqualTo(200);
        assertThat(corner(after)).isNotEqualTo(corner(before));
        assertThat(after.getRGB(0, 0, 640, 200, null, 0, 640)).isEqualTo(before.getRGB(0, 0, 640, 200, null, 0, 640));
    }

    @Test
    void a_declaration_is_kept_with_digests_and_number_and_without_the_file() {
        var marked = stranger.form("/mark", "秘密的名字.png", Samples.picture("png"), NO_WORDS);
        var number = Inspector.inspect("x", marked.body()).label().orElseThrow().value(LabelField.PRODUCE_ID);
        var kept = evidence.read(Receipt.parse(marked.header("Fengni-Receipt")).orElseThrow())
                .orElseThrow();

        assertThat(kept.type()).isEqualTo(RecordType.DECLARATION);
        assertThat(kept.who().sourceAddress()).isEqualTo("127.0.0.1");
        assertThat(kept.what()).containsKeys("originalSha256", "markedSha256").containsEntry("format", "png");
        assertThat(kept.decision().toString()).contains(number, PRODUCER);
        assertThat(kept.toString()).doesNotContain("秘密的名字");
    }

    @Test
    void a_text_comes_back_with_its_label_beside_it() throws IOException {
        var marked = stranger.form("/mark", "诗.txt", TEXT, Map.of("declared", "yes"));
        var files = unpacked(marked.body());

        assertThat(marked.header("Content-Type")).isEqualTo("application/zip");
        assertThat(files).containsOnlyKeys("诗-aigc.txt", "诗-aigc.txt.aigc.json");
        assertThat(files.get("诗-aigc.txt")).contains("【内容可能由AI生成】", "一首关于雨的诗。");
        assertThat(files.get("诗-aigc.txt.aigc.json")).contains("\"Label\":\"2\"", PRODUCER);
    }

    @Test
    void an_archive_is_answered_file_by_file_and_not_declared() {
        var archive =
                stranger.form("/mark", "诗.txt", TEXT, Map.of("declared", "yes")).body();

        var told = stranger.form("/inspect", "a.zip", archive, Map.of()).text();
        var json = JsonMapper.shared()
                .readTree(stranger.raw("/api/v1/inspect?name=a.zip", archive).body());

        assertThat(told)
                .contains("压缩包内的文件", "诗-aigc.txt", PRODUCER, "通过所列检查", "压缩包内每个文件都带有一个标识")
                .doesNotContain("没有读到说明内容是否由人工智能生成的标识");
        assertThat(json.at("/members")).hasSize(1);
        assertThat(json.at("/members/0/verdict").stringValue()).isEqualTo("compliant");
        assertThat(stranger.form("/mark", "a.zip", archive, NO_WORDS).text()).contains("逐个提交");
    }

    @Test
    void a_code_that_is_no_signature_is_told_on_the_page_and_to_programs() {
        var label = new AigcLabel("1", PRODUCER, "s-1", "K-0123", PRODUCER, "s-1", "");
        var marked = Marker.mark(Samples.picture("png"), MarkOrder.of(label));
        var picture = ((Marked.Done) marked).content();

        var told = stranger.form("/inspect", "a.png", picture, Map.of()).text();

        assertThat(told).contains("标识中的签名", "没有已知形式的签名");
        assertThat(JsonMapper.shared()
                        .readTree(stranger.raw("/api/v1/inspect?name=a.png", picture)
                                .body())
                        .at("/signature/status")
                        .stringValue())
                .isEqualTo("no_security_data");
    }

    @Test
    void nobody_downgrades_a_label_that_is_there() {
        var once = stranger.form("/mark", "a.png", Samples.picture("png"), NO_WORDS)
                .body();
        var twice = stranger.form("/mark", "a.png", once, NO_WORDS);

        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.text()).contains("文件已带有标识，标识者为 " + PRODUCER, "没有添加标识");
    }

    @Test
    void every_fault_of_a_declaration_is_told_at_once() {
        var refused = stranger.form(
                "/mark",
                "a.png",
                Samples.picture("png"),
                Map.of("words", "own", "ownWords", "好看", "position", "middle"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("须声明该文件为生成合成内容", "文字须为一行", "bottom_right");
        assertThat(stranger.form("/mark", "", new byte[0], Map.of()).text()).contains("此项必填", "须声明该文件为生成合成内容");
    }

    @Test
    void no_file_and_an_empty_file_are_asked_for_again() {
        assertThat(stranger.form("/inspect", "", new byte[0], Map.of()).status())
                .isEqualTo(422);
        assertThat(stranger.form("/mark", "a.png", new byte[0], NO_WORDS).status())
                .isEqualTo(422);
        assertThat(stranger.raw("/api/v1/inspect", new byte[0]).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inspect", "/mark", "/api/v1/inspect", "/api/v1/mark"})
    void a_file_of_more_than_twenty_megabytes_is_refused(String path) {
        var large = new byte[Spool.MOST + 1];
        var answer = path.startsWith("/api/")
                ? stranger.raw(path + "?declared=yes", large)
                : stranger.form(path, "a.png", large, NO_WORDS);

        assertThat(answer.status()).isBetween(400, 499).isNotEqualTo(403);
        assertThat(answer.text()).contains("20 MB");
    }

    @Test
    void an_address_that_asks_too_often_waits_a_minute() {
        for (int i = 0; i < Desk.A_MINUTE; i++) {
            assertThat(stranger.raw("/api/v1/inspect?name=a.txt", TEXT).status())
                    .isEqualTo(200);
        }

        assertThat(stranger.raw("/api/v1/inspect?name=a.txt", TEXT).status()).isEqualTo(429);
        var page = stranger.form("/inspect", "a.txt", TEXT, Map.of());
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.text()).contains("一分钟后再试");
        console.later(Duration.ofMinutes(1));
        assertThat(stranger.form("/inspect", "a.txt", TEXT, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void broken_files_are_findings_and_never_a_fault_of_ours() {
        var random = new Random(SEED);
        var whole = new byte[][] {
            stranger.form("/mark", "a.png", Samples.picture("png"), NO_WORDS).body(),
            stranger.form("/mark", "a.jpg", Samples.picture("jpg"), NO_WORDS).body(),
            TEXT
        };
        int rounds = Boolean.getBoolean("fengni.long") ? 2_000 : 50;
        for (int i = 0; i < rounds; i++) {
            console.later(Duration.ofSeconds(10));
            var file = Samples.broken(whole[random.nextInt(whole.length)], random);
            var inspected = stranger.raw("/api/v1/inspect?name=a.txt", file);
            var marked = stranger.raw("/api/v1/mark?name=a.txt&declared=yes&words=none", file);

            assertThat(inspected.status()).as("seed %d, file %d", SEED, i).isIn(200, 422);
            assertThat(marked.status()).as("seed %d, file %d", SEED, i).isIn(200, 422);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../etc/passwd", "a\\\\b.png", "<script>alert(1)</script>.png", "x%0d%0aSet-Cookie: a=b"})
    void a_name_is_never_a_path_and_never_a_mark(String name) {
        var inspected = stranger.form("/inspect", name, Samples.picture("png"), Map.of());
        var marked = stranger.form("/mark", name, Samples.picture("png"), NO_WORDS);

        assertThat(inspected.status()).isEqualTo(200);
        assertThat(inspected.text()).doesNotContain("../", "<script>alert");
        assertThat(marked.header("Content-Disposition")).doesNotContain("..", "/etc", "\n");
        assertThat(marked.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void a_program_gets_the_same_answer_as_the_command_line() throws IOException {
        var json = JsonMapper.shared();
        for (var name : new String[] {"a.png", "a.txt", "a.bin"}) {
            var content = name.endsWith("png") ? Samples.picture("png") : TEXT;
            var answer = json.readTree(
                    stranger.raw("/api/v1/inspect?name=" + name, content).body());
            var line = json.readTree(commandLine(name, content));

            assertThat(answer.get("official").asBoolean()).isFalse();
            assertThat(new TreeSet<>(answer.propertyNames())).containsAll(line.propertyNames());
            for (var field : new String[] {"format", "verdict", "label", "explicit", "signature"}) {
                assertThat(answer.get(field)).as(name + " " + field).isEqualTo(line.get(field));
            }
            assertThat(codes(answer)).isEqualTo(codes(line));
        }
    }

    @Test
    void a_program_gets_file_label_and_receipt_in_one_answer() {
        var fields = new HashMap<>(NO_WORDS);
        fields.put("producer", PRODUCER);
        var answer = stranger.multipart("/api/v1/mark", "", "a.png", Samples.picture("png"), fields);
        var json = JsonMapper.shared().readTree(answer.body());
        var file = Base64.getDecoder().decode(json.get("content").asString());

        assertThat(json.get("receipt").asString()).matches(".+#\\d+");
        assertThat(Inspector.inspect("a", file).label().orElseThrow().value(LabelField.PRODUCE_ID))
                .isEqualTo(json.get("label").get("ProduceID").asString());
        assertThat(stranger.raw("/api/v1/mark?declared=yes&producer=001", TEXT).status())
                .isEqualTo(422);
    }

    @Test
    void nothing_of_a_file_stays_on_the_disk() throws IOException {
        stranger.form("/mark", "a.png", Samples.picture("png"), NO_WORDS);
        stranger.raw("/api/v1/mark?name=a.txt&declared=yes", TEXT);
        stranger.form("/inspect", "a.png", Samples.picture("png"), Map.of());

        try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .noneMatch(file ->
                            file.matches("fengni-" + ProcessHandle.current().pid() + "-\\d+\\.spool"));
        }
    }

    /** exiftool is an outside judge: other people's reading of the file. */
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void exiftool_reads_the_label_of_a_downloaded_file(String format) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/exiftool")), "exiftool is not installed");
        var marked = stranger.form("/mark", "a." + format, Samples.picture(format), NO_WORDS);
        var file = Files.write(folder.resolve("a." + format), marked.body());
        var tool = new ProcessBuilder("exiftool", "-a", "-G1", "-s", file.toString())
                .redirectErrorStream(true)
                .start();
        var told = new String(tool.getInputStream().readAllBytes(), UTF_8);

        assertThat(tool.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(told).contains("\"Label\":\"2\"", PRODUCER).doesNotContain("Warning", "Error");
    }

    private static int[] corner(BufferedImage picture) {
        return picture.getRGB(320, 300, 320, 100, null, 0, 320);
    }

    private String commandLine(String name, byte[] content) throws IOException {
        var file = Files.write(folder.resolve(name), content);
        var screen = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            Commands.run(List.of(), "inspect", "--json", "--lang", "zh", file.toString());
        } finally {
            System.setOut(screen);
        }
        return printed.toString(UTF_8);
    }

    private static List<String> codes(JsonNode inspection) {
        return inspection
                .get("findings")
                .valueStream()
                .map(finding ->
                        finding.get("code").asString() + finding.get("severity").asString())
                .toList();
    }

    private static Map<String, String> unpacked(byte[] archive) throws IOException {
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
    }
}
