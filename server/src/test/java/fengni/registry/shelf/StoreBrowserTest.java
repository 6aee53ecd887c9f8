package fengni.registry.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fengni.Browser;
import fengni.TestConsole;
import fengni.Visitor;
import fengni.Walk;
import fengni.access.Apps;
import fengni.access.Role;
import fengni.pages.Language;
import fengni.pages.Words;
import fengni.registry.verification.Standing;
import fengni.registry.verification.Verification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reviewer of a store, from the sheet to a warning that a developer appeals, in both languages. */
class StoreBrowserTest {
    private static final String NUMBER = "网信算备110108123456701230011号";
    private static final String SHEET = """
            应用,包名,主体,自有备案号,类目
            画画助手,cn.example.hua,甲（北京）有限公司,%s,深度合成-AI绘画
            聊天,cn.example.liao,乙有限公司,,工具
            缺包名,,丙有限公司,,
            """.formatted(NUMBER);

    private final List<String> broken = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_reviewer_uploads_a_shelf_asks_decides_and_hears_the_developer(Language language) {
        var lists = new Lists().put(NUMBER, Standing.IN_IMPORTED_LISTS, "甲(北京)有限公司", "provider");
        try (var browser = Browser.open();
                var console = TestConsole.start(context -> context.registerBean(
                        "testLists", Verification.class, () -> lists, bean -> bean.setPrimary(true)))) {
            Walk.setUp(console, new Visitor(console));
            var steps = new Steps(browser, console, language);
            var page = steps.window();
            steps.upload(page);
            steps.ask(page);
            steps.warn(page);
            steps.appeal(page);

            assertThat(broken).isEmpty();
            assertThat(browser.elsewhere()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** The reviewer and the developer, with their windows. */
    private final class Steps {
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

        Page window() {
            var password = console.person("shenhe", 1, Set.of(Role.STORE_REVIEWER));
            var page = browser.window(console.address(), language.tag());
            page.navigate(console.address() + "/sign-in");
            page.locator("#f-login").fill("shenhe");
            page.locator("#f-password").fill(password);
            press(page, "access.sign-in.submit");
            var secret = page.locator("dd.code").first().textContent();
            console.later(Duration.ofSeconds(31));
            page.locator("#f-code").fill(Apps.code(secret, console.now()));
            press(page, "access.enrol.submit");
            return page;
        }

        void upload(Page page) {
            page.navigate(console.address() + ShelfPages.HERE + "/upload");
            look(page, "upload");
            page.locator("#f-file")
                    .setInputFiles(new FilePayload("货架.csv", "text/csv", SHEET.getBytes(StandardCharsets.UTF_8)));
            press(page, "registry.shelf.upload.submit");
            look(page, "preview");
            page.locator("input[value=replace]").check();
            press(page, "registry.shelf.take.submit");
            for (int i = 0;
                    i < 200 && page.locator("p.notice[role=status]:not(.good)").count() > 0;
                    i++) {
                page.waitForTimeout(50);
                page.reload();
            }
            look(page, "list");
        }

        void ask(Page page) {
            page.locator("td a").first().click();
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(words.say("registry.shelf.record.change")))
                    .click();
            page.locator("input[name=synthesis][value=yes]").check();
            press(page, "pages.save");
            look(page, "record-faults");
            page.locator("#f-saidBy").fill("开发者");
            page.locator("#f-saidOn").fill("2026-01-05");
            page.locator("#f-evidence").fill("邮件说明提供图片生成");
            page.locator("#f-functions").fill("图片生成");
            page.locator("input[name=model][value=bought]").check();
            page.locator("input[name=explicitMark][value=not_seen]").check();
            page.locator("#f-explicitWhere").fill("生成结果页");
            press(page, "pages.save");
            look(page, "app");
        }

        void warn(Page page) {
            page.locator("input[name=act][value=warn]").check();
            page.locator("#f-facts").fill("生成结果页没有显著标识");
            page.locator("#f-rule").selectOption("explicit_mark");
            press(page, "registry.shelf.decide.submit");
            look(page, "decision");
        }

        void appeal(Page page) {
            var developer = browser.window(console.address(), language.tag());
            developer.navigate(
                    console.address() + page.locator("a[href*=store-letters]").getAttribute("href"));
            look(developer, "letter");
            developer.locator("#f-words").fill("已经补上标识");
            press(developer, "registry.shelf.appeal.lodge.submit");
            page.navigate(console.address() + ShelfPages.HERE + "/appeals");
            look(page, "appeals");
            page.locator("td a").first().click();
            look(page, "appeal");
            page.navigate(console.address() + ShelfPages.HERE + "/decisions");
            look(page, "decisions");
            page.locator("td a").first().click();
            page.locator("dd a").first().click();
            assertThat(page.locator(".timeline").innerText()).contains(words.say("registry.shelf.event.warn"));
            page.navigate(page.url() + "/emergency");
            look(page, "emergency");
        }

        private void look(Page page, String name) {
            broken.addAll(browser.look(page, language.tag() + "-shelf-" + name));
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
