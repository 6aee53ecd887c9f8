package fengni.marking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Visitor.Seen;
import fengni.Walk;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.evidence.EvidenceReader;
import fengni.evidence.RecordType;
import fengni.label.AigcLabel;
import fengni.label.Inspector;
import fengni.label.LabelField;
import fengni.label.MarkOrder;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.law.CreditCode;
import fengni.law.ProviderCode;
import fengni.ledger.Receipt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A platform checks what others bring before it passes it on. */
class PropagateTest {
    private static final String LINE = "----fengni";
    private static final String PLATFORM = "001191350100M000100Y4300000";
    private static final ProviderCode PRODUCER = ProviderCode.of(new CreditCode("91990000MA0000007X"), "10001");

    private static TestConsole console;
    private static EvidenceReader evidence;
    private static Visitor visitor;
    private static String token;

    @BeforeAll
    static void setUp() {
        var parts = new ArrayList<GenericApplicationContext>();
        console = TestConsole.start(parts::add);
        evidence = parts.getFirst().getBean(EvidenceReader.class);
        visitor = new Visitor(console);
        Walk.setUp(console, visitor);
        token = Walk.token(visitor);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void a_program_gets_decision_label_receipt_and_file() {
        var answer = api("?name=a.png", labelled());
        var file = Base64.getDecoder().decode(answer.get("content").asString());
        var label = Inspector.inspect("a.png", file).label().orElseThrow();

        assertThat(answer.get("decision").asString()).isEqualTo("is");
        assertThat(answer.get("notice").asString()).contains("属于");
        assertThat(answer.get("official").asBoolean()).isFalse();
        assertThat(label.value(LabelField.CONTENT_PRODUCER)).isEqualTo(PRODUCER.value());
        assertThat(label.value(LabelField.PRODUCE_ID)).isEqualTo("c-1");
        assertThat(label.value(LabelField.CONTENT_PROPAGATOR)).isEqualTo(PLATFORM);
        assertThat(label.value(LabelField.PROPAGATE_ID)).matches("[0-9a-f]{32}");
        assertThat(label.fields())
                .containsExactlyInAnyOrderEntriesOf(
                        JsonMapper.shared().convertValue(answer.get("written"), new TypeReference<>() {}));
    }

    @Test
    void a_decision_that_led_to_a_file_is_kept_without_file_and_name() {
        var answer = api("?name=secret.png&declared=yes", Samples.picture("png"));
        var kept = evidence.read(Receipt.parse(answer.get("receipt").asString()).orElseThrow())
                .orElseThrow();

        assertThat(answer.get("decision").asString()).isEqualTo("possibly");
        assertThat(kept.type()).isEqualTo(RecordType.DECLARATION);
        assertThat(kept.who().user()).isEqualTo(Walk.ADMIN);
        assertThat(kept.decision().toString()).contains("decided=possibly", "declared", PLATFORM);
        assertThat(kept.toString()).doesNotContain("secret");
    }

    @Test
    void a_decision_that_led_to_no_file_is_kept_too() {
        var answer = api("?name=a.png", Samples.picture("png"));

        assertThat(answer.get("decision").asString()).isEqualTo("none");
        var kept = evidence.read(Receipt.parse(answer.get("receipt").asString()).orElseThrow())
                .orElseThrow();

        assertThat(kept.type()).isEqualTo(RecordType.DECLARATION);
        assertThat(kept.decision().toString()).contains("decided=none", "nothing_found");
        assertThat(kept.decision().toString()).doesNotContain("mark=");
        assertThat(answer.get("content").isNull()).isTrue();
        assertThat(answer.get("reasons").get(0).get("code").asString()).isEqualTo("nothing_found");
    }

    @Test
    void faults_of_a_call_are_told_at_once_and_strangers_are_not_served() {
        var wrong = send("?declared=perhaps&least=some", Samples.picture("png"), token, "");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html()).contains("declared", "least");
        assertThat(send("", Samples.picture("png"), "fct_none", "").status()).isEqualTo(401);
        assertThat(send("", new byte[0], token, "").status()).isEqualTo(422);
    }

    @Test
    void a_repeated_call_with_its_key_gets_the_same_number() {
        var first = send("?name=a.png&declared=yes", Samples.picture("png"), token, "key-1");
        var again = send("?name=a.png&declared=yes", Samples.picture("png"), token, "key-1");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.html()).isEqualTo(first.html());
        assertThat(again.headers()).containsEntry("idempotent-replayed", "true");
    }

    @Test
    void an_officer_drops_files_and_takes_the_archive_with_the_report() {
        var page = drop(Map.of("a.png", labelled(), "诗.md", "【内容由AI生成】\n\n雨\n".getBytes(UTF_8)), "no");
        var archive = visitor.get("/propagate/" + parcel(page) + "/files.zip");

        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.text()).contains("该内容属于生成合成内容", "该内容疑似为生成合成内容", "标识已写入", "显式标识");
        assertThat(archive.status()).isEqualTo(200);
        assertThat(archive.headers().get("content-disposition")).contains("attachment", "propagated.zip");
        assertThat(archive.html()).contains("a-aigc.png", "report.csv");
    }

    @Test
    void an_archive_of_more_files_than_strangers_may_hand_in_is_left_undecided() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i <= Inspections.MOST_FILES; i++) {
                zip.putNextEntry(new ZipEntry(i + ".txt"));
                zip.write("雨".getBytes(UTF_8));
                zip.closeEntry();
            }
        }

        assertThat(api("?name=a.zip", bytes.toByteArray()).get("decision").asString())
                .isEqualTo("undecided");
    }

    @Test
    void a_weak_trace_is_listed_as_not_counted_unless_it_is_asked_for() {
        var page = drop(Map.of("a.png", withText("Software", "NovelAI")), "no", "medium");
        var answer = api("?name=a.png", withText("Software", "NovelAI"));
        var asked = api("?name=a.png&least=low", withText("Software", "NovelAI"));

        assertThat(page.text()).contains("未发现", "未计入");
        assertThat(answer.get("decision").asString()).isEqualTo("none");
        assertThat(answer.get("traces").get(0).get("counted").asBoolean()).isFalse();
        assertThat(asked.get("decision").asString()).isEqualTo("suspected");
        assertThat(asked.get("traces").get(0).get("counted").asBoolean()).isTrue();
    }

    /** A tEXt chunk behind the header of a PNG. */
    private static byte[] withText(String keyword, String text) {
        var png = Samples.picture("png");
        var body = ("tEXt" + keyword + "\0" + text).getBytes(UTF_8);
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
    void parcels_leave_the_disk_when_their_time_is_over_or_the_console_ends() throws IOException {
        var now = new AtomicReference<>(Instant.EPOCH);
        var one = Spool.of(new byte[] {1});
        var two = Spool.of(new byte[] {2});
        var parcels = new Parcels(now::get);
        var who = new SignedIn(1, "a", "a", 1, Set.of());

        parcels.keep(who, one);
        now.set(Instant.EPOCH.plus(Parcels.KEPT).plusSeconds(1));
        parcels.sweep();
        assertThatThrownBy(one::size).isInstanceOf(NoSuchFileException.class);
        parcels.keep(who, two);
        parcels.close();
        assertThatThrownBy(two::size).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void files_that_a_program_left_are_removed_and_others_are_not() throws IOException {
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        var old = Files.createTempFile(temporary, "fengni-1-", ".spool");
        var other = Files.createTempFile(temporary, "fengni-other-", ".tmp");
        var hour = FileTime.from(InstantSource.system().instant().minus(Duration.ofHours(1)));
        Files.setLastModifiedTime(old, hour);
        Files.setLastModifiedTime(other, hour);

        try (var now = Spool.of(new byte[] {1})) {
            Spool.removeLeftOver();

            assertThat(old).doesNotExist();
            assertThat(other).exists();
            assertThat(now.size()).isEqualTo(1);
        } finally {
            Files.deleteIfExists(other);
        }
    }

    @Test
    void an_archive_is_its_owners_alone_and_gone_after_a_quarter_of_an_hour() {
        var parcel = parcel(drop(Map.of("a.png", labelled()), "no"));
        var other = new Visitor(console);
        var password = console.person("bieren", 1, Set.of(Role.COMPLIANCE_OFFICER));
        Walk.firstSignIn(console, other, "bieren", password);

        assertThat(other.get("/propagate/" + parcel + "/files.zip").status()).isEqualTo(404);
        assertThat(visitor.get("/propagate/" + parcel + "/files.zip").status()).isEqualTo(200);
        console.later(Duration.ofMinutes(16));
        assertThat(visitor.get("/propagate/" + parcel + "/files.zip").status()).isEqualTo(404);
    }

    @Test
    void a_form_without_files_and_one_with_too_many_are_asked_for_again() {
        var many = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i <= PropagatePages.MOST; i++) {
            many.put(i + ".txt", "雨".getBytes(UTF_8));
        }

        assertThat(drop(Map.of(), "no").text()).contains("此项必填");
        assertThat(drop(many, "no").text()).contains("一次最多提交 20 个文件");
    }

    private static String parcel(Seen page) {
        return page.find("/propagate/([A-Za-z0-9_-]{43})/files.zip");
    }

    private static byte[] labelled() {
        var order = MarkOrder.of(AigcLabel.firstWrite(PRODUCER, "c-1"));
        return switch (Marker.mark("a.png", Samples.picture("png"), order)) {
            case Marked.Done done -> done.content();
            case Marked.Refused(var findings) -> throw new AssertionError(findings);
        };
    }

    private static JsonNode api(String query, byte[] content) {
        var seen = send(query, content, token, "");
        assertThat(seen.status()).as(seen.html()).isEqualTo(200);
        return JsonMapper.shared().readTree(seen.html());
    }

    private static Seen send(String query, byte[] content, String bearer, String key) {
        var request = HttpRequest.newBuilder()
                .header("Content-Type", "application/octet-stream")
                .header("Accept-Language", "zh")
                .header("Authorization", "Bearer " + bearer);
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return visitor.send("/api/v1/propagate" + query, request.POST(BodyPublishers.ofByteArray(content)));
    }

    /** Fills the form of the page in Chinese. */
    private static Seen drop(Map<String, byte[]> files, String declared) {
        return drop(files, declared, "low");
    }

    private static Seen drop(Map<String, byte[]> files, String declared, String least) {
        var csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(visitor.get("/propagate").html());
        assertThat(csrf.find()).isTrue();
        var body = new ByteArrayOutputStream();
        part(body, "name=\"_csrf\"", csrf.group(1).getBytes(UTF_8));
        part(body, "name=\"least\"", least.getBytes(UTF_8));
        if (declared.equals("yes")) {
            part(body, "name=\"declared\"", declared.getBytes(UTF_8));
        }
        files.forEach((name, content) -> part(body, "name=\"file\"; filename=\"" + name + "\"", content));
        body.writeBytes(("--" + LINE + "--\r\n").getBytes(UTF_8));
        return visitor.send(
                "/propagate",
                HttpRequest.newBuilder()
                        .header("Accept", "text/html")
                        .header("Accept-Language", "zh")
                        .header("Content-Type", "multipart/form-data; boundary=" + LINE)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(
                ("--" + LINE + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n").getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(UTF_8));
    }
}
