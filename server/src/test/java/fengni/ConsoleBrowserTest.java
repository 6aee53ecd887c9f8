package fengni;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import fengni.access.Apps;
import fengni.access.Role;
import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.evidence.Who;
import fengni.law.Deadline;
import fengni.law.rulebook.Wording;
import fengni.pages.Due;
import fengni.pages.DueSource;
import fengni.pages.Language;
import fengni.pages.PublicEntry;
import fengni.pages.Words;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.GenericApplicationContext;

/** From the set-up link to the decisions, as a person clicks through it, in both languages. */
class ConsoleBrowserTest {
    private final List<String> broken = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_person_gets_from_the_set_up_link_to_the_decisions(Language language) {
        try (var browser = Browser.open();
                var console = TestConsole.start(ConsoleBrowserTest::clocks)) {
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

    /** Enough clocks to overflow the first page, among them one that has run out and one that may move. */
    private static void clocks(GenericApplicationContext context) {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var dues = IntStream.range(0, 8)
                .mapToObj(day -> new Due(
                        "offering.task.service",
                        "第 " + day + " 件",
                        "/services",
                        day % 2 == 0
                                ? new Deadline.Firm(today.plusDays(day * 3L - 3))
                                : new Deadline.Provisional(today.plusDays(day * 3L - 3), List.of(Year.of(2030))),
                        new Wording("《互联网信息服务深度合成管理规定》第十九条", "Provisions on Deep Synthesis, Art. 19")))
                .toList();
        context.registerBean(DueSource.class, () -> organisation -> organisation == 1 ? dues : List.of());
        context.registerBean(
                PublicEntry.class, () -> new PublicEntry("access.sign-in.title", "pages.open.sign-in", "/sign-in", 1));
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
            page.locator(".faults:focus").waitFor(); // the browser moves the focus when it has drawn the page
            assertThat(page.title()).startsWith(words.say("pages.faults.title").strip());
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
            open("/public", "public");
            follow("pages.open.sign-in");
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
            open("/people/1/handover", "handover-nobody");
            handover();
            open("/me", "account");
            open("/due", "due");
            open("/audit", "audit");
            page.navigate(console.address() + "/audit?act=SIGNED_IN&from=2026-01-01");
            pressWords(words.language() == Language.EN ? "中文" : "English");
            assertThat(page.url()).endsWith("/audit?act=SIGNED_IN&from=2026-01-01");
            pressWords(words.language() == Language.EN ? "English" : "中文");
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
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("nav, button, form").all()).noneMatch(Locator::isVisible);
            assertThat(page.locator("h1").isVisible()).isTrue();
        }

        /** To a second person, who is asked at the next sign-in. */
        private void handover() {
            var password = console.person("jieren", 1, Set.of(Role.INSPECTOR));
            open("/people", "people-two");
            page.navigate(console.address() + "/people/1/handover");
            page.locator("#f-reason").fill("岗位调整");
            look("handover");
            pressWords(words.say("access.handover.submit"));
            look("handover-open");
            var other = browser.window(console.address(), words.language().tag());
            other.navigate(console.address() + "/sign-in");
            other.locator("#f-login").fill("jieren");
            other.locator("#f-password").fill(password);
            other.locator("button[type=submit]").last().click();
            var factor = other.locator("dd.code").first().textContent();
            other.locator("#f-code").fill(Apps.code(factor, console.now()));
            other.locator("button[type=submit]").last().click();
            other.locator("a.btn").click();
            broken.addAll(browser.look(other, words.language().tag() + "-takeover"));
            pressWords(words.say("access.handover.cancel"));
        }

        private void open(String path, String name) {
            page.navigate(console.address() + path);
            look(name);
        }

        private void look(String name) {
            broken.addAll(browser.look(page, words.language().tag() + "-" + name));
        }

        private void press(String key) {
            pressWords(words.say(key));
        }

        private void pressWords(String label) {
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(label).setExact(true))
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
