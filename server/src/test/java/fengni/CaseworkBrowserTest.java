package fengni;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fengni.access.Apps;
import fengni.access.Role;
import fengni.pages.Language;
import fengni.pages.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A complaint from both sides, as people click through it, in both languages. */
class CaseworkBrowserTest {
    private final List<String> broken = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_complaint_goes_from_its_receipt_to_its_appeal(Language language) {
        try (var browser = Browser.open();
                var console = TestConsole.start()) {
            Walk.setUp(console, new Visitor(console));
            var stranger = new Window(browser, console, language);
            var officer = new Window(browser, console, language);

            var code = stranger.complain();
            officer.signIn(console.person("hegui", 1, Set.of(Role.COMPLIANCE_OFFICER)));
            officer.handle();
            stranger.appeal(code);

            assertThat(broken).isEmpty();
            assertThat(browser.elsewhere()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** One person at one window. */
    private final class Window {
        private final Browser browser;
        private final TestConsole console;
        private final Page page;
        private final Words words;

        Window(Browser browser, TestConsole console, Language language) {
            this.browser = browser;
            this.console = console;
            this.page = browser.window(console.address(), language.tag());
            this.words = Words.of(language);
        }

        String complain() {
            open("/complaints/new?reference=example.cn/ledger/a%231024");
            look("complaint-new");
            press("casework.new.submit");
            look("complaint-new-faults");
            page.locator("#f-topic").check();
            page.locator("#f-description").fill("昨天下午生成的图片没有任何标识。\n请补加标识并告知结果。");
            page.locator("#f-contact").fill("13800138000");
            page.locator("#f-attachments")
                    .setInputFiles(new FilePayload("说明.txt", "text/plain", "附件内容".getBytes(StandardCharsets.UTF_8)));
            press("casework.new.submit");
            look("complaint-receipt");
            var code = page.locator(".receipt-code").textContent();
            open("/complaints/status");
            look("complaint-ask");
            page.locator("#f-code").fill(code);
            press("casework.status.submit");
            look("complaint-status");
            return code;
        }

        void signIn(String password) {
            open("/sign-in");
            page.locator("#f-login").fill("hegui");
            page.locator("#f-password").fill(password);
            press("access.sign-in.submit");
            var secret = page.locator("dd.code").first().textContent();
            page.locator("#f-code").fill(Apps.code(secret, console.now()));
            press("access.enrol.submit");
        }

        void handle() {
            open("/complaints");
            look("complaints");
            open("/complaints/1");
            look("complaint");
            page.locator("input[name=act][value=accept]").check();
            press("casework.take.submit");
            page.locator("input[name=act][value=answer]").check();
            press("casework.take.submit");
            look("complaint-faults");
            page.locator("#f-words").fill("经核查属实，已为该图片补加显式标识，并已核对同批内容。");
            press("casework.take.submit");
            look("complaint-answered");
            open("/complaints?standing=overdue");
            look("complaints-none");
        }

        void appeal(String code) {
            open("/complaints/status");
            page.locator("#f-code").fill(code);
            press("casework.status.submit");
            look("complaint-status-answered");
            page.locator("#f-appeal").fill("同批还有两张图片没有处理。");
            press("casework.appeal.submit");
            look("complaint-status-appealed");
        }

        private void open(String path) {
            page.navigate(console.address() + path);
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
    }
}
