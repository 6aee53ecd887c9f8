package fengni.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.Visitor;
import fengni.Visitor.Seen;
import fengni.Walk;
import fengni.access.Role;
import fengni.correspondence.LetterContent;
import fengni.law.FilingEvent;
import fengni.law.RegistryNumber;
import fengni.law.ReviewPoint;
import fengni.offering.ServiceId;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole way of a filing, page by page, against a registry whose letters are written by hand. */
class FilingWayTest {
    static final String NUMBER = number(3);
    private static final String OLD = number(1);
    private static final String EARLY = number(2);

    private static FakeRegistry registry;
    private static Visitor filer;

    @BeforeAll
    static void start() {
        registry = FakeRegistry.start();
        filer = new Visitor(registry.console);
        Walk.setUp(registry.console, filer);
        filer.get("/services/new");
        filer.post("/services", "name", "示例绘图", "function", "文字生成图像");
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    @BeforeEach
    void clear() {
        registry.letters.clear();
        JdbcClient.create(registry.console.database()).sql(FakeRegistry.FORGET).update();
    }

    @Test
    void from_the_first_draft_to_the_registered_number() {
        approveSubject();
        assertThat(begin("algorithm").path()).isEqualTo("/filings/2");
        fill(2, "algorithm.basic", Sample.basic("provider"));
        fill(2, "algorithm.detail", Sample.detail());
        fill(2, "algorithm.model", Sample.model());
        fill(2, "algorithm.safeguards", Sample.safeguards());
        assertThat(submit(2).status()).isEqualTo(422);
        filer.get("/filings/2");
        assertThat(filer.post("/filings/2/products").path()).isEqualTo("/filings/2/products/1");
        assertThat(form("/filings/2/products/1", Sample.product()).path()).isEqualTo("/filings/2/products");
        assertThat(submit(2).path()).isEqualTo("/filings/2/sent");

        registry.confirms("HZ-2");
        registry.says(new FilingEvent.Claim());
        registry.says(new FilingEvent.Return(
                List.of(new ReviewPoint("algorithm.name", "名称与产品页面不一致"), new ReviewPoint("", "请补充说明"))));
        assertThat(filer.get("/filings/2").text()).contains("退回修改", "名称与产品页面不一致", "请补充说明", "HZ-2");
        assertThat(filer.get("/filings/2/sections/algorithm.basic").text()).contains("名称与产品页面不一致");

        var mended = Sample.basic("provider");
        mended.put("algorithm.name", "示例绘图图像生成算法");
        fill(2, "algorithm.basic", mended);
        assertThat(submit(2).path()).isEqualTo("/filings/2/sent");
        assertThat(registry.last()).isInstanceOfSatisfying(LetterContent.AlgorithmDossier.class, sent -> {
            assertThat(sent.version()).isEqualTo(2);
            assertThat(sent.fields()).containsEntry("algorithm.name", "示例绘图图像生成算法");
            assertThat(sent.products())
                    .hasSize(1)
                    .first()
                    .satisfies(product ->
                            assertThat(product).containsKey("product.name").doesNotContainKey("service"));
        });

        registry.says(1, new FilingEvent.Grant(OLD));
        registry.says(new FilingEvent.Grant(EARLY));
        registry.says(new FilingEvent.Claim());
        registry.says(new FilingEvent.Propose("可以"));
        registry.says(new FilingEvent.Grant("A B"));
        registry.says(new FilingEvent.Grant(NUMBER.toLowerCase(Locale.ROOT)));
        assertThat(registry.bean(FiledNumbers.class).of(new ServiceId(1))).isEmpty();
        registry.says(new FilingEvent.Grant(NUMBER));

        var page = filer.get("/filings/2").text();
        assertThat(page)
                .contains(NUMBER, FakeRegistry.NAME, "不是国家备案", "与当前状态不符，未生效", "第 1 次提交")
                .contains(OLD, EARLY, "A B");
        assertThat(registry.bean(FiledNumbers.class).of(new ServiceId(1)))
                .singleElement()
                .satisfies(number -> assertThat(number.number()).isEqualTo(NUMBER));

        JdbcClient.create(registry.console.database())
                .sql("update filing_event set words = 'A B/?' where words = ? and counted")
                .param(NUMBER)
                .update();
        assertThat(registry.bean(FiledNumbers.class).of(new ServiceId(1)))
                .singleElement()
                .satisfies(number ->
                        assertThat(number.page()).hasToString(FakeRegistry.BASE + "/registry/filings/A%20B%2F%3F"));
    }

    @Test
    void an_algorithm_waits_for_its_subject_but_can_be_drafted() {
        begin("algorithm");
        fill(1, "algorithm.basic", Sample.basic("supporter"));

        var page = filer.get("/filings/1").text();
        assertThat(page).contains("主体信息尚未审核通过", "技术服务方式").doesNotContain("产品和功能");
        assertThat(submit(1).text()).contains("主体信息尚未审核通过");
        assertThat(registry.letters).isEmpty();
    }

    @Test
    void a_supporter_sends_its_technical_service_instead_of_products() {
        approveSubject();
        begin("algorithm");
        fill(2, "algorithm.basic", Sample.basic("supporter"));
        fill(2, "algorithm.detail", Sample.detail());
        fill(2, "algorithm.model", Sample.model());
        fill(2, "algorithm.safeguards", Sample.safeguards());
        fill(2, "technical.service", Map.of("technical.mode", "API", "technical.service", "服务于企业端客户，通过 API 提供。"));
        assertThat(submit(2).path()).isEqualTo("/filings/2/sent");

        assertThat(registry.last()).isInstanceOfSatisfying(LetterContent.AlgorithmDossier.class, sent -> {
            assertThat(sent.products()).isEmpty();
            assertThat(sent.fields()).containsEntry("technical.service", "服务于企业端客户，通过 API 提供。");
        });
        registry.says(new FilingEvent.Claim());
        registry.says(new FilingEvent.Propose("否"));
        registry.says(new FilingEvent.Refuse("不属于登记范围"));
        assertThat(filer.get("/filings/2").text()).contains("不予登记", "不属于登记范围");
    }

    @Test
    void nothing_is_sent_without_the_declaration() {
        subject();
        filer.get("/filings/1/check");
        var refused = filer.post("/filings/1/submit", "version", version(1));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("请先作出声明");
        assertThat(registry.letters).isEmpty();
    }

    @Test
    void what_changed_since_it_was_checked_is_checked_again() {
        subject();
        filer.get("/filings/1/check");

        assertThat(filer.post("/filings/1/submit", signed("1")).text()).contains("请重新核对");
        assertThat(registry.letters).isEmpty();
    }

    @Test
    void a_dossier_is_taken_back_and_a_late_letter_changes_nothing() {
        subject();
        submit(1);
        var sent = registry.last();
        filer.get("/filings/1/withdraw");
        assertThat(filer.post("/filings/1/withdraw").text()).contains("已撤回");
        assertThat(registry.last()).isEqualTo(new LetterContent.Withdrawal(sent.dossier()));

        registry.deliver(
                new LetterContent.Step(sent.dossier(), 1, new FilingEvent.Claim(), "登记员甲", registry.console.now()));
        assertThat(filer.get("/filings/1").text()).contains("已撤回", "与当前状态不符，未生效");
        assertThat(begin("subject").path()).isEqualTo("/filings/2");
    }

    @Test
    void letters_for_nobody_are_kept_and_change_nothing() {
        subject();
        submit(1);
        var dossier = registry.last().dossier();
        var approve = new FilingEvent.Claim();

        registry.deliver(new LetterContent.Step(UUID.randomUUID(), 1, approve, "登记员甲", registry.console.now()));
        registry.deliver(
                "91990000MA0000007X", new LetterContent.Step(dossier, 1, approve, "登记员甲", registry.console.now()));
        registry.deliver(new LetterContent.Withdrawal(dossier));

        assertThat(filer.get("/filings/1").text()).doesNotContain("初审中");
    }

    @Test
    void what_two_people_wrote_is_shown_and_nothing_is_lost() {
        begin("subject");
        var seen = version(1);
        var mine = Sample.organisation();
        mine.put("subject.address", "我写的地址");
        mine.put("subject.place", "我写的注册地");
        var theirs = Sample.organisation();
        theirs.put("subject.address", "别人写的地址");
        theirs.put("subject.place", "");
        save(1, "subject.organisation", seen, theirs);

        var clash = save(1, "subject.organisation", seen, mine);
        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.text()).contains("我写的地址", "别人写的地址");
        assertThat(clash.html()).contains("我写的注册地");

        var decided = new LinkedHashMap<String, String>();
        decided.put("version", clash.find("name=\"version\" value=\"([0-9]+)\""));
        decided.put("subject.address", "我写的地址");
        decided.put("subject.place", "我写的注册地");
        decided.put("keep.subject.address", "theirs");
        decided.put("_csrf", clash.find("name=\"_csrf\" value=\"([^\"]+)\""));
        filer.post("/filings/1/sections/subject.organisation", decided);

        assertThat(filer.get("/filings/1/check").text())
                .contains("别人写的地址", "我写的注册地", "120000")
                .doesNotContain("我写的地址");
    }

    @Test
    void two_people_at_different_answers_do_not_meet() {
        begin("subject");
        var seen = version(1);
        save(1, "subject.organisation", seen, Sample.organisation());
        save(1, "subject.licence", seen, Sample.licence());
        assertThat(save(1, "subject.people", seen, Sample.people()).path()).isEqualTo("/filings/1");
        assertThat(filer.get("/filings/1/check").text()).contains("120000", "责任人甲");
    }

    @Test
    void everything_wrong_is_said_at_once_and_saved() {
        begin("subject");
        var typed = Sample.organisation();
        typed.put("subject.name", "示例\u200b科技有限公司");
        typed.put("subject.credit-code", "91990000MA0000007X");
        typed.put("subject.site", "www.example.cn");
        typed.put("subject.place", "");
        var page = fill(1, "subject.organisation", typed);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("U+200B", "ZERO WIDTH SPACE", "与本单位登记的统一社会信用代码不同", "须为以 http", "此项必填");
        typed.put("clean", "yes");
        assertThat(fill(1, "subject.organisation", typed).text()).doesNotContain("U+200B");
    }

    @Test
    void personal_data_lies_sealed_and_inspectors_see_it_masked() {
        subject();
        assertThat(JdbcClient.create(registry.console.database())
                        .sql("select string_agg(key || value, '') from filing_answer")
                        .query(String.class)
                        .single())
                .contains("subject.officer-phone")
                .doesNotContain("13800000001", "责任人甲", "officer@");
        var inspector = new Visitor(registry.console);
        Walk.firstSignIn(
                registry.console, inspector, "jiancha", registry.console.person("jiancha", 1, Set.of(Role.INSPECTOR)));

        assertThat(inspector.get("/filings/1/check").text())
                .contains("138****0001", "责**", "o***@example.cn")
                .doesNotContain("13800000001", "责任人甲");
        assertThat(filer.get("/filings/1/check").text()).contains("13800000001");
    }

    @Test
    void the_clocks_show_both_days_and_the_answers_day() {
        begin("algorithm");
        fill(1, "algorithm.basic", Sample.basic("provider"));
        assertThat(filer.get("/filings/1").text()).contains("2026-11-30", "2026-12-15", "第二十四条第一款");
        assertThat(filer.get("/").text()).contains("2026-11-30", "2026-12-15");
        subjectOf(2);
        submit(2);
        assertThat(filer.get("/filings/2").text()).contains("审核答复期限", "第二十五条第一款");
    }

    private static String number(int serial) {
        return RegistryNumber.of("PARK", Year.of(2026), serial).value();
    }

    private void approveSubject() {
        subject();
        assertThat(submit(1).path()).isEqualTo("/filings/1/sent");
        assertThat(registry.last()).isInstanceOf(LetterContent.SubjectDossier.class);
        registry.confirms("HZ-1");
        registry.says(new FilingEvent.Claim());
        registry.says(new FilingEvent.Propose("齐全"));
        registry.says(new FilingEvent.Approve());
        assertThat(filer.get("/filings/1").text()).contains("已通过", "HZ-1", "主体审核通过");
    }

    private void subject() {
        subjectOf(1);
    }

    private void subjectOf(long id) {
        begin("subject");
        assertThat(fill(id, "subject.organisation", Sample.organisation()).path())
                .isEqualTo("/filings/" + id);
        assertThat(fill(id, "subject.licence", Sample.licence()).path()).isEqualTo("/filings/" + id);
        assertThat(fill(id, "subject.people", Sample.people()).path()).isEqualTo("/filings/" + id);
    }

    private Seen begin(String kind) {
        filer.get("/filings/start");
        return filer.post("/filings", "kind", kind);
    }

    private Seen fill(long id, String section, Map<String, String> fields) {
        return save(id, section, version(id), fields);
    }

    private Seen save(long id, String section, String version, Map<String, String> fields) {
        return form("/filings/" + id + "/sections/" + section, version, fields);
    }

    private Seen form(String path, Map<String, String> fields) {
        return form(path, version(Long.parseLong(path.split("/", -1)[2])), fields);
    }

    private Seen form(String path, String version, Map<String, String> fields) {
        var form = new LinkedHashMap<>(Sample.onPage(fields));
        form.put("version", version);
        form.put("_csrf", filer.get(path).find("name=\"_csrf\" value=\"([^\"]+)\""));
        return filer.post(path, form);
    }

    private Seen submit(long id) {
        filer.get("/filings/" + id + "/check");
        return filer.post("/filings/" + id + "/submit", signed(version(id)));
    }

    /** The samples have no scans: whoever sends them says why. */
    private static String[] signed(String version) {
        return new String[] {"version", version, "declaration", "yes", "anyway", "yes", "despite", "扫描件随后补交"};
    }

    private String version(long id) {
        return JdbcClient.create(registry.console.database())
                .sql("select version from filing_dossier where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
