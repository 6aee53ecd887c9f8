package fengni;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fengni.access.Apps;
import fengni.answers.Outcome.Done;
import fengni.correspondence.Enrolments;
import fengni.correspondence.Face;
import fengni.correspondence.Letter;
import fengni.correspondence.LetterContent.Withdrawal;
import fengni.correspondence.Outbox;
import fengni.correspondence.RegistryName;
import fengni.pages.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.GenericApplicationContext;

/** The connection to a registry and the badge of a service, as people see them, in both languages. */
class LettersBrowserTest {
    private final List<String> broken = new ArrayList<>();
    private final AtomicReference<GenericApplicationContext> context = new AtomicReference<>();

    /** A registry for the pictures. */
    private static final class Sample implements RegistryName {
        @Override
        public String name() {
            return "示例园区登记台";
        }

        @Override
        public String prefix() {
            return "SAMPLE";
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void connection_and_badge_are_fit_to_be_seen(Language language) {
        try (var browser = Browser.open();
                var console = TestConsole.start(more -> {
                    context.set(more);
                    more.registerBean(RegistryName.class, Sample::new);
                })) {
            var visitor = new Visitor(console);
            var secret = Walk.setUp(console, visitor);
            visitor.get("/services/new");
            visitor.post("/services", "name", "小云助手", "function", "对话问答");
            var page = browser.window(console.address(), language.tag());
            signIn(console, page, secret);
            look(browser, console, page, language, "/registry-connection", "connection-none");
            connect(console, visitor);
            look(browser, console, page, language, "/registry-connection", "connection");
            look(browser, console, page, language, "/badge/1", "badge-none");
            visitor.post(
                    "/services/1/badge",
                    "model",
                    "示例大模型",
                    "number",
                    "Beijing-ShiLi-20240101",
                    "source",
                    "https://www.example.cn/list",
                    "entered",
                    "2026-01-05");
            look(browser, console, page, language, "/services/1/badge", "badge-edit");
            look(browser, console, page, language, "/badge/1", "badge");

            assertThat(broken).isEmpty();
            assertThat(browser.elsewhere()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private void connect(TestConsole console, Visitor visitor) {
        var invited = context.get().getBean(Enrolments.class).invite(Walk.CREDIT_CODE, "示例科技有限公司");
        if (invited instanceof Done<Enrolments.Invitation>(var invitation)) {
            visitor.get("/registry-connection");
            visitor.post("/registry-connection", "base", console.address(), "code", invitation.code());
        }
        context.get()
                .getBean(Outbox.class)
                .leave(new Letter(
                        UUID.randomUUID(),
                        Walk.CREDIT_CODE,
                        Face.REGISTRY,
                        console.now().plus(Duration.ofDays(1)),
                        new Withdrawal(UUID.randomUUID())));
        while (!visitor.get("/registry-connection").text().contains("已搁置")) {
            Thread.onSpinWait();
        }
    }

    private static void signIn(TestConsole console, Page page, String secret) {
        console.later(Duration.ofSeconds(90));
        page.navigate(console.address() + "/sign-in");
        page.locator("#f-login").fill(Walk.ADMIN);
        page.locator("#f-password").fill(Walk.PASSWORD);
        page.locator("button[type=submit]").last().click();
        page.locator("#f-code").fill(Apps.code(secret, console.now()));
        page.locator("button[type=submit]").last().click();
        page.waitForURL(console.address() + "/");
    }

    private void look(Browser browser, TestConsole console, Page page, Language language, String path, String name) {
        page.navigate(console.address() + path);
        broken.addAll(browser.look(page, language.tag() + "-" + name));
    }
}
