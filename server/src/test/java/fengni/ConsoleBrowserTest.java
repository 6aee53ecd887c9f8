package fengni;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fengni.access.Apps;
import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.evidence.Who;
import fengni.pages.Language;
import fengni.pages.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the set-up link to the decisions, as a person clicks through it, in both languages. */
class ConsoleBrowserTest {
    private final List<String> broken = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_person_gets_from_the_set_up_link_to_the_decisions(Language language) {
        try (var browser = Browser.open();
                var console = TestConsole.start()) {
            var walk = new Steps(browser, console, browser.window(console.address(), language.tag()), language);
            walk.setUp();
            walk.signInAgain();
            walk.serviceAndKey();
            walk.otherPages();
            walk.decisions();

            assertThat(broken).isEmpty();
            assertThat(browser.elsewhere()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** One person at one window. */
    private final class Steps {
        private final Browser browser;
        private final TestConsole console;
        private final Page page;
        private final Words words;
        private String secret = "";

        Steps(Browser browser, TestConsole console, Page page, Language language) {
            this.browser = browser;
            this.console = console;
            this.page = page;
            this.words = Words.of(language);
        }

        void setUp() {
            page.navigate(console.address() + console.setupPath());
            page.locator("button[type=submit]").last().click();
            look("setup-faults");
            page.locator("#f-name").fill("示例科技有限公司");
            page.locator("#f-creditCode").fill(Walk.CREDIT_CODE);
            press("offering.setup.check");
            look("setup-check");
            press("offering.setup.save");
            page.locator("#f-name").fill("管理员甲");
            page.locator("#f-login").fill(Walk.ADMIN);
            page.locator("#f-password").fill(Walk.PASSWORD);
            page.locator("#f-again").fill(Walk.PASSWORD);
            look("setup-administrator");
            press("access.setup.next");
            secret = page.locator("dd.code").first().textContent();
            look("enrol");
            page.locator("#f-code").fill(Apps.code(secret, console.now()));
            press("access.enrol.submit");
            look("recovery");
            follow("access.recovery.go");
            look("home");
            press("pages.sign-out");
        }

        void signInAgain() {
            look("sign-in");
            console.later(Duration.ofSeconds(90));
            page.locator("#f-login").fill(Walk.ADMIN);
            page.locator("#f-password").fill(Walk.PASSWORD);
            press("access.sign-in.submit");
            look("code");
            page.locator("#f-code").fill(Apps.code(secret, console.now()));
            press("access.code.submit");
            page.waitForURL(console.address() + "/");
        }

        void serviceAndKey() {
            follow("offering.task.service");
            page.locator("#f-name").fill("小云助手");
            page.locator("#f-function").fill("对话问答");
            press("pages.save");
            page.locator("#f-name").fill("生产环境后端");
            press("offering.key.create");
            assertThat(page.locator(".secret-value").textContent()).startsWith("fk-");
            look("service-key");
            open("/services", "services");
            open("/upstreams", "upstreams");
            page.locator("#f-model").fill("qwen");
            page.locator("#f-base").fill("http://127.0.0.1:8000/v1");
            press("pages.save");
            look("upstreams-one");
        }

        void otherPages() {
            open("/services/1", "service");
            open("/services/1/filing", "filing");
            open("/services/1/users", "users");
            open("/services/1/identity", "identity");
            open("/services/1/label", "label");
            open("/services/1/hold", "hold");
            open("/holds", "holds");
            open("/trial", "trial");
            open("/organisation", "organisation");
            open("/people", "people");
            open("/people/new", "person-new");
            open("/people/1", "person");
            open("/me", "account");
            open("/audit", "audit");
            open("/nowhere", "not-found");
        }

        void decisions() {
            open("/decisions", "decisions-none");
            var receipt = console.keep(new Happening(
                    RecordType.REQUEST,
                    1,
                    new Who("u-1", "attested:mobile", "203.0.113.7", "40123", "10.0.0.1:8081", "not_supplied"),
                    "input_blocked",
                    Optional.of("A.1.a"),
                    Map.of("model", "qwen", "messages", List.of(Map.of("role", "user", "content", "写一首诗"))),
                    Map.of("hits", List.of("f1"), "stream", true)));
            page.getByText(receipt.toString()).waitFor();
            look("decisions");
            follow("supervision.pause");
            assertThat(page.locator("[hx-get]").count()).isZero();
            page.getByText(receipt.toString()).click();
            look("record");
        }

        private void open(String path, String name) {
            page.navigate(console.address() + path);
            look(name);
        }

        private void look(String name) {
            broken.addAll(browser.look(page, words.language().tag() + "-" + name));
        }

        private void press(String key) {
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(words.say(key)).setExact(true))
                    .first()
                    .click();
        }

        private void follow(String key) {
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(words.say(key)).setExact(true))
                    .first()
                    .click();
        }
    }
}
