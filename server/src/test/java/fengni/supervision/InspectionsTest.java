package fengni.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Walk;
import fengni.access.Role;
import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.evidence.Who;
import fengni.law.ChinaDay;
import fengni.ledger.Receipt;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An inspector's account lives and ends with its case, and everything it looks at is written down. */
class InspectionsTest {
    private static final String CASES = "/api/v1/inspections";

    private static TestConsole console;
    private static Visitor admin;
    private static String token;

    @BeforeAll
    static void start() {
        console = TestConsole.start();
        admin = new Visitor(console);
        Walk.setUp(console, admin);
        token = Walk.token(admin);
        for (var name : Set.of("问答", "绘图")) {
            admin.get("/services/new");
            admin.post("/services", "name", name, "function", "生成");
        }
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void an_account_works_within_its_case_and_is_watched() {
        var inspector = new Visitor(console);
        var password = console.person("jiancha", 1, Set.of(Role.INSPECTOR));
        Walk.firstSignIn(console, inspector, "jiancha", password);
        assertThat(inspector.get("/decisions").status()).isEqualTo(200);
        var mine = keep(1);
        var others = keep(2);
        var opened = open("甲-1", today(), today().plusDays(1));
        admin.get("/inspections/" + opened);
        assertThat(admin.post("/inspections/" + opened + "/admit", "admit-person", person("jiancha"))
                        .text())
                .contains("账号已加入")
                .contains("检查员乙");

        assertThat(inspector.get("/decisions/record?receipt=" + encoded(mine)).text())
                .contains("检查：甲-1 · " + today() + " · jiancha");
        assertThat(inspector.get("/decisions/record?receipt=" + encoded(others)).status())
                .isEqualTo(404);
        assertThat(inspector.get("/audit/export").html()).endsWith("甲-1 · " + today() + " · jiancha\r\n");
        assertThat(inspector.get("/complaints/export?format=csv").html()).contains("甲-1 · " + today() + " · jiancha");
        assertThat(inspector.get("/inspections/" + opened).status()).isEqualTo(403);

        var log = admin.get("/inspections/" + opened).text();
        assertThat(log)
                .contains("GET /decisions/record?receipt=")
                .contains("GET /audit/export")
                .contains("jiancha");
        assertThat(admin.call(token, "GET", CASES + "/" + opened + "/log", "").html())
                .contains("/complaints/export")
                .doesNotContain("检查员乙");
        assertThat(stored()).doesNotContain("检查员乙");

        assertThat(admin.call(token, "POST", CASES + "/" + opened + "/close", "{}")
                        .status())
                .isEqualTo(422);
        admin.call(token, "POST", CASES + "/" + opened + "/close", "{\"words\":\"检查完毕\"}");
        assertThat(inspector.get("/decisions").text()).contains("登录名");
        assertThat(admin.call(
                                token,
                                "POST",
                                CASES + "/" + opened + "/extend",
                                "{\"words\":\"x\",\"day\":\"2099-01-01\"}")
                        .html())
                .contains("inspection_closed");
    }

    @Test
    void a_token_ends_with_the_last_day_and_comes_back_with_an_extension() {
        var inspector = Walk.token(console, "jiancha2", 1, Role.INSPECTOR);
        var opened = open("乙-1", today(), today());
        admit(opened, "jiancha2");
        assertThat(admin.call(inspector, "GET", "/api/v1/holds", "").status()).isEqualTo(200);
        assertThat(admit(open("乙-2", today(), today()), "jiancha2")).contains("inspection_busy");

        var tomorrow = today().plusDays(1);
        JdbcClient.create(console.database())
                .sql("update person_pass set until_at = now() - interval '1 second' where label = '乙-1'")
                .update();
        assertThat(admin.call(inspector, "GET", "/api/v1/holds", "").status()).isEqualTo(401);

        var extension = "{\"words\":\"还需两日\",\"day\":\"" + tomorrow + "\"}";
        admin.call(token, "POST", CASES + "/" + opened + "/extend", extension);
        assertThat(admin.call(inspector, "GET", "/api/v1/holds", "").status()).isEqualTo(200);
    }

    @Test
    void before_the_first_day_nobody_signs_in_and_without_a_case_only_where_that_was_not_forbidden() {
        var password = console.person("jiancha3", 1, Set.of(Role.INSPECTOR));
        var early = open("丙-1", today().plusDays(3), today().plusDays(5));
        admit(early, "jiancha3");
        var visitor = new Visitor(console);
        visitor.get("/sign-in");
        var enrolled = Walk.firstSignIn(console, visitor, "jiancha3", password);
        assertThat(enrolled).isNotEmpty();
        assertThat(visitor.get("/decisions").text()).doesNotContain("实时判定");

        var free = Walk.token(console, "jiancha4", 1, Role.INSPECTOR);
        assertThat(admin.call(free, "GET", "/api/v1/holds", "").status()).isEqualTo(200);
        admin.get("/inspections");
        admin.post("/inspections/settings", "cases_only", "yes");
        assertThat(admin.call(free, "GET", "/api/v1/holds", "").status()).isEqualTo(401);
        admin.get("/inspections");
        admin.post("/inspections/settings");
        assertThat(admin.call(free, "GET", "/api/v1/holds", "").status()).isEqualTo(200);
    }

    private static LocalDate today() {
        return ChinaDay.of(console.now());
    }

    private static String open(String number, LocalDate begins, LocalDate ends) {
        var body =
                "{\"authority\":\"示例市网信办\",\"number\":\"" + number + "\",\"officers\":\"检查员乙 执法证 1\",\"services\":[1],"
                        + "\"from\":\"2026-01-01\",\"to\":\"2099-12-31\",\"begins\":\"" + begins + "\",\"ends\":\""
                        + ends + "\"}";
        return admin.call(token, "POST", CASES, body).find("\"id\":(\\d+)");
    }

    private static String admit(String opened, String login) {
        return admin.call(token, "POST", CASES + "/" + opened + "/admit", "{\"person\":" + person(login) + "}")
                .html();
    }

    private static String person(String login) {
        return String.valueOf(JdbcClient.create(console.database())
                .sql("select id from person where login = ?")
                .param(login)
                .query(Long.class)
                .single());
    }

    /** Returns the bytes as they lie in the database, one a character. */
    private static String stored() {
        return JdbcClient.create(console.database())
                .sql("select officers_sealed from inspection_case")
                .query((row, _) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .list()
                .toString();
    }

    private static String keep(long service) {
        Receipt receipt = console.keep(new Happening(
                RecordType.REQUEST, service, Who.of("li"), "admitted", Optional.empty(), Map.of(), Map.of()));
        return receipt.toString();
    }

    private static String encoded(String receipt) {
        return URLEncoder.encode(receipt, StandardCharsets.UTF_8);
    }
}
