package fengni.filing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fengni.Browser;
import fengni.Walk;
import fengni.access.Apps;
import fengni.law.FilingEvent;
import fengni.law.ReviewPoint;
import fengni.offering.Offerings;
import fengni.offering.OrganisationId;
import fengni.offering.ServiceDraft;
import fengni.pages.Language;
import fengni.pages.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The desk as a person sees it: in Chinese without scripts, in English with them and with the accessibility rules. */
class FilingBrowserTest {
    private static final Filer OTHER = new Filer(1, "tongshi");

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_person_files_a_subject_and_an_algorithm(Language language) {
        try (var browser = Browser.open();
                var registry = FakeRegistry.start()) {
            var address = registry.console.address();
            var page = language == Language.ZH
                    ? browser.windowWithoutScripts(address, language.tag())
                    : browser.window(address, language.tag());
            var walk = new Steps(browser, registry, page, language);
            walk.setUp();
            walk.subject();
            walk.returned();
            walk.algorithm();
            walk.granted();

            assertThat(walk.broken).isEmpty();
            assertThat(browser.elsewhere()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** One person at one window. */
    private static final class Steps {
        final List<String> broken = new ArrayList<>();
        private final Browser browser;
        private final FakeRegistry registry;
        private final Page page;
        private final Words words;

        Steps(Browser browser, FakeRegistry registry, Page page, Language language) {
            this.browser = browser;
            this.registry = registry;
            this.page = page;
            this.words = Words.of(language);
        }

        void setUp() {
            page.navigate(registry.console.address() + registry.console.setupPath());
            page.locator("#f-name").fill("示例科技有限公司");
            page.locator("#f-creditCode").fill(Walk.CREDIT_CODE);
            press("offering.setup.check");
            press("offering.setup.save");
            page.locator("#f-name").fill("管理员甲");
            page.locator("#f-login").fill(Walk.ADMIN);
            page.locator("#f-password").fill(Walk.PASSWORD);
            page.locator("#f-again").fill(Walk.PASSWORD);
            press("access.setup.next");
            var secret = page.locator("dd.code").first().textContent();
            page.locator("#f-code").fill(Apps.code(secret, registry.console.now()));
            press("access.enrol.submit");
            registry.bean(Offerings.class)
                    .add(
                            new ServiceDraft(
                                    Optional.of(new OrganisationId(1).value()),
                                    Optional.of("示例绘图"),
                                    Optional.of("文字生成图像"),
                                    Set.of(),
                                    Optional.empty()),
                            Walk.ADMIN);
        }

        void subject() {
            open("/filings", "list-none");
            open("/filings/start", "start");
            press("filing.begin.subject");
            look("subject-draft");
            page.navigate(registry.console.address() + "/filings/1/sections/subject.organisation");
            look("section");
            page.locator("[name='subject.site']").fill("www.example.cn");
            page.locator("[name='subject.address']").fill("某某\u200b路 1 号");
            press("pages.save");
            look("section-faults");
            enter(1, 0, Map.of("subject.address", "别人写的地址"));
            page.locator("[name='subject.address']").fill("我写的地址");
            press("pages.save");
            look("clash");
            press("filing.clash.submit");
            enter(1, 0, Sample.organisation());
            enter(1, 0, Sample.licence());
            enter(1, 0, Sample.people());
            open("/filings/1/check", "check");
            page.locator("#f-declaration").press(" ");
            page.locator("#f-anyway").press(" ");
            page.locator("#f-despite").fill("扫描件随后补交");
            press("filing.submit");
            look("sent");
            open("/filings/1/withdraw", "withdraw");
        }

        void returned() {
            registry.confirms("HZ-2026-0001");
            registry.says(new FilingEvent.Claim());
            registry.says(new FilingEvent.Return(List.of(
                    new ReviewPoint("subject.address", "地址与执照不一致，请核对后修改。"), new ReviewPoint("", "请补充说明与产品所属单位的关系。"))));
            open("/filings/1", "returned");
            open("/filings/1/sections/subject.organisation", "section-returned");
            registry.bean(Sendings.class).submit(1, new Sendings.Signed(version(1), true, Optional.empty()), OTHER);
            registry.says(new FilingEvent.Claim());
            registry.says(new FilingEvent.Propose("齐全"));
            registry.says(new FilingEvent.Approve());
            open("/filings/1", "approved");
        }

        void algorithm() {
            page.navigate(registry.console.address() + "/filings/start");
            press("filing.begin.algorithm");
            open("/filings/2/sections/algorithm.basic", "section-choices");
            enter(2, 0, Sample.all("provider"));
            open("/filings/2/products", "products-none");
            press("filing.products.add");
            look("product");
            enter(2, 1, Sample.product());
            open("/filings/2/products", "products");
            open("/filings/2", "algorithm-draft");
            open("/filings/2/sections/algorithm.model", "section-rows");
            open("/filings/2/sections/report.evidence", "section-files");
            open("/filings/2/papers", "papers");
            open("/filings/2/check", "check-algorithm");
            page.locator("#f-declaration").press(" ");
            page.locator("#f-anyway").press(" ");
            page.locator("#f-despite").fill("扫描件随后补交");
            press("filing.submit");
        }

        void granted() {
            registry.says(new FilingEvent.Claim());
            registry.says(new FilingEvent.Propose("可以"));
            registry.says(1, new FilingEvent.Grant(FilingWayTest.NUMBER));
            open("/filings/2", "granted");
            open("/filings", "list");
            open("/", "home");
        }

        private void enter(long id, int product, Map<String, String> fields) {
            registry.bean(Filings.class).save(id, List.of(new Edit(version(id), product, fields)), OTHER);
        }

        private long version(long id) {
            return registry.bean(Filings.class).find(OTHER, id).orElseThrow().version();
        }

        private void open(String path, String name) {
            page.navigate(registry.console.address() + path);
            look(name);
        }

        private void look(String name) {
            var file = words.language().tag() + "-filing-" + name;
            if (words.language() == Language.ZH) {
                browser.pictures(page, file);
            } else {
                broken.addAll(browser.look(page, file));
            }
        }

        /** By keyboard, as those do who use no mouse. */
        private void press(String key) {
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(words.say(key)).setExact(true))
                    .first()
                    .press("Enter");
            page.waitForLoadState();
        }
    }
}
