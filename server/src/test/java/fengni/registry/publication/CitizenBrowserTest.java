package fengni.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fengni.Browser;
import fengni.TestConsole;
import fengni.Visitor;
import fengni.Walk;
import fengni.access.Role;
import fengni.pages.Language;
import fengni.pages.Words;
import fengni.registry.PublishedEntries;
import fengni.registry.RegistryConsole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A citizen finds a record, compares its versions, objects and reads the answer: as people click, in both languages. */
class CitizenBrowserTest {
    private static final Instant DAY = Instant.parse("2026-03-02T02:00:00Z");

    private static TestConsole console;
    private static Visitor officer;
    private static String number = "";

    private final List<String> broken = new ArrayList<>();

    @BeforeAll
    static void start() {
        console = RegistryConsole.start(List.of(), new AtomicReference<>());
        Walk.setUp(console, new Visitor(console));
        RegistryConsole.organisation(console);
        console.person("chushen", 2, Set.of(Role.REGISTRY_OFFICER));
        officer = new Visitor(console);
        Walk.firstSignIn(console, officer, "yiyi", console.person("yiyi", 2, Set.of(Role.REGISTRY_OFFICER)));
        var entries = new PublishedEntries(console.database());
        entries.settle();
        number = entries.add(1, "小云图像生成算法", DAY);
        entries.version(number, 2, "小云图像生成算法", "根据文字描述生成图像和文字", "小云写作", DAY.plusSeconds(86_400));
        entries.version(number, 3, "小云图文生成算法", "根据文字描述生成图像和文字", "小云写作", DAY.plusSeconds(172_800));
        entries.end(entries.add(2, "小雨语音算法", DAY.plusSeconds(9)), "cancelled", DAY.plusSeconds(200_000));
        officer.get("/registry/notices");
        officer.post("/registry/notices", "kind", "granted");
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_citizen_objects_to_a_record_and_reads_the_answer(Language language) {
        try (var browser = Browser.open()) {
            var citizen = new Citizen(browser, language);
            citizen.finds();
            citizen.compares();
            var code = citizen.objects();
            answered(citizen.objection());
            citizen.reads(code);

            assertThat(broken).isEmpty();
            assertThat(browser.elsewhere()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void answered(int id) {
        var path = "/registry/objections/" + id;
        officer.get(path);
        officer.post(path, "version", "1", "act", "reject", "words", "经核对，登记的产品名称与网站一致，公示无误。");
    }

    /** Somebody at a window, without an account. */
    private final class Citizen {
        private final Browser browser;
        private final Page page;
        private final Words words;

        Citizen(Browser browser, Language language) {
            this.browser = browser;
            this.page = browser.window(console.address(), language.tag());
            this.words = Words.of(language);
        }

        void finds() {
            page.navigate(console.address() + "/registry");
            page.locator("#f-q").fill("小云");
            press("pages.filter");
            look("list");
            page.locator("td a").first().click();
            look("record");
        }

        void compares() {
            follow("registry.publication.compare.any");
            page.locator("#f-from").selectOption("1");
            page.locator("#f-to").selectOption("3");
            press("registry.publication.compare.do");
            look("compare");
            assertThat(page.locator("ins").allTextContents()).contains("小云图文生成算法", "小云写作（网站）");
        }

        String objects() {
            page.navigate(console.address() + "/registry/filings/" + number);
            follow("registry.publication.objection.do");
            press("registry.publication.objection.submit");
            look("object-faults");
            page.locator("input[name=about][value=products]").check();
            page.locator("#f-told").fill("产品名称与网站所示不一致。");
            page.locator("input[name=relation][value=user]").check();
            press("registry.publication.objection.submit");
            look("object-receipt");
            return page.locator(".receipt-code").textContent();
        }

        int objection() {
            return words.language() == Language.ZH ? 1 : 2;
        }

        void reads(String code) {
            follow("registry.publication.objection.status.title");
            page.locator("#f-code").fill(code);
            press("registry.publication.objection.ask.submit");
            look("object-answer");
            assertThat(page.locator("main").textContent()).contains("公示无误");
        }

        private void look(String name) {
            assertThat(page.locator(".not-official").textContent()).isEqualTo(words.say("registry.not-official"));
            broken.addAll(browser.look(page, words.language().tag() + "-citizen-" + name));
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
