package fengni;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fengni.access.Role;
import fengni.access.SecondFactorRule;
import fengni.answers.Outcome;
import fengni.correspondence.Enrolments;
import fengni.correspondence.Registries;
import fengni.filing.Sample;
import fengni.offering.Offerings;
import fengni.offering.OrganisationDraft;
import fengni.offering.ServiceDraft;
import fengni.pages.Language;
import fengni.pages.Words;
import fengni.registry.Registry;
import fengni.registry.WhoseDraft;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The whole way by keyboard: from the question whether the rules concern us to a number of the registry, and a returned
 * dossier back to a filed one. The faces talk over HTTP as two organisations do.
 */
class WholeStoryBrowserTest {
    private static final String REGISTRY_CODE = "91990000MA0000015Q";
    private static final String FILER = "hegui";
    private static final String FIRST = "shenhe.jia";
    private static final String SECOND = "shenhe.yi";

    /** One language in the suite: the walk is the longest of all. The long form walks both. */
    private static Stream<Language> languages() {
        return Boolean.getBoolean("fengni.long") ? Stream.of(Language.values()) : Stream.of(Language.ZH);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_keyboard_gets_from_the_self_check_to_a_number_and_mends_a_return(Language language) {
        var context = new AtomicReference<GenericApplicationContext>();
        try (var browser = Browser.open();
                var console = TestConsole.start(more -> {
                    context.set(more);
                    more.registerBean(SecondFactorRule.class, () -> new SecondFactorRule(false));
                })) {
            furnish(context.get(), console);
            var steps = new Steps(browser, console, language);
            steps.selfCheck();
            steps.subject();
            steps.algorithm();
            steps.returned();
            steps.filed();

            assertThat(steps.broken).isEmpty();
            assertThat(browser.elsewhere()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void furnish(GenericApplicationContext context, TestConsole console) {
        var offerings = context.getBean(Offerings.class);
        done(offerings.add(organisation("示例科技有限公司", Walk.CREDIT_CODE), "test"));
        done(offerings.add(organisation("示例园区", REGISTRY_CODE), "test"));
        done(offerings.add(
                new ServiceDraft(
                        Optional.of(1L), Optional.of("示例绘图"), Optional.of("文字生成图像"), Set.of(), Optional.empty()),
                "test"));
        done(context.getBean(Registry.class)
                .set(new WhoseDraft("示例园区登记台", "SAMPLE", "registry@example.cn", "为园区单位办理登记。"), "test"));
        var invitation = done(context.getBean(Enrolments.class).invite(Walk.CREDIT_CODE, "示例科技有限公司"));
        done(context.getBean(Registries.class).enrol(URI.create(console.address()), invitation.code()));
    }

    private static OrganisationDraft organisation(String name, String code) {
        return new OrganisationDraft(Optional.of(name), Optional.of(code), Optional.empty());
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(var value)) {
            return value;
        }
        throw new AssertionError(outcome);
    }

    /** Three people in turn at one keyboard. */
    private static final class Steps {
        private static final int PATIENCE = 100;

        final List<String> broken = new ArrayList<>();
        private final Browser browser;
        private final Page page;
        private final Keyboard keys;
        private final Words words;
        private final Map<String, String> passwords;
        private final String address;

        Steps(Browser browser, TestConsole console, Language language) {
            this.browser = browser;
            this.address = console.address();
            this.page = browser.window(address, language.tag());
            this.keys = new Keyboard(page);
            this.words = Words.of(language);
            this.passwords = Map.of(
                    FILER, console.person(FILER, 1, Set.of(Role.COMPLIANCE_OFFICER)),
                    FIRST, console.person(FIRST, 2, Set.of(Role.REGISTRY_OFFICER)),
                    SECOND, console.person(SECOND, 2, Set.of(Role.REGISTRY_OFFICER)));
            page.navigate(address);
        }

        void selfCheck() {
            signIn(FILER);
            follow("/assessment");
            follow("/assessment/steps/1");
            say("techniques", "image");
            say("territory", "yes");
            keys.press("button[value=on]");
            say("part", "provider");
            say("technology", "own");
            say("control", "own");
            say("icp", "same");
            keys.press("button[value=on]");
            say("audience", "public");
            say("forms", "sharing");
            say("opinion", "channel");
            say("outputs", "immersive");
            say("tools", "none");
            say("training", "none");
            say("companion", "no");
            say("sector", "no");
            keys.press("button[value=on]");
            keys.type("[name=reason]", "面向公众的绘图服务");
            keys.press("form[action='/assessment/check'] button[type=submit]");
            look("self-check");
            assertThat(page.url()).contains("/assessment/results/");
            follow("/duties");
        }

        /** A question with several answers has a box for each. */
        private void say(String question, String choice) {
            var box = question + "-" + choice;
            if (page.locator("[name='" + box + "']").count() > 0) {
                keys.answer(box, "yes");
            } else {
                keys.answer(question, choice);
            }
        }

        void subject() {
            begin("subject");
            section(1, "subject.organisation", Sample.organisation());
            section(1, "subject.licence", Sample.licence());
            section(1, "subject.people", Sample.people());
            submit(1);
            hand(FIRST);
            open(1);
            act("claim");
            propose();
            hand(SECOND);
            open(1);
            act("approve");
            hand(FILER);
            await(1, "approved");
        }

        void algorithm() {
            begin("algorithm");
            section(2, "algorithm.basic", Sample.basic("provider"));
            section(2, "algorithm.detail", Sample.detail());
            section(2, "algorithm.model", Sample.model());
            section(2, "algorithm.safeguards", Sample.safeguards());
            follow("/filings/2/products");
            keys.press("form[action='/filings/2/products'] button[type=submit]");
            keys.answer(Sample.onPage(Sample.product()));
            save();
            follow("/filings/2");
            submit(2);
        }

        void returned() {
            hand(FIRST);
            open(2);
            act("claim");
            keys.unfold("section.papers details.remark summary");
            keys.type("section.papers details.remark[open] textarea", "请与许可证一致。");
            keys.press("form[action$='/return'] > .buttons button[type=submit]");
            hand(FILER);
            await(2, "returned");
            look("returned");
            section(2, "algorithm.detail", Map.of("algorithm.introduction", "根据用户输入的文字生成图像，并加标识。"));
            submit(2);
        }

        void filed() {
            hand(FIRST);
            open(2);
            act("claim");
            look("redline");
            propose();
            hand(SECOND);
            open(2);
            act("grant");
            hand(FILER);
            await(2, "filed");
            look("filed");
            assertThat(page.innerText("main")).containsPattern("SAMPLE-\\d{4}-000001-\\d{2}");
        }

        private void begin(String kind) {
            follow("/filings");
            follow("/filings/start");
            keys.press("form:has(input[value=%s]) button".formatted(kind));
        }

        private void section(int dossier, String key, Map<String, String> fields) {
            follow("/filings/%d/sections/%s".formatted(dossier, key));
            keys.answer(Sample.onPage(fields));
            save();
        }

        private void save() {
            keys.press("main form[method=post] .buttons button[type=submit]:not([name])");
            if (!page.locator(".faults").isVisible() && page.url().contains("/sections/")) {
                follow("/filings/" + page.url().replaceAll(".*/filings/(\\d+)/.*", "$1"));
            }
        }

        private void submit(int dossier) {
            follow("/filings/%d/check".formatted(dossier));
            keys.tick("#f-declaration");
            if (page.locator("#f-anyway").isVisible()) {
                keys.tick("#f-anyway");
                keys.type("#f-despite", "扫描件随后补交。");
            }
            keys.press("form[action$='/submit'] button[type=submit]");
            look("sent-" + dossier);
        }

        private void act(String act) {
            keys.press("form[action$='/%s'] button[type=submit]".formatted(act));
        }

        private void propose() {
            keys.type("[name=opinion]", "材料齐全。");
            act("propose");
        }

        /** Opens the dossier that lies on the desk; letters take their time. */
        private void open(int dossier) {
            var link = "/registry/desk/" + dossier;
            for (int i = 0;
                    i < PATIENCE && page.locator("a[href='" + link + "']").count() == 0;
                    i++) {
                page.waitForTimeout(100);
                follow("/registry/desk");
            }
            follow(link);
        }

        private void await(int dossier, String state) {
            follow("/filings");
            follow("/filings/" + dossier);
            var wanted = words.say("filing.state." + state);
            for (int i = 0; i < PATIENCE && !page.innerText("main").contains(wanted); i++) {
                page.waitForTimeout(100);
                follow("/filings");
                follow("/filings/" + dossier);
            }
            assertThat(page.innerText("main")).contains(wanted);
        }

        private void hand(String login) {
            keys.press("form[action='/sign-out'] button");
            signIn(login);
        }

        private void signIn(String login) {
            keys.type("#f-login", login);
            keys.type("#f-password", passwords.getOrDefault(login, ""));
            keys.press("form[action='/sign-in'] button[type=submit]");
            assertThat(page.url()).isEqualTo(address + "/");
        }

        private void follow(String path) {
            keys.press("a[href='%s']".formatted(path));
        }

        private void look(String name) {
            broken.addAll(browser.look(page, words.language().tag() + "-story-" + name));
            page.setViewportSize(1280, 900);
        }
    }
}
