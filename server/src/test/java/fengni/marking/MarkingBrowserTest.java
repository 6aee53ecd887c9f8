package fengni.marking;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import fengni.Browser;
import fengni.TestConsole;
import fengni.Visitor;
import fengni.Walk;
import fengni.label.Inspector;
import fengni.pages.Language;
import fengni.pages.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A stranger marks a picture and asks what it carries, without scripts, in both languages. */
class MarkingBrowserTest {
    private final List<String> broken = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_stranger_marks_a_picture_and_inspects_it(Language language) throws IOException {
        try (var browser = Browser.open();
                var console = TestConsole.start()) {
            Walk.setUp(console, new Visitor(console));
            var page = browser.window(console.address(), language.tag());
            page.route("**/*.js", route -> route.fulfill(new Route.FulfillOptions().setBody("")));
            var words = Words.of(language);

            page.navigate(console.address() + "/inspect");
            look(browser, page, language, "inspect");
            page.locator("main button[type=submit]").click();
            look(browser, page, language, "inspect-faults");
            choose(page, "雨.png", "image/png", Samples.picture("png"));
            page.locator("main button[type=submit]").click();
            assertThat(page.locator("main").textContent()).contains(words.say("marking.verdict.not_found"));
            look(browser, page, language, "inspected-none");

            page.navigate(console.address() + "/mark");
            look(browser, page, language, "mark");
            page.locator("main button[type=submit]").click();
            look(browser, page, language, "mark-faults");
            page.locator("#f-declared").check();
            page.locator("#f-words-3").check();
            choose(page, "雨.png", "image/png", Samples.picture("png"));
            var download = page.waitForDownload(
                    () -> page.locator("main button[type=submit]").click());
            var marked = Files.readAllBytes(download.path());
            assertThat(Inspector.inspect("a", marked).label()).isPresent();

            choose(page, "雨-aigc.png", "image/png", marked);
            page.locator("main button[type=submit]").click();
            look(browser, page, language, "mark-refused");
            page.navigate(console.address() + "/inspect");
            choose(page, download.suggestedFilename(), "image/png", marked);
            page.locator("main button[type=submit]").click();
            assertThat(page.locator("main").textContent()).contains(words.say("marking.verdict.compliant"));
            look(browser, page, language, "inspected");
            page.navigate(console.address() + "/inspect");
            choose(page, "a.txt", "text/plain", "【内容由AI生成】\n\n雨".getBytes(StandardCharsets.UTF_8));
            page.locator("main button[type=submit]").click();
            look(browser, page, language, "inspected-text");

            assertThat(broken).isEmpty();
            assertThat(browser.elsewhere()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void choose(Page page, String name, String type, byte[] content) {
        page.locator("#f-file").setInputFiles(new FilePayload(name, type, content));
    }

    private void look(Browser browser, Page page, Language language, String name) {
        broken.addAll(browser.look(page, language.tag() + "-marking-" + name));
    }
}
