package fengni.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Walk;
import fengni.access.Role;
import fengni.law.Deadline;
import fengni.law.rulebook.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The due list by itself, and the counts that a group's observer sees of it. */
class DueListTest {
    private static final Wording RULE = new Wording("规定第二十四条", "Provisions, Art. 24");

    private static TestConsole console;
    private static Visitor administrator;

    @BeforeAll
    static void start() {
        console = TestConsole.start(context -> context.registerBean(
                DueSource.class,
                () -> organisation -> List.of(
                        due("后天的", "/services/1", new Deadline.Firm(today().plusDays(2))),
                        due("迟了的", "/filings/7", new Deadline.Firm(today().minusDays(2))),
                        due(
                                "=1+1",
                                "/services/2",
                                new Deadline.Provisional(today().plusDays(20), List.of(Year.of(2030)))),
                        due("关着的门", "/registry/desk/1", new Deadline.Firm(today())))));
        administrator = new Visitor(console);
        Walk.setUp(console, administrator);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void all_of_it_stands_in_the_order_of_days_with_rule_room_and_doubt() {
        var page = administrator.get("/due").text();

        assertThat(page).contains("显示 3 项，共 3 项", "规定第二十四条", "2030 年的节假日安排尚未公布", "算法备案材料");
        assertThat(page.indexOf("迟了的")).isLessThan(page.indexOf("后天的"));
        assertThat(page).doesNotContain("关着的门");
    }

    @Test
    void a_span_and_a_room_narrow_the_list_and_the_file() {
        assertThat(administrator.get("/due?within=overdue").text())
                .contains("迟了的")
                .doesNotContain("后天的");
        assertThat(administrator.get("/due?within=7").text()).contains("后天的").doesNotContain("迟了的", "=1+1");
        assertThat(administrator.get("/due?within=30&room=/services").text())
                .contains("后天的", "=1+1")
                .doesNotContain("迟了的");
        assertThat(administrator.get("/due?within=overdue&room=/services").text())
                .contains("没有符合条件的期限");
        assertThat(administrator.get("/due?within=%3Cscript%3E").status()).isEqualTo(200);

        var file = administrator.get("/due/export?format=csv&within=30");

        assertThat(file.headers()).containsEntry("content-disposition", "attachment; filename=\"due.csv\"");
        assertThat(file.html().lines()).hasSize(3);
        assertThat(file.html())
                .startsWith(Csv.BOM)
                .contains("'=1+1", "规定第二十四条", today().plusDays(2).toString());
    }

    @Test
    void lists_are_files_too_and_who_took_one_away_is_noted() {
        administrator.get("/people/export?format=csv");

        assertThat(administrator.get("/filings/export").html()).startsWith(Csv.BOM);
        assertThat(administrator.get("/complaints/export?standing=all").html()).startsWith(Csv.BOM);
        assertThat(administrator.get("/audit").text()).contains("导出列表", "/people");
    }

    @Test
    void an_observer_is_led_to_the_counts_and_sees_nothing_behind_them() {
        var password = console.person("guancha", 1, Set.of(Role.OBSERVER));
        var observer = new Visitor(console);
        Walk.firstSignIn(console, observer, "guancha", password);

        var page = observer.get("/");

        assertThat(page.path()).isEqualTo("/overview");
        assertThat(page.text()).contains("集团总览", "已逾期 1", "7 天内到期 2", "示例科技有限公司");
        assertThat(page.text()).doesNotContain("迟了的", "后天的", "管理员甲");
        assertThat(observer.get("/overview/export").html()).contains("待办期限,已逾期,1");
        assertThat(observer.get("/due").status()).isEqualTo(403);
        assertThat(administrator.get("/overview").status()).isEqualTo(403);
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(Instant.now(), ZoneId.of("Asia/Shanghai"));
    }

    private static Due due(String subject, String path, Deadline by) {
        return new Due("offering.task.service", subject, path, by, RULE);
    }
}
