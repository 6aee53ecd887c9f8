package fengni.access;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Walk;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AuditTest {
    private static final String ROW = "<tr>";

    private static TestConsole console;
    private static Visitor administrator;
    private static Visitor inspector;

    @BeforeAll
    static void some_acts() {
        console = TestConsole.start();
        administrator = new Visitor(console);
        Walk.setUp(console, administrator);
        inspector = new Visitor(console);
        Walk.firstSignIn(console, inspector, "jiancha", console.person("jiancha", 1, Set.of(Role.INSPECTOR)));
        administrator.get("/people/2");
        administrator.post("/people/2/close");
        administrator.get("/people/2");
        administrator.post("/people/2/open");
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void rows_are_narrowed_by_person_act_day_and_address() {
        assertThat(rows("person=jiancha")).isEqualTo(3);
        assertThat(rows("person=jiancha&act=PERSON_CLOSED")).isEqualTo(1);
        assertThat(rows("act=PERSON_CLOSED&address=127.0.0.1")).isEqualTo(1);
        assertThat(rows("act=PERSON_CLOSED&address=203.0.113.1")).isZero();
        assertThat(rows("act=PERSON_CLOSED&from=2020-01-01&until=2099-01-01")).isEqualTo(1);
        assertThat(rows("act=PERSON_CLOSED&until=2020-01-01")).isZero();
        assertThat(rows("act=PERSON_CLOSED&from=2099-01-01")).isZero();
    }

    @Test
    void a_day_that_is_none_is_told() {
        var page = administrator.get("/audit?from=2026-02-30");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("请按 年-月-日 填写日期");
    }

    @Test
    void the_export_opens_in_a_spreadsheet_and_is_itself_in_the_audit() {
        var file = administrator.get("/audit/export?act=PERSON_CLOSED");

        assertThat(file.headers())
                .containsEntry("content-type", "text/csv;charset=UTF-8")
                .hasEntrySatisfying("cache-control", value -> assertThat(value).contains("no-store"))
                .hasEntrySatisfying(
                        "content-disposition", value -> assertThat(value).startsWith("attachment"));
        assertThat(file.html().lines()).hasSize(2).first().asString().isEqualTo("\uFEFF时间,行为,登录名,说明,来源地址");
        assertThat(administrator.get("/audit?act=AUDIT_EXPORTED").text()).contains("act=PERSON_CLOSED");
    }

    @Test
    void a_login_that_is_a_formula_is_exported_as_text() {
        var stranger = new Visitor(console);
        stranger.get("/sign-in");
        stranger.post("/sign-in", "login", "=cmd|'/c calc'!a1", "password", "x");

        assertThat(administrator.get("/audit/export").html()).contains(",'=cmd|'/c calc'!a1,");
    }

    @Test
    void the_language_changes_without_losing_the_filter() {
        administrator.get("/audit?act=PERSON_CLOSED&from=2026-01-01");

        var back =
                administrator.get("/audit?act=PERSON_CLOSED&from=2026-01-01").find("name=\"back\" value=\"([^\"]+)\"");

        assertThat(back.replace("&amp;", "&")).isEqualTo("/audit?act=PERSON_CLOSED&from=2026-01-01");
        assertThat(administrator
                        .post("/language", "to", "en", "back", back.replace("&amp;", "&"))
                        .path())
                .isEqualTo("/audit?act=PERSON_CLOSED&from=2026-01-01");
        assertThat(administrator
                        .post("/language", "to", "zh-CN", "back", "//example.org/")
                        .path())
                .isEqualTo("/");
    }

    private static int rows(String query) {
        var parts = administrator.get("/audit?" + query).html().split(ROW, -1).length;
        return Math.max(parts - 2, 0); // one part stands before the head of the table, one is the head
    }
}
