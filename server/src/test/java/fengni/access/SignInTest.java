package fengni.access;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Walk;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static TestConsole console;
    private static String secret;

    @BeforeAll
    static void start() {
        console = TestConsole.start();
        secret = Walk.setUp(console, new Visitor(console));
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void a_password_alone_opens_nothing() {
        var visitor = new Visitor(console);
        visitor.get("/sign-in");
        visitor.post("/sign-in", "login", Walk.ADMIN, "password", Walk.PASSWORD);

        assertThat(visitor.get("/people").path()).isEqualTo("/sign-in/code");
    }

    @Test
    void password_and_code_open_the_console() {
        var home = Walk.signIn(console, new Visitor(console), Walk.ADMIN, Walk.PASSWORD, secret);

        assertThat(home.status()).isEqualTo(200);
        assertThat(home.text()).contains("示例科技有限公司", "管理员甲");
    }

    @Test
    void after_sign_in_the_wanted_page_is_shown() {
        var visitor = new Visitor(console);
        assertThat(visitor.get("/services").path()).isEqualTo("/sign-in");

        assertThat(Walk.signIn(console, visitor, Walk.ADMIN, Walk.PASSWORD, secret)
                        .path())
                .isEqualTo("/services");
    }

    @Test
    void a_login_may_be_typed_in_capitals() {
        var home = Walk.signIn(console, new Visitor(console), " GuanLi ", Walk.PASSWORD, secret);

        assertThat(home.path()).isEqualTo("/");
    }

    @Test
    void a_code_cannot_be_used_twice() {
        console.later(Duration.ofSeconds(90));
        var code = Apps.code(secret, console.now());
        var first = new Visitor(console);
        first.get("/sign-in");
        first.post("/sign-in", "login", Walk.ADMIN, "password", Walk.PASSWORD);
        assertThat(first.post("/sign-in/code", "code", code).path()).isEqualTo("/");

        var second = new Visitor(console);
        second.get("/sign-in");
        second.post("/sign-in", "login", Walk.ADMIN, "password", Walk.PASSWORD);

        assertThat(second.post("/sign-in/code", "code", code).text()).contains("验证码不正确或已使用过");
    }

    @Test
    void a_form_without_its_proof_is_refused() {
        var visitor = new Visitor(console);
        visitor.get("/sign-in");

        assertThat(visitor.post("/sign-in", Map.of("login", Walk.ADMIN, "password", Walk.PASSWORD))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void signing_out_ends_the_session() {
        var visitor = new Visitor(console);
        Walk.signIn(console, visitor, Walk.ADMIN, Walk.PASSWORD, secret);

        assertThat(visitor.post("/sign-out").text()).contains("您已安全退出");
        assertThat(visitor.get("/people").path()).isEqualTo("/sign-in");
    }

    @Test
    void an_idle_session_ends_even_if_a_page_renews_itself() {
        var visitor = new Visitor(console);
        Walk.signIn(console, visitor, Walk.ADMIN, Walk.PASSWORD, secret);
        console.later(Duration.ofMinutes(29));
        var renewal = HttpRequest.newBuilder().GET().header("HX-Request", "true");
        assertThat(visitor.send("/decisions", renewal).status()).isEqualTo(200);
        console.later(Duration.ofMinutes(2));

        var later = HttpRequest.newBuilder().GET().header("HX-Request", "true");
        assertThat(visitor.send("/decisions", later).headers()).containsEntry("hx-redirect", "/sign-in");
        assertThat(visitor.get("/people").path()).isEqualTo("/sign-in");
    }

    @Test
    void a_guesser_waits_longer_and_longer() {
        var visitor = new Visitor(console);
        visitor.get("/sign-in");
        for (int i = 0; i < Delay.OF_LOGIN.free(); i++) {
            assertThat(visitor.post("/sign-in", "login", "nobody-here", "password", "x" + i)
                            .text())
                    .contains("登录名或密码不正确");
        }

        assertThat(visitor.post("/sign-in", "login", "nobody-here", "password", "x")
                        .text())
                .contains("失败次数过多");
        console.later(Duration.ofSeconds(20));
        assertThat(visitor.post("/sign-in", "login", "nobody-here", "password", "x")
                        .text())
                .contains("登录名或密码不正确");
        console.later(Duration.ofSeconds(20));
        assertThat(visitor.post("/sign-in", "login", "nobody-here", "password", "x")
                        .text())
                .contains("失败次数过多");
    }
}
