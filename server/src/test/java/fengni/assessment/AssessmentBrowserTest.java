package fengni.assessment;

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
import fengni.attachments.Samples;
import fengni.pages.Language;
import fengni.pages.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The self-check as a compliance officer clicks through it, in both languages. */
class AssessmentBrowserTest {
    private static TestConsole console;

    private final List<String> broken = new ArrayList<>();

    @BeforeAll
    static void start() {
        console = TestConsole.start();
        var administrator = new Visitor(console);
        Walk.setUp(console, administrator);
        administrator.call(
                Walk.token(administrator),
                "POST",
                "/api/v1/services",
                "{\"organisation\":1,\"name\":\"绘图\",\"function\":\"图像生成\"}");
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_officer_answers_checks_signs_and_reads_the_duties(Language language) {
        try (var browser = Browser.open()) {
            var page = browser.window(console.address(), language.tag());
            var words = Words.of(language);
            signIn(page, words, "officer." + language.name().toLowerCase(Locale.ROOT));

            page.navigate(console.address() + "/assessment");
            follow(page, words, page.locator("a.btn-primary").textContent());
            choose(page, "techniques-text", "techniques-none", "territory");
            press(page, words, "assessment.on");
            look(browser, page, words, "step-faults");
            page.locator("[name=techniques-none]").uncheck();
            press(page, words, "assessment.on");
            choose(page, "part-provider", "part-supporter", "technology", "control", "icp");
            press(page, words, "assessment.on");
            look(browser, page, words, "step-3");
            page.navigate(console.address() + "/assessment/steps/3");
            choose(
                    page,
                    "audience",
                    "forms-none",
                    "opinion-channel",
                    "supporter-filing",
                    "outputs-dialogue",
                    "tools-biometric",
                    "training-plain");
            choose(page, "sector-no");
            page.locator("[name=companion]").last().check();
            page.locator("[name=why-forms]").fill("没有互动功能。");
            page.locator("[name=launch]").fill("2026-12-25");
            press(page, words, "assessment.on");
            look(browser, page, words, "check");
            page.locator("#f-reason").fill("按产品说明逐项核对。");
            press(page, words, "assessment.sign.submit");
            look(browser, page, words, "result");
            var result = page.url().replace(console.address(), "");
            open(browser, page, words, result + "/clocks/filing", "clock");
            open(browser, page, words, result + "/reopen", "reopen");
            open(browser, page, words, "/duties?stage=on_event", "duties");
            open(browser, page, words, "/assessment", "overview");
            state(browser, page, words);

            assertThat(broken).isEmpty();
            assertThat(browser.elsewhere()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** States an assessment: first with everything missing but the file, which stays. */
    private void state(Browser browser, Page page, Words words) {
        open(browser, page, words, "/security-assessments/new", "statement-new");
        page.locator("#f-report").setInputFiles(new FilePayload("report.pdf", "application/pdf", Samples.pdf()));
        press(page, words, "assessment.statement.submit");
        look(browser, page, words, "statement-faults");
        page.locator("#f-service").selectOption("1");
        page.locator("#f-subject").fill("绘图助手");
        choose(page, "grounds-new-product", "grounds-launch", "assessor", "conclusion", "covered-1", "covered-logs");
        page.locator("#f-on").fill("2026-01-01");
        page.locator("#f-reviewOn").fill("2099-01-01");
        page.locator("#f-lodged-platform").selectOption("national");
        page.locator("#f-lodged-number").fill("安评-0042");
        page.locator("#f-lodged-on").fill("2026-01-05");
        press(page, words, "assessment.statement.submit");
        look(browser, page, words, "statement");
        open(browser, page, words, "/security-assessments", "statements");
    }

    private static void signIn(Page page, Words words, String login) {
        var password = console.person(login, 1, Set.of(Role.COMPLIANCE_OFFICER));
        page.navigate(console.address() + "/sign-in");
        page.locator("#f-login").fill(login);
        page.locator("#f-password").fill(password);
        press(page, words, "access.sign-in.submit");
        var secret = page.locator("dd.code").first().textContent();
        page.locator("#f-code").fill(Apps.code(secret, console.now()));
        press(page, words, "access.enrol.submit");
        page.navigate(console.address() + "/");
    }

    private static void choose(Page page, String... fields) {
        for (String field : fields) {
            page.locator("[name=" + field + "]").first().check();
        }
    }

    private void open(Browser browser, Page page, Words words, String path, String name) {
        page.navigate(console.address() + path);
        look(browser, page, words, name);
    }

    private void look(Browser browser, Page page, Words words, String name) {
        broken.addAll(browser.look(page, words.language().tag() + "-assessment-" + name));
    }

    private static void follow(Page page, Words words, String name) {
        assertThat(name).isIn(words.say("assessment.begin"), words.say("assessment.resume"));
        page.getByText(name, new Page.GetByTextOptions().setExact(true)).click();
    }

    private static void press(Page page, Words words, String key) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words.say(key)).setExact(true))
                .first()
                .click();
    }
}
