package fengni.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Walk;
import fengni.access.Role;
import fengni.news.NewsTable;
import fengni.offering.Offerings;
import fengni.offering.ServiceId;
import fengni.standing.OrderMeasures;
import fengni.standing.OrdersInForce;
import fengni.vault.Vault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders on the console: entered, confirmed, lifted, and what they keep shut meanwhile. */
class OrdersConsoleTest {
    private static final String ORDERS = "/api/v1/orders";

    @TempDir
    private static Path folder;

    private static TestConsole console;
    private static Visitor admin;
    private static Visitor duty;
    private static String adminToken;
    private static String dutyToken;
    private static OrdersInForce gateway;
    private static Offerings offerings;

    @BeforeAll
    static void start() {
        console = TestConsole.start();
        admin = new Visitor(console);
        Walk.setUp(console, admin);
        adminToken = Walk.token(admin);
        duty = new Visitor(console);
        Walk.firstSignIn(console, duty, "zhiban", console.person("zhiban", 1, Set.of(Role.DUTY_OFFICER)));
        dutyToken = Walk.token(duty);
        admin.get("/services/new");
        admin.post("/services", "name", "问答", "function", "智能问答");
        var news = new NewsTable(console.database());
        console.refresh();
        gateway = gateway(Duration.ZERO);
        offerings = new Offerings(console.database(), news, Vault.open(folder), List.of());
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void an_order_acts_from_the_second_persons_confirmation_until_two_people_end_it() {
        var entered = duty.post("/orders", form("一号", "kind-service"));
        var path = entered.path().replaceAll("\\?.*", "");
        assertThat(entered.text()).contains("待确认").contains("zhiban").doesNotContain("只有解除该要求");
        assertThat(stopped()).isFalse();
        assertThat(duty.post(path + "/confirm").text()).contains("须由第二人办理");
        assertThat(stopped()).isFalse();

        admin.get(path);
        var confirmed = admin.post(path + "/confirm");

        assertThat(confirmed.text()).contains("执行中").contains("暂停服务").contains("只有解除该要求才能恢复");
        assertThat(stopped()).isTrue();
        assertThat(admin.get(path).text()).contains("距确认").contains("node");
        assertThat(new Visitor(console).get("/complaints/new").text()).contains("根据主管部门的要求，暂停服务");
        assertThat(holdPagesDoNotLift()).isTrue();
        assertThat(launch()).contains("launch_ordered");

        admin.get(path);
        admin.post(path + "/acknowledge", "acknowledge-words", "电话回复已收到");
        var report = duty.post(path + "/report", "report-words", "已整改");
        assertThat(report.text()).contains("等待第二人签署");
        assertThat(duty.post(path + "/sign_report").status()).isEqualTo(409);
        admin.get(path);
        assertThat(admin.post(path + "/sign_report").text()).contains("整改报告已签署");
        assertThat(duty.post(path + "/ask_lift", "ask_lift-words", "已收到解除通知").text())
                .contains("文书编号")
                .contains("必填");
        assertThat(stopped()).isTrue();

        var file = file();
        var lift = duty.call(
                dutyToken,
                "POST",
                "/api/v1" + path + "/ask_lift",
                "{\"words\":\"解除\",\"number\":\"示例〔2026〕9号\",\"day\":\"2026-11-20\",\"files\":[\"" + file + "\"]}");
        assertThat(lift.status()).isEqualTo(200);
        assertThat(duty.call(dutyToken, "POST", "/api/v1" + path + "/confirm_end", "{}")
                        .status())
                .isEqualTo(409);
        assertThat(stopped()).isTrue();
        assertThat(admin.call(adminToken, "POST", "/api/v1" + path + "/confirm_end", "{}")
                        .html())
                .contains("\"state\":\"lifted\"")
                .contains("\"inForce\":false");
        assertThat(stopped()).isFalse();
        assertThat(admin.get("/orders").text()).contains("已解除").doesNotContain("只有解除该要求");
    }

    @Test
    void nobody_new_is_registered_while_an_order_stops_that() {
        register("lao", 201);
        var order = enter("二号", "account_registration");
        register("xin", 201);
        act(adminToken, order, "confirm");

        var refused = register("shui", 409);

        assertThat(refused).contains("\"code\":\"registration_suspended\"");
        assertThat(register("lao", 201)).contains("lao");
        admin.get("/services/1/users");
        assertThat(admin.post("/services/1/users", "user", "shui", "method", "mobile_number", "reference", "x")
                        .text())
                .contains("暂停用户账号注册，不能登记新用户");
        assertThat(batch()).contains("registration_suspended");
        assertThat(stopped()).isFalse();

        end(order);
        register("shui", 201);
    }

    @Test
    void an_order_with_a_last_day_ends_by_itself_and_one_on_entry_acts_at_once() {
        admin.get("/orders/settings");
        admin.post("/orders/settings", "act_on_entry", "yes");
        var today = console.now().atZone(fengni.law.ChinaDay.ZONE).toLocalDate();
        var order = enter("三号", "information_updates", ",\"until\":\"" + today + "\"");
        assertThat(stopped()).isTrue();
        assertThat(act(dutyToken, order, "refuse")).contains("order_four_eyes");
        act(adminToken, order, "confirm");
        admin.get("/orders/settings");
        admin.post("/orders/settings");

        assertThat(stopped(gateway)).isTrue();
        assertThat(stopped(gateway(Duration.ofDays(1)))).isFalse();
        end(order);
    }

    private static boolean stopped() {
        return stopped(gateway);
    }

    private static OrdersInForce gateway(Duration ahead) {
        var measures = new OrderMeasures(console.database(), new NewsTable(console.database()));
        return new OrdersInForce(measures, "node" + ahead, () -> console.now().plus(ahead));
    }

    private static boolean stopped(OrdersInForce gateway) {
        gateway.refresh();
        var service = offerings.service(new ServiceId(1)).orElseThrow().service();
        return gateway.endingAnswers(service).isPresent();
    }

    private static boolean holdPagesDoNotLift() {
        var page = admin.get("/services/1/hold");
        assertThat(page.text()).contains("在本页恢复服务不会解除监管要求");
        var reasons = "\"facts\":\"x\",\"rule\":\"y\",\"appeal\":\"z\",\"ground\":\"laid_in_error\"}";
        admin.call(
                adminToken,
                "POST",
                "/api/v1/holds",
                "{\"subject\":{\"kind\":\"service\",\"service\":1},\"measure\":\"suspend\"," + reasons);
        admin.call(
                adminToken,
                "POST",
                "/api/v1/holds/restore",
                "{\"subject\":{\"kind\":\"service\",\"service\":1}," + reasons);
        admin.call(adminToken, "POST", "/api/v1/holds/restore", "{\"subject\":{\"kind\":\"operator\"}," + reasons);
        return stopped();
    }

    private static String launch() {
        return admin.call(
                        adminToken, "POST", "/api/v1/services/1/launch", "{\"move\":\"open_trial\",\"reason\":\"试用\"}")
                .html();
    }

    private static String file() {
        return duty.call(dutyToken, "POST", ORDERS + "/files?name=scan.pdf", "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n")
                .find("\"file\":\"([^\"]+)\"");
    }

    private static Map<String, String> form(String number, String kind) {
        duty.get("/orders/new");
        return new java.util.HashMap<>(Map.of(
                "_csrf",
                duty.get("/orders/new").find("name=\"_csrf\" value=\"([^\"]+)\""),
                "authority",
                "国家互联网信息办公室",
                "number",
                number,
                "day",
                "2026-11-20",
                kind,
                "yes",
                "whole",
                "yes",
                "reason",
                "存在较大信息安全风险",
                "citation",
                "第二十一条第二款"));
    }

    private static String enter(String number, String kind) {
        return enter(number, kind, "");
    }

    private static String enter(String number, String kind, String more) {
        var body = "{\"authority\":\"国家互联网信息办公室\",\"number\":\"" + number + "\",\"day\":\"2026-11-20\",\"kinds\":[\""
                + kind + "\"],\"services\":[1],\"reason\":\"风险\",\"citation\":\"第二十一条\"" + more + "}";
        return duty.call(dutyToken, "POST", ORDERS, body).find("\"id\":(\\d+)");
    }

    private static String act(String token, String order, String act) {
        return admin.call(token, "POST", ORDERS + "/" + order + "/" + act, "{\"words\":\"x\"}")
                .html();
    }

    private static void end(String order) {
        act(dutyToken, order, "ask_annul");
        assertThat(act(adminToken, order, "confirm_end")).contains("annulled");
    }

    private static String register(String user, int status) {
        var seen = admin.call(
                adminToken,
                "POST",
                "/api/v1/services/1/users",
                "{\"user\":\"" + user + "\",\"method\":\"mobile_number\"}");
        assertThat(seen.status()).as(seen.html()).isEqualTo(status);
        return seen.html();
    }

    private static String batch() {
        return admin.call(
                        adminToken,
                        "POST",
                        "/api/v1/services/1/users/batch",
                        "{\"users\":[{\"user\":\"lao\",\"method\":\"mobile_number\"},{\"user\":\"qi\",\"method\":\"mobile_number\"}]}")
                .html();
    }
}
