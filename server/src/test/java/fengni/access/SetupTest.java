package fengni.access;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Walk;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SetupTest {
    private final TestConsole console = TestConsole.start();
    private final Visitor visitor = new Visitor(console);

    @AfterEach
    void stop() {
        console.close();
    }

    @Test
    void the_provider_code_is_shown_before_anything_is_saved() {
        visitor.get(console.setupPath());

        var check = visitor.post("/setup/organisation", "name", "示例科技有限公司", "creditCode", Walk.CREDIT_CODE);

        assertThat(check.text()).contains("核对机构信息", Walk.CREDIT_CODE, "服务提供者编码");
        assertThat(check.find("(0011[0-9A-Z]{23})")).contains(Walk.CREDIT_CODE);
    }

    @Test
    void everything_wrong_is_said_at_once_and_linked_to_its_field() {
        visitor.get(console.setupPath());

        var refused =
                visitor.post("/setup/organisation", "name", "", "creditCode", "91350100M000100Y44", "extension", "x");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("href=\"#f-name\"", "href=\"#f-creditCode\"", "href=\"#f-extension\"");
    }

    @Test
    void a_link_works_once() {
        var path = console.setupPath();
        visitor.get(path);
        visitor.post("/setup/organisation", "name", "示例科技有限公司", "creditCode", Walk.CREDIT_CODE, "step", "save");
        visitor.post(
                "/setup/administrator",
                "name",
                "管理员甲",
                "login",
                Walk.ADMIN,
                "password",
                Walk.PASSWORD,
                "again",
                Walk.PASSWORD);

        assertThat(new Visitor(console).get(path).status()).isEqualTo(410);
    }

    @Test
    void a_link_ends_after_a_day() {
        var path = console.setupPath();
        console.later(Duration.ofHours(24));

        assertThat(visitor.get(path).status()).isEqualTo(410);
    }

    @Test
    void a_newer_link_ends_the_older() {
        var older = console.setupPath();
        var newer = console.setupPath();

        assertThat(visitor.get(older).status()).isEqualTo(410);
        assertThat(visitor.get(newer).status()).isEqualTo(200);
    }

    @Test
    void a_guessed_link_opens_nothing() {
        assertThat(visitor.get("/setup?link=guess").status()).isEqualTo(410);
        assertThat(visitor.get("/setup/administrator").status()).isEqualTo(410);
        assertThat(visitor.get("/setup/organisation").status()).isEqualTo(410);
    }

    @Test
    void what_is_left_stands_on_the_home_page() {
        Walk.setUp(console, visitor);

        assertThat(visitor.get("/").text()).contains("待完成的设置", "添加服务并创建密钥", "接入模型");
    }
}
