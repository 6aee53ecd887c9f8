package fengni.registry.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Visitor.Seen;
import fengni.Walk;
import fengni.access.Role;
import fengni.answers.Cursor;
import fengni.answers.Outcome;
import fengni.attachments.Upload;
import fengni.evidence.Recorder;
import fengni.gateway.MemoryRecorder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The life of an import through the console, without JavaScript: one story in steps. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ListImportConsoleTest {
    private static final MemoryRecorder RECORDS = new MemoryRecorder();
    private static final String TITLE = "深度合成服务算法备案清单（样例批次）";

    private static TestConsole console;
    private static Visitor officer;
    private static Visitor stranger;
    private static ListImports imports;

    @BeforeAll
    static void start() {
        console = TestConsole.start(context ->
                context.registerBean("memoryRecorder", Recorder.class, () -> RECORDS, bean -> bean.setPrimary(true)));
        Walk.setUp(console, new Visitor(console));
        officer = new Visitor(console);
        stranger = new Visitor(console);
        Walk.firstSignIn(console, officer, "shenhe", console.person("shenhe", 1, Set.of(Role.REGISTRY_OFFICER)));
        InstantSource clock = console::now;
        imports = new ListImports(
                ListTables.over(console.database()),
                new ListSurroundings(
                        RECORDS, clock, new TransactionTemplate(new JdbcTransactionManager(console.database()))));
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    @Order(1)
    void a_file_is_read_into_a_preview_that_answers_nobody() {
        officer.get("/registry/imports/new");
        var page = upload(
                TITLE, "2026-07-17", csv(IntStream.rangeClosed(1, 12).boxed().toList(), "未定"));

        assertThat(page.path()).matches("/registry/imports/\\d+");
        assertThat(page.text())
                .contains("这是预览", "共读取 13 行，采用 12 行，未采用 1 行", "没有可以识别的编号：未定", PublishedFiles.number(1))
                .contains("样例甲（网站）、样例乙（APP）、样例乙（小程序）", "确认，供查询");
        assertThat(stranger.get("/registry/published?q=" + url("样例")).text()).contains("还没有导入清单", "不是国家");
        assertThat(officer.get(page.path() + "/findings").html()).contains("no-number", "未定", "file");
        assertThat(officer.get(page.path() + "/file").html()).contains("算法名称");
    }

    @Test
    @Order(2)
    void what_is_wrong_with_the_form_or_the_file_is_told_at_once() {
        officer.get("/registry/imports/new");

        assertThat(upload("", "2030-01-01", "x").text()).contains("此项必填", "公布日期不能在将来");
        assertThat(upload(TITLE, "2026-07-17", "\0\1\2").text()).contains("无法识别文件格式");
        assertThat(upload(TITLE, "2026-07-17", "PK\3\4broken").text()).contains("文件");
        assertThat(upload(TITLE, "2026-07-17", "{\"rows\":").text()).contains("不是可以读取的 JSON");
        var large = imports.read(
                new ListDraft(TITLE, "2026-07-17", ""), Optional.of(new Upload("big.csv", Endless::new)), "shenhe");
        assertThat(large).isInstanceOf(Outcome.Faulty.class);
        assertThat(large.toString()).contains("list_too_large");
        assertThat(upload(TITLE, "2026-07-17", Collections.nCopies(65, new byte[1 << 20]))
                        .text())
                .contains("文件过大");
        assertThat(Endless.given).isBetween((long) ListImports.MOST_BYTES, ListImports.MOST_BYTES + (1L << 20));
    }

    @Test
    @Order(3)
    void confirmed_its_rows_answer_everybody_with_list_day_and_time() {
        var first = JdbcClient.create(console.database())
                .sql("select min(id) from registry_list_import")
                .query(Long.class)
                .single();
        officer.get("/registry/imports/" + first);
        assertThat(officer.post("/registry/imports/" + first + "/confirm").text())
                .contains("已供查询");

        assertThat(RECORDS.all().getLast().outcome()).isEqualTo("list_taken_into_use");
        var found = stranger.get("/registry/published?q=" + url("样例生成算法-12"));
        assertThat(found.text()).contains(PublishedFiles.number(12), TITLE, "2026-07-17", "副本");
        var one = stranger.get("/registry/published/" + url(PublishedFiles.number(3)));
        assertThat(one.text()).contains(TITLE, "2026-07-17", "导入时间", "新增产品", "2024-08");
        var cancelled = stranger.get("/registry/published/" + url(PublishedFiles.number(5)));
        assertThat(cancelled.text()).contains("清单注明已注销");
        assertThat(stranger.get("/registry/published?series=algorithms").text()).contains("没有符合条件");
        assertThat(upload(
                                TITLE,
                                "2026-07-17",
                                csv(IntStream.rangeClosed(1, 12).boxed().toList(), "未定"))
                        .text())
                .contains("同一文件已经导入");
    }

    @Test
    @Order(4)
    void absent_is_said_as_not_in_imported_lists_and_never_as_invalid() {
        var page = stranger.get("/registry/published/" + url(PublishedFiles.number(99)));
        var json = json("/" + url(PublishedFiles.number(99)));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("只说明已导入的清单没有载明它").doesNotContain("无效", "不存在", "伪造");
        assertThat(json.html())
                .contains("\"official\":false", "\"standing\":\"not_in_imported_lists\"", "\"lists\":[]")
                .doesNotContain("invalid");
        assertThat(stranger.get("/registry/published/" + url("随便")).text()).contains("请核对是否输入有误");
        assertThat(stranger.get("/registry/published/PARK-2026-000001-00").status())
                .isEqualTo(200);
    }

    @Test
    @Order(5)
    void programs_read_the_same_and_page_through_it() {
        assertThat(json("/" + url(PublishedFiles.number(5))).html())
                .contains("\"standing\":\"ended_in_imported_lists\"", "\"title\":\"" + TITLE, "\"kind\":\"cancelled\"");
        var first = json("?q=" + url("样例科技") + "&limit=5");
        assertThat(first.html()).contains("\"official\":false", PublishedFiles.number(1), "\"next\":");
        var next = json("?q=" + url("样例科技") + "&limit=5&cursor=" + first.find("\"next\":\"([^\"]+)\""));
        assertThat(next.html()).contains(PublishedFiles.number(6)).doesNotContain(PublishedFiles.number(1));
        assertThat(json("?series=emperor").status()).isEqualTo(422);
    }

    @Test
    @Order(6)
    void a_later_list_is_compared_and_stands_first() {
        officer.get("/registry/imports/new");
        var changed = csv(List.of(1, 2, 3, 20), "").replace("样例生成算法-2\"", "改名生成算法-2\"");
        var page = upload(TITLE, "2026-09-18", changed);
        assertThat(page.text())
                .containsPattern("新增编号 1 .*内容有变化的编号 1 .*不再出现的编号 9 ")
                .contains(PublishedFiles.number(20));
        officer.post(page.path() + "/confirm");

        var rows = lists().of(PublishedFiles.number(2));
        assertThat(rows).extracting(PublishedRow::name).containsExactly("改名生成算法-2", "样例生成算法-2");
        assertThat(lists().of(List.of(PublishedFiles.number(2), PublishedFiles.number(20), "x")))
                .hasSize(3);
        assertThat(lists().of(PublishedFiles.number(2).substring(4, 25))).hasSize(2);
        assertThat(lists().newest()).isPresent();
    }

    @Test
    @Order(7)
    void withdrawn_with_a_reason_its_rows_answer_no_more_and_the_record_stays() {
        var last = lists().of(PublishedFiles.number(20)).getFirst().list().id();
        var path = "/registry/imports/" + last;
        officer.get(path + "/withdraw");
        assertThat(officer.post(path + "/withdraw", "reason", " ").text()).contains("此项必填");
        assertThat(officer.post(path + "/withdraw", "reason", "批次有误").text()).contains("已撤回", "批次有误");

        assertThat(RECORDS.all().getLast().what()).containsEntry("reason", "批次有误");
        assertThat(lists().of(PublishedFiles.number(20))).isEmpty();
        assertThat(lists().search("改名", Optional.empty(), new Cursor(0, 5)).items())
                .isEmpty();
        assertThat(officer.post(path + "/withdraw", "reason", "再撤回").text()).contains("刚刚已有人处理");
    }

    @Test
    @Order(8)
    void a_fault_in_the_middle_leaves_nothing_and_no_record_means_no_use() {
        var jdbc = JdbcClient.create(console.database());
        long before = imported(jdbc);
        jdbc.sql("alter table registry_list_row add constraint broken check (name <> '样例生成算法-33')")
                .update();
        var draft = new ListDraft("断电样例", "2026-07-17", "");
        var file = upload(csv(IntStream.rangeClosed(30, 40).boxed().toList(), ""));

        assertThatThrownBy(() -> imports.read(draft, Optional.of(file), "shenhe"))
                .isInstanceOf(DataAccessException.class);
        assertThat(imported(jdbc)).isEqualTo(before);
        jdbc.sql("alter table registry_list_row drop constraint broken").update();
        assertThat(imports.read(draft, Optional.of(file), "shenhe")).isInstanceOf(Outcome.Done.class);

        var unkept = new ListImports(
                ListTables.over(console.database()),
                new ListSurroundings(
                        new FullLedger(),
                        console::now,
                        new TransactionTemplate(new JdbcTransactionManager(console.database()))));
        long preview = imports.list(new Cursor(0, 1)).items().getFirst().id();
        assertThatThrownBy(() -> unkept.confirm(preview, "shenhe")).hasMessage("the ledger is full");
        assertThat(imports.find(preview).orElseThrow().state()).isEqualTo(ListImport.State.PREVIEW);
        officer.get("/registry/imports/" + preview);
        assertThat(officer.post("/registry/imports/" + preview + "/discard").text())
                .contains("已放弃");
        assertThat(imported(jdbc)).isEqualTo(before);
    }

    /** Imports, rows and findings that are there. */
    private static long imported(JdbcClient jdbc) {
        return jdbc.sql("select (select count(*) from registry_list_import where title = '断电样例')"
                        + " + (select count(*) from registry_list_row where name like '样例生成算法-3_')"
                        + " + (select count(*) from registry_list_file)")
                .query(Long.class)
                .single();
    }

    /** Keeps nothing. */
    private static final class FullLedger implements Recorder {
        @Override
        public fengni.ledger.Receipt keep(fengni.evidence.Happening happening) {
            throw new IllegalStateException("the ledger is full");
        }

        @Override
        public void requestSeen() {}

        @Override
        public fengni.evidence.Reconciliation.Counts counts() {
            return RECORDS.counts();
        }
    }

    /** A list without an end. */
    private static final class Endless extends InputStream {
        static long given;

        @Override
        public int read() {
            given++;
            return 'x';
        }

        @Override
        public int read(byte[] into, int from, int count) {
            java.util.Arrays.fill(into, from, from + count, (byte) 'x');
            given += count;
            return count;
        }
    }

    private static ImportedLists lists() {
        return new ImportedLists(ListTables.over(console.database()), console::now);
    }

    private static String csv(List<Integer> serials, String more) {
        var rows = new ArrayList<List<String>>();
        rows.add(PublishedFiles.ALGORITHM_HEAD);
        serials.forEach(serial -> rows.add(PublishedFiles.row(serial)));
        if (!more.isEmpty()) {
            rows.add(List.of("99", "甲", "服务提供者", "乙", "--", "丙", more, ""));
        }
        return PublishedFiles.csv(rows);
    }

    private static Upload upload(String csv) {
        return new Upload("list.csv", () -> new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Hands a file in as a browser does. */
    private static Seen upload(String title, String day, String content) {
        return upload(title, day, List.of(content.getBytes(StandardCharsets.UTF_8)));
    }

    /** A large file is sent piece by piece: whole, with its copies, it takes more memory than all else of these tests. */
    private static Seen upload(String title, String day, List<byte[]> content) {
        var token = officer.get("/registry/imports/new").find("name=\"_csrf\" value=\"([^\"]+)\"");
        var head = Stream.of(part("_csrf", token), part("title", title), part("published", day), part("source", "样例来源"))
                        .reduce("", String::concat)
                + "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n\r\n";
        var all = Stream.of(List.of(bytes(head)), content, List.of(bytes("\r\n--cut--\r\n")))
                .flatMap(List::stream)
                .toList();
        long length = all.stream().mapToLong(piece -> piece.length).sum();
        var answer = officer.send(
                "/registry/imports/new",
                HttpRequest.newBuilder()
                        .header("Content-Type", "multipart/form-data; boundary=cut")
                        .header("Accept", "text/html")
                        .POST(HttpRequest.BodyPublishers.fromPublisher(
                                HttpRequest.BodyPublishers.ofByteArrays(all), length)));
        return answer.status() / 100 == 3
                ? officer.get(answer.headers().getOrDefault("location", "").replaceFirst("https?://[^/]+", ""))
                : answer;
    }

    private static String part(String name, String value) {
        return "--cut\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static Seen json(String more) {
        return stranger.send(
                "/api/v1/registry/published" + more, HttpRequest.newBuilder().GET());
    }

    private static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
