package fengni.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fengni.Browser;
import fengni.TestConsole;
import fengni.Visitor;
import fengni.Walk;
import fengni.access.Apps;
import fengni.access.Role;
import fengni.correspondence.Letter;
import fengni.correspondence.LetterContent;
import fengni.correspondence.Recipient;
import fengni.pages.Language;
import fengni.pages.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page of the registry as people see it, in both languages. */
class RegistryBrowserTest {
    private final List<String> broken = new ArrayList<>();
    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private final AtomicReference<Recipient> intake = new AtomicReference<>();
    private final UUID subject = UUID.randomUUID();
    private final UUID algorithm = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(Language.class)
    void two_officers_take_an_algorithm_from_the_queue_to_the_public_list(Language language) {
        try (var browser = Browser.open();
                var console = RegistryConsole.start(letters, intake)) {
            Walk.setUp(console, new Visitor(console));
            RegistryConsole.organisation(console);
            var walk = new Steps(browser, console, language);
            walk.settings(walk.window("guanli-deng", Role.ADMINISTRATOR));
            var first = walk.window("chushen", Role.REGISTRY_OFFICER);
            var second = walk.window("fushen", Role.REGISTRY_OFFICER);
            walk.subject(first, second);
            walk.algorithm(first, second);
            walk.strangers();

            assertThat(broken).isEmpty();
            assertThat(browser.elsewhere()).isEmpty();
            assertThat(browser.complaints())
                    .filteredOn(line -> !line.contains("409"))
                    .isEmpty();
        }
    }

    /** The people and their windows. */
    private final class Steps {
        private static final String DESK = "/registry/desk";

        private final Browser browser;
        private final TestConsole console;
        private final Language language;
        private final Words words;

        Steps(Browser browser, TestConsole console, Language language) {
            this.browser = browser;
            this.console = console;
            this.language = language;
            this.words = Words.of(language);
        }

        Page window(String login, Role role) {
            var password = console.person(login, role == Role.ADMINISTRATOR ? 1 : 2, Set.of(role));
            var page = browser.window(console.address(), language.tag());
            page.navigate(console.address() + "/sign-in");
            page.locator("#f-login").fill(login);
            page.locator("#f-password").fill(password);
            press(page, "access.sign-in.submit");
            var secret = page.locator("dd.code").first().textContent();
            console.later(Duration.ofSeconds(31));
            page.locator("#f-code").fill(Apps.code(secret, console.now()));
            press(page, "access.enrol.submit");
            return page;
        }

        void settings(Page page) {
            open(page, "/registry/settings", "settings-none");
            page.locator("#f-prefix").fill("BEIJING");
            press(page, "pages.save");
            look(page, "settings-faults");
            page.locator("#f-name").fill("示例园区算法登记台");
            page.locator("#f-prefix").fill("PARK");
            page.locator("#f-contact").fill("registry@park.example");
            page.locator("#f-statement").fill("由示例园区管委会设立，为园区内企业登记算法。");
            press(page, "pages.save");
            page.locator("#f-upTo").fill("20");
            page.locator("#f-reason").fill("从备份恢复");
            press(page, "registry.skip.submit");
            look(page, "settings");
            open(page, "/registry/operators", "operators-none");
            page.locator("#f-creditCode").fill(RegistryHouse.OPERATOR);
            page.locator("#f-name").fill("示例科技有限公司");
            press(page, "registry.operators.invite.submit");
            look(page, "operators");
        }

        void subject(Page first, Page second) {
            open(first, DESK, "desk-none");
            send(RegistryHouse.subject(subject, 1));
            first.navigate(console.address() + DESK + "/1");
            look(first, "dossier-submitted");
            press(first, "registry.act.claim");
            press(first, "registry.act.propose");
            look(first, "propose-faults");
            first.locator("#f-opinion").fill("材料齐全，与执照一致");
            press(first, "registry.act.propose");
            look(first, "dossier-proposed-first");
            second.navigate(console.address() + DESK + "/1");
            look(second, "dossier-proposed-second");
            press(second, "registry.act.approve");
        }

        void algorithm(Page first, Page second) {
            send(RegistryHouse.algorithm(algorithm, 1, subject));
            first.navigate(console.address() + DESK + "/2");
            second.navigate(console.address() + DESK + "/2");
            press(first, "registry.act.claim");
            press(second, "registry.act.claim");
            look(second, "conflict");
            var remark = first.locator("details.remark").nth(4);
            remark.locator("summary").click();
            remark.locator("textarea").fill("写明输入和输出");
            look(first, "dossier-returning");
            press(first, "registry.act.return");
            send(RegistryHouse.algorithm(algorithm, 2, subject));
            open(first, DESK, "desk");
            open(first, "/", "home-dues");
            first.navigate(console.address() + DESK + "/2");
            look(first, "dossier-redline");
            press(first, "registry.act.claim");
            first.locator("#f-opinion").fill("已补正");
            press(first, "registry.act.propose");
            second.navigate(console.address() + DESK + "/2");
            second.locator("details.remark summary").first().click();
            look(second, "dossier-deciding");
            press(second, "registry.act.grant");
            look(second, "dossier-filed");
            open(second, DESK + "?state=all", "desk-all");
        }

        void strangers() {
            var stranger = browser.window(console.address(), language.tag());
            open(stranger, "/registry", "list");
            stranger.locator("td a").first().click();
            look(stranger, "filing");
            open(stranger, "/registry?q=nothing", "list-none");
            open(stranger, "/registry/filings/Beijing-YunQue-20230821", "unknown");
        }

        private void send(LetterContent content) {
            intake.get().read(RegistryHouse.letter(content));
        }

        private void open(Page page, String path, String name) {
            page.navigate(console.address() + path);
            look(page, name);
        }

        private void look(Page page, String name) {
            broken.addAll(browser.look(page, language.tag() + "-registry-" + name));
        }

        private void press(Page page, String key) {
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(words.say(key)).setExact(true))
                    .first()
                    .click();
        }
    }
}
