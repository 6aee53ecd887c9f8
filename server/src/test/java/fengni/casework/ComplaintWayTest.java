package fengni.casework;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.TestDatabase;
import fengni.Visitor;
import fengni.Walk;
import fengni.access.Role;
import fengni.attachments.Samples;
import fengni.evidence.Evidence;
import fengni.evidence.Recorder;
import fengni.ledger.BodyKeys;
import fengni.ledger.CheckpointSigner;
import fengni.ledger.Ledger;
import fengni.ledger.LedgerSettings;
import fengni.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A stranger's whole way without JavaScript, the officers' side of it, and those who mean no good. */
class ComplaintWayTest {
    private static final Map<String, String> FIELDS = Map.of(
            "topic", "label", "description", "图片没有标识\n请处理", "contact", "13800138000", "link", "https://example.cn/1");

    private static TestConsole console;
    private static Visitor officer;
    private static String token;

    @BeforeAll
    static void start() {
        console = TestConsole.start();
        Walk.setUp(console, new Visitor(console));
        var password = console.person("hegui", 1, Set.of(Role.COMPLIANCE_OFFICER));
        officer = new Visitor(console);
        Walk.firstSignIn(console, officer, "hegui", password);
        token = Walk.token(officer);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void a_stranger_complains_is_answered_appeals_once_and_reads_the_end() {
        var stranger = fresh();
        assertThat(stranger.get("/complaints/new").text()).contains("15 个工作日", "第十二条", "由本机构自行确定");
        var code = Stranger.lodged(stranger, FIELDS, Map.of("证据.txt", Samples.text()));
        var id = newest();

        var page = officer.get("/complaints/" + id);
        assertThat(page.text()).contains("图片没有标识", "13800138000", "证据.txt");
        step(id, 1, "accept", "");
        step(id, 2, "note", "内部讨论");
        step(id, 3, "answer", "已补加标识");
        assertThat(status(stranger, code))
                .contains("已答复", "已补加标识", "提出申诉")
                .doesNotContain("内部讨论", "hegui", "13800138000");

        stranger.post("/complaints/status/remark", "code", code, "remark", "还有一张");
        stranger.post("/complaints/status/appeal", "code", code, "appeal", "没有处理完");
        assertThat(stranger.post("/complaints/status/appeal", "code", code, "appeal", "再来一次")
                        .text())
                .contains("不能进行该操作");
        step(id, 6, "uphold", "两张都已处理");
        step(id, 7, "close", "");

        assertThat(status(stranger, code)).contains("已终结", "申诉成立", "两张都已处理").doesNotContain("提交申诉");
        assertThat(records()).isGreaterThanOrEqualTo(8);
    }

    @Test
    void a_file_is_only_ever_saved_and_only_by_those_who_may() {
        Stranger.lodged(fresh(), FIELDS, Map.of("../..\\\\x\u202Egnp.html", Samples.text()));
        var id = newest();
        var path = officer.get("/complaints/" + id).find("href=\"(/complaints/[0-9]+/attachments/[^\"]+)\"");

        var file = officer.get(path);

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.html().getBytes(StandardCharsets.UTF_8)).isEqualTo(Samples.text());
        assertThat(file.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("content-type", "text/plain;charset=UTF-8")
                .hasEntrySatisfying(
                        "content-disposition",
                        value -> assertThat(value)
                                .startsWith("attachment;")
                                .contains("xgnp.html.txt")
                                .doesNotContain("..", "/", "\\"));
        assertThat(fresh().get(path).path()).isEqualTo("/sign-in");
        assertThat(officer.get("/complaints/999/attachments/" + path.replaceAll(".*/", ""))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void hostile_files_and_missing_words_are_all_told_and_nothing_is_kept() {
        long before = rows();

        var answer = Stranger.send(
                fresh(),
                Map.of("topic", "nonsense", "reference", "no receipt"),
                Map.of(
                        "a.docx", Samples.docxWithMacros(),
                        "b.jpg", Samples.pictureAndArchive(),
                        "c.pdf", new byte[0],
                        "d.png", "MZ\0".getBytes(StandardCharsets.US_ASCII)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("a.docx：文档含有宏", "b.jpg：该文件同时", "c.pdf：文件是空的", "d.png：按内容看")
                .contains("请选择其中一项", "形如 example.cn", "此项必填");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void too_large_a_file_is_told_and_not_kept() {
        long before = rows();
        var large = new byte[(10 << 20) + 1];
        Arrays.fill(large, (byte) 'a');

        assertThat(Stranger.send(fresh(), FIELDS, Map.of("a.txt", large)).text())
                .contains("a.txt：文件超过 10 MB");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void the_second_of_two_officers_sees_that_it_changed() {
        Stranger.lodged(fresh(), FIELDS, Map.of());
        var id = newest();
        step(id, 1, "accept", "");

        var second = officer.post("/complaints/" + id, "version", "1", "act", "refuse", "words", "重复投诉");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("有新的变化", "已受理", "重复投诉");
        assertThat(visitorCall("POST", "/api/v1/complaints/" + id + "/refuse", "{\"version\":1,\"words\":\"重复\"}"))
                .contains("complaint_changed");
    }

    @Test
    void whoever_guesses_codes_is_stopped_and_a_right_code_resets_nothing() {
        try (var own = TestConsole.start()) {
            Walk.setUp(own, new Visitor(own));
            var stranger = new Visitor(own);
            var code = Stranger.lodged(stranger, FIELDS, Map.of());
            for (int i = 0; i < 9; i++) {
                assertThat(stranger.post(
                                        "/complaints/status",
                                        "code",
                                        ReceiptCode.fresh().shown())
                                .status())
                        .isEqualTo(422);
                assertThat(status(stranger, code)).contains("已收到");
            }
            assertThat(stranger.post("/complaints/status", "code", "12345-12345-12345")
                            .text())
                    .contains("不完整或有误");
            stranger.post("/complaints/status", "code", ReceiptCode.fresh().shown());

            var stopped = stranger.post("/complaints/status", "code", code);
            assertThat(stopped.status()).isEqualTo(429);
            assertThat(stopped.text()).contains("过于频繁");
            assertThat(stranger.call("", "POST", "/api/v1/complaints/status", "{\"code\":\"" + code + "\"}")
                            .html())
                    .contains("too_many");
            own.later(Duration.ofSeconds(31));
            assertThat(status(stranger, code)).contains("已收到");
        }
    }

    @Test
    void a_flood_from_one_address_is_stopped() {
        try (var own = TestConsole.start()) {
            Walk.setUp(own, new Visitor(own));
            var stranger = new Visitor(own);
            for (int i = 0; i < 10; i++) {
                assertThat(api(stranger).status()).isEqualTo(201);
            }

            assertThat(api(stranger).status()).isEqualTo(429);
            assertThat(JdbcClient.create(own.database())
                            .sql("select count(*) from complaint")
                            .query(Long.class)
                            .single())
                    .isEqualTo(10);
            assertThat(JdbcClient.create(own.database())
                            .sql("select source from complaint_attempt")
                            .query(String.class)
                            .list())
                    .noneMatch(source -> source.contains("127.0.0.1"));
        }
    }

    @Test
    void what_people_wrote_and_the_code_lie_in_no_column() {
        var code = Stranger.lodged(fresh(), FIELDS, Map.of());

        var dump = JdbcClient.create(console.database())
                .sql("select c::text || s::text from complaint c join complaint_step s on s.complaint = c.id")
                .query(String.class)
                .list();

        assertThat(dump)
                .isNotEmpty()
                .noneMatch(row -> row.contains("13800138000")
                        || row.contains("图片没有标识")
                        || row.contains(code)
                        || row.contains(code.replace("-", "")));
    }

    @Test
    void where_no_record_can_be_kept_nothing_is_and_the_stranger_is_told() {
        try (var own = TestConsole.start(ComplaintWayTest::closedEvidence)) {
            var stranger = new Visitor(own);

            var answer = Stranger.send(stranger, FIELDS, Map.of("a.txt", Samples.text()));

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text()).contains("什么也没有保存", "图片没有标识");
            assertThat(api(stranger).status()).isEqualTo(503);
            assertThat(rows(own)).isZero();
        }
    }

    @Test
    void a_body_without_end_is_not_read() {
        var answer = fresh().call("", "POST", "/api/v1/complaints", "{\"description\":\"" + "a".repeat(70_000) + "\"}");

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void an_appeal_has_its_time() {
        try (var own = TestConsole.start()) {
            Walk.setUp(own, new Visitor(own));
            var password = own.person("hegui", 1, Set.of(Role.COMPLIANCE_OFFICER));
            var by = new Visitor(own);
            Walk.firstSignIn(own, by, "hegui", password);
            var bearer = Walk.token(by);
            var stranger = new Visitor(own);
            var code = Stranger.lodged(stranger, FIELDS, Map.of());
            by.call(bearer, "POST", "/api/v1/complaints/1/refuse", "{\"version\":1,\"words\":\"不属于本服务\"}");
            own.later(Duration.ofDays(60));

            assertThat(status(stranger, code)).contains("不属于本服务").doesNotContain("提交申诉");
            assertThat(stranger.post("/complaints/status/appeal", "code", code, "appeal", "不服")
                            .text())
                    .contains("申诉期限已过");
        }
    }

    /** Evidence that can keep nothing any more: its ledger is closed. */
    private static void closedEvidence(GenericApplicationContext context) {
        var origin = "example.cn/ledger/closed";
        var folder = folder();
        var vault = Vault.open(folder.resolve("vault"));
        var signer = CheckpointSigner.ed25519(origin, vault.ledgerSigningSeed());
        var ledger = Ledger.open(
                folder.resolve("ledger"), new LedgerSettings(origin, BodyKeys.clear(), signer, Clock.systemUTC()));
        try (var evidence = Evidence.over(ledger, vault, TestDatabase.migrated())) {
            context.removeBeanDefinition(Recorder.class.getName());
            context.registerBean(Recorder.class, evidence::recorder);
        }
        ledger.close();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("fengni-closed");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Visitor fresh() {
        JdbcClient.create(console.database())
                .sql("delete from complaint_attempt")
                .update();
        return new Visitor(console);
    }

    private static Visitor.Seen api(Visitor visitor) {
        return visitor.call("", "POST", "/api/v1/complaints", "{\"topic\":\"other\",\"description\":\"情况\"}");
    }

    private static String status(Visitor stranger, String code) {
        return stranger.post("/complaints/status", "code", code).text();
    }

    private static void step(long id, int version, String act, String words) {
        var done = officer.post("/complaints/" + id, "version", String.valueOf(version), "act", act, "words", words);
        assertThat(done.status()).as("%s: %s", act, done.text()).isEqualTo(200);
    }

    private static String visitorCall(String method, String path, String body) {
        return officer.call(token, method, path, body).html();
    }

    private static long newest() {
        return JdbcClient.create(console.database())
                .sql("select max(id) from complaint")
                .query(Long.class)
                .single();
    }

    private static long rows() {
        return rows(console);
    }

    private static long rows(TestConsole of) {
        return JdbcClient.create(of.database()).sql("""
                        select (select count(*) from complaint) + (select count(*) from complaint_step)
                        + (select count(*) from attachment) + (select count(*) from attachment_content)""").query(Long.class).single();
    }

    private static long records() {
        return JdbcClient.create(console.database())
                .sql("select count(*) from evidence_index where outcome like 'complaint_%'")
                .query(Long.class)
                .single();
    }
}
