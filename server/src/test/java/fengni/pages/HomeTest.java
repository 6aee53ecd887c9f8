package fengni.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Walk;
import fengni.law.Deadline;
import fengni.law.rulebook.Wording;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

class HomeTest {
    private static TestConsole console;
    private static Visitor administrator;

    @BeforeAll
    static void start() {
        console = TestConsole.start(HomeTest::clocks);
        administrator = new Visitor(console);
        Walk.setUp(console, administrator);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void what_is_overdue_comes_first_and_says_so_in_words() {
        var home = administrator.get("/");

        assertThat(home.text()).contains("已逾期 2 天", "今天到期", "暂定", "另有 2 项，查看全部");
        assertThat(home.html()).contains("class=\"tag bad\"");
        assertThat(home.text().indexOf("已逾期 2 天")).isLessThan(home.text().indexOf("今天到期"));
        assertThat(home.text()).doesNotContain("第 7 件");
        assertThat(administrator.get("/due").text()).contains("已逾期 2 天", "第 7 件");
    }

    @Test
    void strangers_find_every_public_page_and_the_way_to_it() {
        var stranger = new Visitor(console);

        var front = stranger.get("/public");
        assertThat(front.status()).isEqualTo(200);
        assertThat(front.text()).contains("公开服务", "本机构人员登录");
        assertThat(front.html()).contains("href=\"/sign-in\"");
        assertThat(stranger.get("/").path()).isEqualTo("/sign-in");
        assertThat(stranger.get("/").html()).contains("href=\"/public\"");
        assertThat(administrator.get("/services").html()).contains("href=\"/public\"");
    }

    @Test
    void a_row_of_a_table_says_its_columns_in_each_cell() {
        assertThat(administrator.get("/people").html()).contains("data-label=\"姓名\"", "data-label=\"角色\"");
    }

    private static void clocks(GenericApplicationContext context) {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var dues = IntStream.range(0, 8)
                .mapToObj(number -> new Due(
                        "offering.task.service",
                        "第 " + number + " 件",
                        "/services",
                        number == 3
                                ? new Deadline.Provisional(today.plusDays(number - 2), List.of(Year.of(2030)))
                                : new Deadline.Firm(today.plusDays(number - 2)),
                        Wording.NONE))
                .toList()
                .reversed();
        context.registerBean(DueSource.class, () -> organisation -> organisation == 1 ? dues : List.of());
        context.registerBean(
                PublicEntry.class, () -> new PublicEntry("access.sign-in.title", "pages.open.sign-in", "/sign-in", 1));
    }
}
