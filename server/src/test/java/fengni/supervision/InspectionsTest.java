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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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

    @Test
    void a_case_that_is_over_takes_nothing_from_a_later_one() {
        var inspector = Walk.token(console, "jiancha5", 1, Role.INSPECTOR);
        var first = open("丁-1", today(), today());
        var second = open("丁-2", today(), today());
        var extension = "{\"words\":\"还需一日\",\"day\":\"" + today().plusDays(1) + "\"}";
        admit(first, "jiancha5");
        aDayPasses(first);
        assertThat(admit(second, "jiancha5")).doesNotContain("inspection_busy");

        assertThat(admin.call(token, "POST", CASES + "/" + first + "/extend", extension)
                        .html())
                .contains("inspection_busy");
        assertThat(admin.call(token, "POST", CASES + "/" + first + "/close", "{\"words\":\"检查完毕\"}")
                        .status())
                .isEqualTo(200);
        assertThat(admin.call(inspector, "GET", "/api/v1/holds", "").status()).isEqualTo(200);

        aDayPasses(second);
        assertThat(admin.call(inspector, "GET", "/api/v1/holds", "").status()).isEqualTo(401);
        admin.call(token, "POST", CASES + "/" + second + "/extend", extension);
        assertThat(admin.call(inspector, "GET", "/api/v1/holds", "").status()).isEqualTo(200);
    }

    @Test
    void two_cases_that_admit_an_account_at_once_do_not_both_get_it() throws Exception {
        console.person("jiancha6", 1, Set.of(Role.INSPECTOR));
        for (int round = 0; round < 5; round++) {
            var cases =
                    List.of(open("戊-" + round + "-1", today(), today()), open("戊-" + round + "-2", today(), today()));
            var admitted = new ArrayList<String>();
            try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = both.invokeAll(cases.stream()
                        .<Callable<String>>map(one -> () -> admit(one, "jiancha6"))
                        .toList());
                for (var answer : answers) {
                    admitted.add(answer.get());
                }
            }
            assertThat(admitted)
                    .filteredOn(answer -> answer.contains("inspection_busy"))
                    .hasSize(1);
            cases.forEach(one -> admin.call(token, "POST", CASES + "/" + one + "/close", "{\"words\":\"完毕\"}"));
        }
    }

    /** Moves a case and what it gave a day back. */
    private static void aDayPasses(String opened) {
        for (var sql : List.of(
                "update person_pass set from_at = from_at - interval '1 day', until_at = until_at - interval '1 day'"
                        + " where label = (select number from inspection_case where id = ?)",
                "update inspection_step set day = day - 1 where case_id = ?",
                "update inspection_case set begins = begins - 1 where id = ?")) {
            JdbcClient.create(console.database())
                    .sql(sql)
                    .param(Long.parseLong(opened))
                    .update();
        }
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
