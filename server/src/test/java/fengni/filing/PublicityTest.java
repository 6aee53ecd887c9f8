package fengni.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Walk;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a service shows to the public: numbers that others gave, where they come from, and nothing more. */
class PublicityTest {
    private static final String NUMBER = "Beijing-ShiLi-20240101";
    private static final AtomicReference<List<FiledNumber>> FILED = new AtomicReference<>(List.of());

    private static TestConsole console;
    private static Visitor administrator;

    @BeforeAll
    static void start() {
        console = TestConsole.start(more -> more.registerBean(
                "registryOfTheTest",
                FiledNumbers.class,
                () -> service -> service.value() == 2 ? FILED.get() : List.of()));
        administrator = new Visitor(console);
        Walk.setUp(console, administrator);
        for (var name : List.of("甲助手", "乙助手", "丙助手")) {
            administrator.get("/services/new");
            administrator.post("/services", "name", name, "function", "对话");
        }
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    private static Visitor.Seen open(String path) {
        return new Visitor(console).get(path);
    }

    private static Visitor.Seen json(long service) {
        return new Visitor(console)
                .send("/api/v1/publicity/" + service, HttpRequest.newBuilder().GET());
    }

    @Test
    void a_service_without_a_number_says_so_and_no_more() {
        var badge = open("/badge/1");

        assertThat(badge.text()).contains("没有该服务的备案或登记记录", "不代表对产品、服务的认可").doesNotContain("甲助手");
        assertThat(json(1).html())
                .contains("\"official\":false", "\"numbers\":[]")
                .doesNotContain("甲助手");
        assertThat(open("/badge/99").status()).isEqualTo(404);
        assertThat(json(99).status()).isEqualTo(404);
    }

    @Test
    void numbers_are_shown_as_entered_with_source_and_day() {
        FILED.set(List.of(new FiledNumber(
                "SAMPLE-2026-000001",
                "示例园区登记台",
                URI.create("https://registry.example/"),
                LocalDate.of(2026, 2, 3),
                Optional.of(new FiledNumber.Ended("cancelled", LocalDate.of(2026, 3, 4))))));
        administrator.get("/services/2/badge");
        var saved = administrator.post(
                "/services/2/badge",
                "model",
                "示例<模型>",
                "number",
                NUMBER,
                "source",
                "https://www.example.cn/list?a=1&b=2",
                "entered",
                "2026-01-05");

        assertThat(saved.text()).contains("已保存", "&lt;a href=");
        var badge = open("/badge/2");
        assertThat(badge.text())
                .contains(
                        "乙助手的备案与登记信息",
                        "示例科技有限公司",
                        NUMBER,
                        "SAMPLE-2026-000001",
                        "登记号（非国家备案编号）",
                        "2026-01-05",
                        "已于 2026-03-04 注销");
        assertThat(badge.html())
                .contains("href=\"https://www.example.cn/list?a=1&amp;b=2\"", "/complaints/new", "/inspect")
                .contains("示例&lt;模型&gt;")
                .doesNotContain("<img src=\"/badge");
        assertThat(json(2).html())
                .contains(
                        "\"kind\":\"official_generative\"",
                        "\"kind\":\"registry\"",
                        "\"official\":false",
                        "\"date\":\"2026-01-05\"",
                        "\"badge\":\"/badge/2\"");
    }

    @Test
    void what_cannot_be_such_a_number_is_refused_with_every_reason() {
        administrator.get("/services/3/badge");

        var wrong = administrator.post(
                "/services/3/badge", "model", "模型", "number", "网信备 1 号", "source", "公告", "entered", "2999-01-01");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("不符合已公布", "晚于当前时间");
        assertThat(administrator.post("/services/3/badge").text()).contains("2026-11-22");
        assertThat(administrator.get("/services/99/badge").status()).isEqualTo(404);
    }

    @Test
    void what_was_taken_out_is_shown_no_more() {
        administrator.get("/services/3/badge");
        var page = administrator.post(
                "/services/3/badge", "model", "模型", "number", NUMBER, "source", "公告", "entered", "2026-01-05");
        assertThat(open("/badge/3").text()).contains(NUMBER, "来源：公告");

        administrator.post(page.find("(/services/3/badge/\\d+/remove)"));

        assertThat(open("/badge/3").text()).doesNotContain(NUMBER);
    }
}
