package fengni.offering;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Walk;
import fengni.access.Role;
import fengni.offering.LaunchProof.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One installation from its first service to the public and past the end of an exception, by page and by API. */
@TestMethodOrder(OrderAnnotation.class)
class LaunchPagesTest {
    private static final String LAUNCH = "/services/1/launch";
    private static final String API = "/api/v1/services/1/launch";

    private static TestConsole console;
    private static Visitor administrator;
    private static Visitor second;
    private static volatile boolean assessed;

    @BeforeAll
    static void start() {
        console = TestConsole.start(
                context -> context.registerBean("assessed", LaunchProofs.class, () -> LaunchPagesTest::assessment));
        administrator = new Visitor(console);
        Walk.setUp(console, administrator);
        administrator.get("/services/new");
        administrator.post("/services", "name", "小云助手", "function", "对话问答");
        second = new Visitor(console);
        var password = console.person("second", 1, java.util.Set.of(Role.COMPLIANCE_OFFICER));
        Walk.firstSignIn(console, second, "second", password);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    private static List<LaunchProof> assessment(ServiceId service) {
        return assessed
                ? List.of(new LaunchProof(
                        Kind.SECURITY_ASSESSMENT, "评估报告", "自查结果", LocalDate.parse("2026-11-01"), "/assessment"))
                : List.of();
    }

    @Test
    @Order(1)
    void a_new_service_is_internal_and_the_checklist_leads_the_first_user_onto_the_list_in_one_step() {
        assertThat(administrator.get("/services/1").text()).contains("开放范围", "内部");
        assertThat(administrator.get("/").text()).contains("决定服务是否对公众开放", "服务公开之前，还须在测试名单中");
        var users = administrator.get("/services/1/users");
        assertThat(users.html()).containsPattern("name=\"tester\" value=\"yes\" checked");

        var registered =
                administrator.post("/services/1/users", "user", "u-1", "method", "mobile_number", "tester", "yes");

        assertThat(registered.text()).contains("已登记 u-1，并加入测试名单");
        assertThat(administrator.get("/services/1/testers").text()).contains("u-1", "内部人员", "只应答名单中的内部人员");
        assertThat(administrator.get("/services/1/users").html())
                .containsPattern("name=\"tester\" value=\"yes\"(?! checked)");
    }

    @Test
    @Order(2)
    void testers_are_added_and_taken_off() {
        administrator.get("/services/1/testers");

        var faulty = administrator.post("/services/1/testers", "user", "", "until", "明天");
        assertThat(faulty.status()).isEqualTo(422);
        var added = administrator.post(
                "/services/1/testers", "user", "u-2", "name", "访客甲", "note", "试用一周", "until", "2099-01-01");
        assertThat(added.text()).contains("已将 u-2 加入测试名单", "受邀用户", "访客甲", "试用一周", "2099-01-01");
        var removed = administrator.post("/services/1/testers/remove", "user", "u-2");

        assertThat(removed.text()).contains("已将 u-2 移出测试名单");
        assertThat(administrator
                        .post("/services/1/testers/remove", "user", "u-2")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Order(3)
    void the_page_says_what_is_missing_and_where_it_is_done_and_offers_only_what_may_be_done() {
        var page = administrator.get(LAUNCH);

        assertThat(page.text()).contains("备案编号", "安全评估", "缺少", "还没有变更");
        assertThat(page.html())
                .contains("href=\"/services/1/filing\"", "value=\"open_trial\"")
                .doesNotContain("value=\"publish\"", "value=\"ask_exception\"", "value=\"close_to_internal\"");
        assertThat(administrator
                        .post(LAUNCH, "move", "open_trial", "reason", "")
                        .text())
                .contains("理由：", "必填");
        var opened = administrator.post(LAUNCH, "move", "open_trial", "reason", "邀请客户试用");
        assertThat(opened.text()).contains("已开始封闭测试", "邀请客户试用", Walk.ADMIN);
        assertThat(opened.html())
                .contains("value=\"ask_exception\"", "value=\"close_to_internal\"")
                .doesNotContain("value=\"publish\"");
    }

    @Test
    @Order(4)
    void an_exception_is_asked_for_by_one_and_approved_by_another_and_shows_in_the_due_list() {
        var end = today().plusDays(30);
        var late = ask(today().plusDays(91));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("例外最迟到 " + today().plusDays(90));

        var asked = ask(end);
        assertThat(asked.text()).contains("待第二人批准的例外", "申请人不能批准自己的申请");
        assertThat(asked.html()).contains("value=\"reject_exception\"").doesNotContain("value=\"approve_exception\"");
        var request = asked.find("name=\"request\" value=\"(\\d+)\"");
        var own = administrator.post(LAUNCH, "move", "approve_exception", "request", request, "answer-reason", "我自己批准");
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.text()).contains("须由第二人批准");
        assertThat(second.get("/").text()).contains("审批例外开放的申请");

        second.get(LAUNCH);
        var approved = second.post(LAUNCH, "move", "approve_exception", "request", request, "answer-reason", "同意");

        var stale = second.post(LAUNCH, "move", "reject_exception", "request", request, "answer-reason", "晚了");
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.text()).contains("没有该项待批准的申请");
        assertThat(approved.text()).contains("对公众开放（例外）", "缺少：备案编号、安全评估", "截至 " + end, "同意");
        assertThat(second.get("/due").text()).contains("补齐例外开放所缺的材料", "小云助手", "第十九条");
        assertThat(administrator.get("/services").text()).contains("对公众开放（例外）");
        assertThat(administrator.get("/services/1/users").html()).doesNotContain("name=\"tester\"");
    }

    @Test
    @Order(5)
    void when_the_exception_has_run_out_the_page_the_due_list_and_the_api_say_so_and_the_service_stays_public() {
        var token = Walk.token(console, "reader", 1, Role.INSPECTOR);
        console.later(Duration.ofDays(31));
        var signedIn = new Visitor(console);
        Walk.firstSignIn(
                console, signedIn, "third", console.person("third", 1, java.util.Set.of(Role.COMPLIANCE_OFFICER)));

        assertThat(signedIn.get(LAUNCH).text()).contains("已到期", "到期不会自动停止服务");
        assertThat(signedIn.get("/due").text()).contains("补齐例外开放所缺的材料", "已逾期 1 天");
        assertThat(signedIn.call(token, "GET", API, "").html())
                .contains("\"state\":\"public\"", "\"overdue\":true", "\"missing\":[\"filing_number\",");
    }

    @Test
    @Order(6)
    void with_both_proofs_it_goes_public_without_exception_and_closes_again_by_api() {
        var token = Walk.token(console, "officer", 1, Role.COMPLIANCE_OFFICER);
        var caller = new Visitor(console);
        assessed = true;
        assertThat(caller.call(token, "POST", API, "{\"move\":\"publish\",\"reason\":\"齐\"}")
                        .status())
                .isEqualTo(409);
        caller.call(
                token,
                "PUT",
                "/api/v1/services/1/filing",
                "{\"number\":\"示例编号\",\"source\":\"公告\",\"entered\":\"2026-11-01\"}");

        var published = caller.call(token, "POST", API, "{\"move\":\"publish\",\"reason\":\"材料已齐\"}");

        assertThat(published.status()).isEqualTo(201);
        assertThat(published.html())
                .contains("\"state\":\"public\"", "\"missing\":[]", "示例编号", "评估报告", "\"材料已齐\"")
                .doesNotContain("\"overdue\"");
        assessed = false;
        assertThat(caller.call(token, "GET", API, "").html()).contains("\"missing\":[\"security_assessment\"]");
        var closed = caller.call(token, "POST", API, "{\"move\":\"close_to_internal\",\"reason\":\"整改\"}");
        assertThat(closed.html()).contains("\"state\":\"internal\"");
        assertThat(caller.call(token, "POST", API, "{\"until\":\"x\"}").html()).contains("\"until\"", "\"date\"");
        assertThat(caller.call(token, "DELETE", "/api/v1/services/1/testers/u-1", "")
                        .status())
                .isEqualTo(200);
        assertThat(caller.call(token, "GET", "/api/v1/services/1/testers", "").html())
                .isEqualTo("{\"items\":[],\"next\":null}");
        assertThat(caller.call(token, "GET", "/api/v1/openapi.json", "").html())
                .contains("/api/v1/services/{id}/launch", "/api/v1/services/{id}/testers");
    }

    private static Visitor.Seen ask(LocalDate until) {
        return administrator.post(
                LAUNCH,
                "move",
                "ask_exception",
                "missing-filing_number",
                "yes",
                "missing-security_assessment",
                "yes",
                "until",
                until.toString(),
                "exception-reason",
                "评估正在进行");
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(console.now(), ZoneId.of("Asia/Shanghai"));
    }
}
