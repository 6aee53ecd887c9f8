package fengni.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Walk;
import fengni.access.Role;
import fengni.correspondence.Letter;
import fengni.correspondence.LetterContent;
import fengni.correspondence.Recipient;
import fengni.evidence.Happening;
import fengni.gateway.MemoryRecorder;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way through the console, without JavaScript: one story in steps. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegistryConsoleTest {
    private static final List<Letter> LETTERS = new CopyOnWriteArrayList<>();
    private static final AtomicReference<Recipient> INTAKE = new AtomicReference<>();
    private static final MemoryRecorder RECORDS = new MemoryRecorder();
    private static final UUID SUBJECT = UUID.randomUUID();
    private static final UUID ALGORITHM = UUID.randomUUID();
    private static final String DESK = "/registry/desk/";

    private static TestConsole console;
    private static final Visitor[] OFFICERS = new Visitor[3];
    private static Visitor administrator;
    private static String number = "";

    @BeforeAll
    static void start() {
        console = RegistryConsole.start(LETTERS, INTAKE, RECORDS);
        administrator = new Visitor(console);
        Walk.setUp(console, administrator);
        RegistryConsole.organisation(console);
        for (int i = 1; i <= 2; i++) {
            OFFICERS[i] = new Visitor(console);
            var login = "shenhe" + i;
            Walk.firstSignIn(console, OFFICERS[i], login, console.person(login, 2, Set.of(Role.REGISTRY_OFFICER)));
        }
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    @Order(1)
    void a_subject_is_approved_by_two_officers_at_the_desk() {
        send(RegistryHouse.subject(SUBJECT, 1));
        assertThat(OFFICERS[1].get("/").text()).contains("审核主体材料 · 示例科技有限公司");
        assertThat(OFFICERS[1].get("/registry/desk").text()).contains("示例科技有限公司", "待初审");

        act(1, 1, "claim");
        assertThat(act(1, 1, "propose", "opinion", "").status()).isEqualTo(422);
        act(1, 1, "propose", "opinion", "材料齐全");
        assertThat(OFFICERS[1].get(DESK + 1).text()).contains("须由另一位审核员复审决定").doesNotContain("通过后，报送单位");

        assertThat(act(2, 1, "approve").text()).contains("主体已通过");
    }

    @Test
    @Order(2)
    void the_same_person_in_a_second_session_stays_the_same_person() {
        send(RegistryHouse.algorithm(ALGORITHM, 1, SUBJECT));
        act(1, 2, "claim");
        var token = Walk.token(OFFICERS[1]);
        var elsewhere = new Visitor(console);
        assertThat(api(elsewhere, token, 2, "propose", "{\"revision\":2,\"opinion\":\"齐全\"}")
                        .status())
                .isEqualTo(200);

        var grant = api(elsewhere, token, 2, "grant", "{\"revision\":3}");

        assertThat(grant.status()).isEqualTo(409);
        assertThat(grant.html()).contains("\"four_eyes\"");
        assertThat(act(1, 2, "grant").text()).contains("这一步没有办成", "您做了初审");
    }

    @Test
    @Order(3)
    void a_return_needs_a_remark_and_the_resubmission_shows_old_and_new() {
        assertThat(act(2, 2, "return").text()).contains("退回至少要有一条意见");
        act(2, 2, "return", "remark-0-algorithm.introduction", "写明输入和输出", "remark-1-product.name", "与应用市场不一致");

        assertThat(last(LetterContent.Step.class).event().toString())
                .contains("algorithm.introduction", "写明输入和输出", "产品 1：与应用市场不一致");
        send(RegistryHouse.algorithm(ALGORITHM, 2, SUBJECT));
        var page = OFFICERS[1].get(DESK + 2);
        assertThat(page.text()).contains("与被退回的第 1 版对照：2 处不同");
        assertThat(page.html()).containsPattern("(?s)<del><span class=\"visually-hidden\">原内容：</span>生成图像</del>");
        assertThat(page.text()).contains("上次退回时的意见：写明输入和输出");
    }

    @Test
    @Order(4)
    void without_settings_no_number_is_given() {
        act(1, 2, "claim");
        act(1, 2, "propose", "opinion", "已补正");

        assertThat(act(2, 2, "grant").text()).contains("不能发放登记号");
        assertThat(administrator.get("/").text()).contains("说明登记台由谁设立");
        administrator.get("/registry/settings");
        assertThat(administrator
                        .post(
                                "/registry/settings",
                                "name",
                                "示例园区算法登记台",
                                "prefix",
                                "BEIJING",
                                "contact",
                                "",
                                "statement",
                                "x")
                        .text())
                .contains("不得是地名", "此项必填");
        assertThat(administrator
                        .post(
                                "/registry/settings",
                                "name",
                                "示例园区算法登记台",
                                "prefix",
                                "PARK",
                                "contact",
                                "registry@park.example",
                                "statement",
                                "为本园区企业登记算法。")
                        .text())
                .contains("已保存");
    }

    @Test
    @Order(5)
    void of_two_officers_at_once_the_later_sees_a_conflict_page() {
        var stale = OFFICERS[2].get(DESK + 2).find("name=\"revision\" value=\"(\\d+)\"");
        OFFICERS[2].post(DESK + "2/return", "revision", stale, "remark", "请补交材料");
        var late = OFFICERS[2].post(DESK + "2/refuse", "revision", stale, "reasons", "材料不真实");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("刚刚有了新的进展", "材料不真实", "没有保存");
        send(RegistryHouse.algorithm(ALGORITHM, 3, SUBJECT));
        act(1, 2, "claim");
        act(1, 2, "propose", "opinion", "已补正");
        number = act(2, 2, "grant").find("/registry/filings/([A-Z0-9-]+)");
        assertThat(last(LetterContent.Step.class).officer()).startsWith("审核员 ").doesNotContain("shenhe");
    }

    @Test
    @Order(6)
    void strangers_read_the_list_and_the_record_and_find_no_person_there() {
        var stranger = new Visitor(console);
        var list = stranger.get("/registry?q=小云&role=provider".replace("小云", "%E5%B0%8F%E4%BA%91"));
        var record = stranger.get("/registry/filings/" + number);

        assertThat(list.text()).contains(number, "示例科技有限公司", "小云绘图（网站）", "示例园区算法登记台", "不是国家");
        assertThat(record.text()).contains("小云图像生成算法", "根据用户输入的文字描述", "服务提供者", "不是国家", "第 1 版：准予登记");
        for (var page : List.of(list, record, json(stranger, "/" + number), json(stranger, "?q="))) {
            assertThat(page.html()).doesNotContain("法定代表人甲", "责任人乙", "13800000000", "officer@example.cn", "shenhe");
        }
        assertThat(stranger.get("/registry?q=nothing-has-this-name").text()).contains("没有符合条件的登记");
        assertThat(stranger.get("/registry/filings/Beijing-YunQue-20230821").text())
                .contains("国家公布的编号");
        assertThat(stranger.get("/registry/filings/Beijing-YunQue-20230821").status())
                .isEqualTo(404);
    }

    @Test
    @Order(7)
    void programs_read_the_list_with_etag_and_the_word_that_it_is_not_official() {
        var stranger = new Visitor(console);
        var one = json(stranger, "/" + number);

        assertThat(one.status()).isEqualTo(200);
        assertThat(one.html()).contains("\"official\":false", "\"name\":\"示例园区算法登记台\"", "\"asOf\":", "\"form\":\"网站\"");
        var again = stranger.send(
                "/api/v1/registry/filings/" + number,
                HttpRequest.newBuilder()
                        .GET()
                        .header("If-None-Match", one.headers().get("etag")));
        assertThat(again.status()).isEqualTo(304);
        assertThat(json(stranger, "/PARK-2026-999999-00").status()).isEqualTo(404);
        assertThat(json(stranger, "/PARK-2026-999999-00").headers().get("content-type"))
                .contains("application/problem+json");
        assertThat(json(stranger, "?role=emperor").status()).isEqualTo(422);
        assertThat(json(stranger, "?q=&limit=1").html()).contains("\"official\":false", number);
    }

    @Test
    @Order(8)
    void programs_of_officers_work_at_the_desk() {
        var token = Walk.token(OFFICERS[2]);
        var visitor = new Visitor(console);
        var name = UUID.randomUUID();
        send(RegistryHouse.algorithm(name, 1, SUBJECT));

        assertThat(visitor.call(token, "GET", "/api/v1/registry/desk?kind=algorithm", "")
                        .html())
                .contains("\"state\":\"submitted\"", name.toString())
                .doesNotContain("\"filed\"");
        assertThat(visitor.call(token, "GET", "/api/v1/registry/desk?state=filed", "")
                        .html())
                .contains("\"state\":\"filed\"");
        assertThat(visitor.call(token, "GET", "/api/v1/registry/desk?overdue", "")
                        .html())
                .contains("\"items\":[]");
        assertThat(api(visitor, token, 3, "claim", "{}").html()).contains("\"revision\"", "\"required\"");
        assertThat(api(visitor, token, 3, "submit", "{\"revision\":1}").status())
                .isEqualTo(409);
        assertThat(api(visitor, token, 3, "dance", "{\"revision\":1}").status()).isEqualTo(404);
        assertThat(api(visitor, token, 3, "claim", "{\"revision\":1}").html()).contains("\"under-review\"");
        assertThat(api(visitor, token, 3, "return", "{\"revision\":2,\"points\":[{\"field\":\"x\"}]}")
                        .status())
                .isEqualTo(422);
        assertThat(api(visitor, token, 3, "return", "{\"revision\":2,\"points\":[{\"remark\":\"缺附件\"}]}")
                        .html())
                .contains("\"returned\"");
        assertThat(visitor.call(token, "GET", "/api/v1/registry/desk/3", "").html())
                .contains("\"缺附件\"", "\"acts\":[]", "小云绘图");
    }

    @Test
    @Order(9)
    void a_dossier_past_its_term_is_found_as_overdue() {
        send(RegistryHouse.subject(UUID.randomUUID(), 1));
        assertThat(OFFICERS[1].get("/registry/desk?overdue=yes").text()).contains("没有符合条件的材料");
        assertThat(OFFICERS[1].get("/registry/desk?mine=yes&state=all").text()).contains("小云图像生成算法");
    }

    @Test
    @Order(10)
    void an_operator_is_invited_once_there_is_a_registry_and_refused_from_then_on() {
        administrator.get("/registry/operators");
        var invited =
                administrator.post("/registry/operators", "creditCode", RegistryHouse.OPERATOR, "name", "示例科技有限公司");
        assertThat(invited.text()).contains("接入码", "已邀请");
        var code = invited.find("data-copy>([A-Za-z0-9_-]{43})<");
        assertThat(kept("operator_invited").what())
                .containsEntry("operator", RegistryHouse.OPERATOR)
                .containsOnlyKeys("operator", "name", "until");
        assertThat(RECORDS.all())
                .allSatisfy(record -> assertThat(record.toString()).doesNotContain(code));
        assertThat(administrator.get("/registry/operators").text()).doesNotContain("接入码已生成");

        assertThat(administrator
                        .post("/registry/operators/" + RegistryHouse.OPERATOR + "/revoke")
                        .text())
                .contains("已停止接收");
        assertThat(kept("operator_revoked").what()).containsEntry("operator", RegistryHouse.OPERATOR);
        assertThat(kept("operator_revoked").decision()).containsEntry("by", Walk.ADMIN);
        assertThat(administrator
                        .post("/registry/operators", "creditCode", "1", "name", "")
                        .status())
                .isEqualTo(422);
    }

    @Test
    @Order(11)
    void an_officer_of_the_operator_reads_the_reason_instead_of_buttons() {
        send(RegistryHouse.subject(UUID.randomUUID(), 1));
        var id = JdbcClient.create(console.database())
                .sql("select max(id) from registry_dossier")
                .query(Long.class)
                .single();
        var own = new Visitor(console);
        Walk.firstSignIn(console, own, "zijia", console.person("zijia", 1, Set.of(Role.REGISTRY_OFFICER)));
        var before = opened("zijia");

        var page = own.get(DESK + id);
        assertThat(page.text()).contains("为避免利益冲突");
        assertThat(page.html()).doesNotContain("name=\"revision\"");
        assertThat(own.post(DESK + id + "/claim", "revision", "1").text()).contains("这一步没有办成", "为避免利益冲突");
        var token = Walk.token(own);
        assertThat(api(own, token, id, "claim", "{\"revision\":1}").html()).contains("\"own_dossier\"");
        var read = opened("zijia");
        assertThat(own.call(token, "GET", "/api/v1/registry/desk/" + id, "").html())
                .contains("\"acts\":[]");
        assertThat(read).isGreaterThan(before);
        assertThat(opened("zijia")).isEqualTo(read + 1);
    }

    private static Happening kept(String outcome) {
        return RECORDS.all().stream()
                .filter(record -> record.outcome().equals(outcome))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static long opened(String login) {
        return JdbcClient.create(console.database())
                .sql("select count(*) from access_audit where act = 'RECORD_OPENED' and login = ?")
                .param(login)
                .query(Long.class)
                .single();
    }

    private static Visitor.Seen act(int officer, long dossier, String act, String... fields) {
        var page = OFFICERS[officer].get(DESK + dossier);
        var revision = page.html().contains("name=\"revision\"")
                ? page.find("name=\"revision\" value=\"(\\d+)\"")
                : String.valueOf(revision(dossier));
        var all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 2, fields.length);
        all[0] = "revision";
        all[1] = revision;
        return OFFICERS[officer].post(DESK + dossier + "/" + act, all);
    }

    private static long revision(long dossier) {
        return JdbcClient.create(console.database())
                .sql("select revision from registry_dossier where id = " + dossier)
                .query(Long.class)
                .single();
    }

    private static Visitor.Seen api(Visitor visitor, String token, long dossier, String act, String body) {
        return visitor.call(token, "POST", "/api/v1/registry/desk/" + dossier + "/" + act, body);
    }

    private static Visitor.Seen json(Visitor visitor, String rest) {
        return visitor.send(
                "/api/v1/registry/filings" + rest, HttpRequest.newBuilder().GET());
    }

    private static void send(LetterContent content) {
        INTAKE.get().read(RegistryHouse.letter(content));
    }

    private static <T> T last(Class<T> kind) {
        return LETTERS.stream()
                .map(Letter::content)
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((_, later) -> later)
                .orElseThrow();
    }
}
