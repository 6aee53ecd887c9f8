package fengni.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.Visitor;
import fengni.Walk;
import fengni.answers.Outcome;
import fengni.correspondence.LetterContent;
import fengni.filing.Sendings.Signed;
import fengni.law.FilingAct;
import fengni.law.FilingEvent;
import fengni.law.FilingState;
import fengni.offering.ServiceId;
import fengni.registry.RegistryHouse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A filing after it is filed: the applicant's pages on one side, a whole registry on the other. */
class AfterFilingTest {
    private static final Filer FILER = new Filer(1, "filer");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Ending ENDING = new Ending(Optional.of(DAY), "已提前通知用户并导出数据", "停止服务");

    private static FakeRegistry operator;
    private static RegistryHouse registry;
    private static Visitor visitor;

    @BeforeAll
    static void start() {
        operator = FakeRegistry.start();
        registry = RegistryHouse.open(operator.console.now());
        visitor = new Visitor(operator.console);
        Walk.setUp(operator.console, visitor);
        visitor.get("/services/new");
        visitor.post("/services", "name", "示例绘图", "function", "文字生成图像");
    }

    @AfterAll
    static void stop() {
        operator.close();
        registry.close();
    }

    @BeforeEach
    void clear() {
        operator.letters.clear();
        JdbcClient.create(operator.console.database()).sql(FakeRegistry.FORGET).update();
    }

    @Test
    void a_change_is_begun_seen_sent_and_adopted_under_the_same_number() {
        long id = filed();
        var number = number(id);
        visitor.get("/filings/" + id + "/change");
        assertThat(visitor.post("/filings/" + id + "/change", "why", "", "on", "2026-13-01")
                        .status())
                .isEqualTo(422);
        var begun = visitor.post("/filings/" + id + "/change", "why", "更名并新增产品", "on", "2026-11-20");
        assertThat(begun.path()).isEqualTo("/filings/" + id);
        assertThat(begun.text()).contains("变更草稿", "提交变更", "2026-12-04", "第二十四条第二款");
        assertThat(submit(id))
                .isInstanceOfSatisfying(
                        Outcome.Faulty.class,
                        faulty -> assertThat(faulty.toString()).contains("filing_nothing_changed"));

        change(id);
        assertThat(visitor.get("/filings/" + id + "/sections/algorithm.basic").text())
                .contains("现行有效的内容", "示例图像生成算法", "示例绘画生成算法");
        assertThat(visitor.get("/filings/" + id + "/check").text())
                .contains("与现行有效内容的不同", "原为： 示例图像生成算法", "现为： 示例绘画生成算法", "产品 2 · 产品名称");
        assertThat(numbers()).containsExactly(number);
        done(submit(id));
        assertThat(operator.last()).isInstanceOfSatisfying(LetterContent.Change.class, change -> {
            assertThat(change.why()).isEqualTo("更名并新增产品");
            assertThat(change.on()).isEqualTo(DAY);
        });
        carry();
        assertThat(registry.listed(number)).containsExactly("1 []");
        decide(FilingAct.ADOPT);

        assertThat(registry.listed(number)).containsExactly("2 [algorithm, product-added]", "1 []");
        assertThat(dossier(id).state()).isEqualTo(new FilingState.Filed(number));
        var page = visitor.get("/filings/" + id).text();
        assertThat(page).contains("变更已同意，新版本生效", number, "第 1 版", "第 2 版");
        assertThat(visitor.get("/filings/" + id + "/versions/2").text()).contains("与第 1 版相比", "原为： 示例图像生成算法");
        assertThat(visitor.get("/filings/" + id + "/versions/1").text())
                .contains("示例图像生成算法")
                .doesNotContain("示例绘图二代");
        assertThat(visitor.get("/filings/" + id + "/versions/9").status()).isEqualTo(404);
    }

    @Test
    void what_is_thrown_away_or_refused_leaves_every_answer_as_it_is_filed() {
        long id = filed();
        var before = dossier(id);
        begin(id);
        change(id);
        done(life().changes().abandon(id, FILER));
        assertThat(dossier(id).answers().text(0, "algorithm.name")).isEqualTo("示例图像生成算法");
        assertThat(dossier(id).products()).isEqualTo(before.products());

        begin(id);
        change(id);
        done(submit(id));
        carry();
        decide(FilingAct.REFUSE);
        assertThat(dossier(id).state()).isInstanceOf(FilingState.Filed.class);
        assertThat(dossier(id).products()).isEqualTo(before.products());
        assertThat(visitor.get("/filings/" + id + "/check").text()).doesNotContain("示例绘画生成算法");
        assertThat(numbers()).hasSize(1);
    }

    @Test
    void two_editors_of_a_change_meet_and_nothing_is_lost() {
        long id = filed();
        begin(id);
        long seen = dossier(id).version();
        save(id, 0, Map.of("algorithm.name", "甲的名称"));

        var clash = operator.bean(Filings.class)
                .save(id, List.of(new Edit(seen, 0, Map.of("algorithm.name", "乙的名称"))), FILER);
        assertThat(((Outcome.Done<Saving>) clash).value())
                .isInstanceOfSatisfying(
                        Saving.Clashed.class,
                        clashed -> assertThat(clashed.mine()).containsValue("乙的名称"));
        assertThat(dossier(id).answers().text(0, "algorithm.name")).isEqualTo("甲的名称");
    }

    @Test
    void a_change_is_taken_back_when_the_registry_says_so_and_not_when_it_is_too_late() {
        long id = filed();
        begin(id);
        change(id);
        done(submit(id));
        var sent = operator.letters.removeLast();
        done(operator.bean(Sendings.class).withdraw(id, FILER));
        var back = operator.letters.removeLast();
        assertThat(dossier(id).state()).isInstanceOf(FilingState.ChangeSubmitted.class);
        assertThat(dossier(id).acts()).isEmpty();
        assertThat(visitor.get("/filings/" + id).text()).contains("登记台确认后生效");

        registry.reads(back).forEach(operator::deliver);
        assertThat(dossier(id).state()).isInstanceOf(FilingState.ChangeSubmitted.class);
        registry.reads(sent).forEach(operator::deliver);
        registry.reads(back).forEach(operator::deliver);
        assertThat(dossier(id).state()).isInstanceOf(FilingState.Filed.class);
        assertThat(dossier(id).answers().text(0, "algorithm.name")).isEqualTo("示例图像生成算法");

        begin(id);
        change(id);
        done(submit(id));
        carry();
        registry.takes(dossier(id).name(), 1, FilingAct.CLAIM).forEach(operator::deliver);
        assertThat(dossier(id).acts()).isEmpty();
    }

    @Test
    void the_end_of_a_service_is_written_down_sent_and_decided() {
        long id = filed();
        var number = number(id);
        visitor.get("/filings/" + id + "/cancel");
        assertThat(visitor.post("/filings/" + id + "/cancel", "ended", "2026-11-20", "arrangements", "", "reason", "")
                        .text())
                .contains("办理注销", "2026-12-18", "第二十四条第三款");
        visitor.get("/filings/" + id + "/cancel");
        var refused = visitor.post("/filings/" + id + "/cancel", "ended", "2026-11-20", "send", "yes");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("请先作出声明");
        assertThat(visitor.post(
                                "/filings/" + id + "/cancel",
                                Map.of(
                                        "_csrf", refused.find("name=\"_csrf\" value=\"([^\"]+)\""),
                                        "ended", "2026-11-20",
                                        "arrangements", "已通知",
                                        "reason", "停止服务",
                                        "declaration", "yes",
                                        "send", "yes"))
                        .path())
                .isEqualTo("/filings/" + id + "/sent");
        carry();
        assertThat(visitor.get("/filings/" + id).text()).contains("已申请注销", "撤回");
        decide(FilingAct.CANCEL);

        assertThat(dossier(id).state()).isEqualTo(new FilingState.Cancelled(number));
        assertThat(visitor.get("/filings/" + id).text()).contains("已注销", "不再有效", number);
        assertThat(visitor.get("/badge/1").text()).contains(number, "注销，不再有效");
        assertThat(registry.listed(number)).containsExactly("cancelled 1 []");
        assertThat(dossier(id).acts()).isEmpty();
    }

    @Test
    void a_request_to_cancel_comes_back_goes_again_and_is_taken_back_under_review() {
        long id = filed();
        done(life().endings().request(id, ENDING, true, FILER));
        carry();
        operator.says(new FilingEvent.Claim());
        operator.says(new FilingEvent.Return(List.of(new fengni.law.ReviewPoint("", "请说明数据如何处理"))));
        assertThat(visitor.get("/filings/" + id).text()).contains("注销申请退回", "请说明数据如何处理");
        done(life().endings().request(id, ENDING, true, FILER));
        done(operator.bean(Sendings.class).withdraw(id, FILER));
        var taking = (LetterContent.TakingBack) operator.last();
        operator.deliver(step(taking.dossier(), taking.version() - 1, new FilingEvent.Withdraw()));
        assertThat(dossier(id).state()).isInstanceOf(FilingState.CancellationRequested.class);
        operator.deliver(step(taking.dossier(), taking.version(), new FilingEvent.Withdraw()));
        assertThat(dossier(id).state()).isInstanceOf(FilingState.Filed.class);
    }

    @Test
    void stale_and_strange_letters_change_nothing_and_a_removal_counts_whatever_is_on_the_way() {
        long id = filed();
        var name = dossier(id).name();
        operator.deliver(step(name, 1, new FilingEvent.Adopt()));
        operator.deliver(step(name, 1, new FilingEvent.Cancel()));
        operator.deliver(step(name, 1, new FilingEvent.Revoke()));
        operator.deliver(step(name, 1, new FilingEvent.Withdraw()));
        assertThat(dossier(id).state()).isInstanceOf(FilingState.Filed.class);

        begin(id);
        change(id);
        done(submit(id));
        operator.deliver(step(name, 1, new FilingEvent.OpenRemoval("以虚假材料取得")));
        operator.deliver(step(name, 1, new FilingEvent.Revoke()));
        assertThat(dossier(id).state()).isInstanceOf(FilingState.Revoked.class);
        assertThat(dossier(id).answers().text(0, "algorithm.name")).isEqualTo("示例图像生成算法");
        operator.deliver(step(name, 2, new FilingEvent.Adopt()));
        assertThat(dossier(id).state()).isInstanceOf(FilingState.Revoked.class);
        assertThat(visitor.get("/filings/" + id).text()).contains("已撤销", "与当前状态不符，未生效");
    }

    @Test
    void an_approved_subject_changes_and_stays_approved_meanwhile() {
        long id = filed();
        long subject = dossierOf(Kind.SUBJECT).id();
        begin(subject);
        save(subject, 0, Map.of("subject.name", "示例智能科技有限公司"));
        done(submit(subject));
        assertThat(operator.bean(Readiness.class).isSubjectApproved(dossier(id)))
                .isTrue();
        carry();
        decide(FilingAct.ADOPT);

        assertThat(dossier(subject).state()).isEqualTo(new FilingState.Approved());
        assertThat(registry.listed(number(id))).containsExactly("2 [subject]", "1 []");
    }

    @Test
    void the_same_algorithm_is_filed_in_the_other_role_and_both_pages_know() {
        long id = filed();
        visitor.get("/filings/" + id);
        var twin = visitor.post("/filings/" + id + "/twin");
        assertThat(twin.text()).contains("示例图像生成算法-1", "技术服务方式");
        long other = Long.parseLong(twin.path().substring("/filings/".length()));
        assertThat(dossier(other).answers().text(0, "algorithm.twin")).isEqualTo("示例图像生成算法");
        assertThat(dossier(other).isSupporter()).isTrue();
        assertThat(visitor.get("/filings/" + id).text()).contains("同一算法另一角色", "示例图像生成算法-1");
        assertThat(life().twins().begin(id, FILER)).isInstanceOf(Outcome.Conflicting.class);
    }

    @Test
    void programs_do_all_of_it_too() {
        long id = filed();
        var path = "/api/v1/filings/" + id;
        var token = Walk.token(visitor);
        assertThat(visitor.call(token, "POST", path + "/change", "{}").html()).contains("\"why\"", "\"on\"");
        assertThat(visitor.call(token, "POST", path + "/change", "{\"why\":\"更名\",\"on\":\"2026-11-20\"}")
                        .html())
                .contains("\"state\":\"change-draft\"");
        change(id);
        assertThat(visitor.call(token, "GET", path + "/change", "").html()).contains("示例绘画生成算法", "algorithm.name");
        assertThat(visitor.call(token, "POST", path + "/change/abandon", "").html())
                .contains("\"state\":\"filed\"");
        assertThat(visitor.call(token, "GET", path + "/versions/1", "").html())
                .contains("\"official\":false", "\"differences\":[]");
        assertThat(visitor.call(
                                token,
                                "POST",
                                path + "/cancellation",
                                "{\"ended\":\"2026-11-20\",\"arrangements\":\"已通知\",\"reason\":\"停止\",\"declaration\":true}")
                        .html())
                .contains("\"state\":\"cancellation-requested\"");
    }

    private static LetterContent.Step step(UUID dossier, int version, FilingEvent event) {
        return new LetterContent.Step(dossier, version, event, "登记员甲", operator.console.now());
    }

    /** Returns an algorithm that the registry filed, with its subject. */
    private long filed() {
        var subject = done(operator.bean(Filings.class).begin(Kind.SUBJECT, Sample.subject(), FILER));
        done(submit(subject.id()));
        carry();
        decide(FilingAct.APPROVE);
        var algorithm = done(operator.bean(Filings.class).begin(Kind.ALGORITHM, Sample.all("provider"), FILER));
        product(algorithm.id(), "示例绘图");
        done(submit(algorithm.id()));
        carry();
        decide(FilingAct.GRANT);
        return algorithm.id();
    }

    private void product(long id, String name) {
        int product = done(operator.bean(Filings.class).addProduct(id, FILER));
        var fields = new HashMap<>(Sample.product());
        fields.put("product.name", name);
        save(id, product, fields);
    }

    private void change(long id) {
        save(id, 0, Map.of("algorithm.name", "示例绘画生成算法"));
        product(id, "示例绘图二代");
    }

    private void begin(long id) {
        done(life().changes().begin(id, "更名", Optional.of(DAY), FILER));
    }

    private void save(long id, int product, Map<String, String> fields) {
        var edit = new Edit(dossier(id).version(), product, fields);
        assertThat(done(operator.bean(Filings.class).save(id, List.of(edit), FILER)))
                .isInstanceOf(Saving.Kept.class);
    }

    private static Outcome<Dossier> submit(long id) {
        return operator.bean(Sendings.class)
                .submit(id, new Signed(dossier(id).version(), true, Optional.empty()), FILER);
    }

    /** Brings what the operator wrote last to the registry, and its answers back. */
    private static void carry() {
        registry.reads(operator.letters.getLast()).forEach(operator::deliver);
    }

    private static void decide(FilingAct act) {
        var name = operator.last().dossier();
        Stream.of(FilingAct.CLAIM, FilingAct.PROPOSE)
                .forEach(step -> registry.takes(name, 1, step).forEach(operator::deliver));
        registry.takes(name, 2, act).forEach(operator::deliver);
    }

    private static AfterFiling life() {
        return operator.bean(AfterFiling.class);
    }

    private static Dossier dossier(long id) {
        return operator.bean(Filings.class).find(FILER, id).orElseThrow();
    }

    private static Dossier dossierOf(Kind kind) {
        return operator.bean(Filings.class).list(FILER).stream()
                .filter(dossier -> dossier.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static String number(long id) {
        return dossier(id).state().inForce().orElseThrow().under().orElseThrow();
    }

    private static List<String> numbers() {
        return operator.bean(FiledNumbers.class).of(new ServiceId(1)).stream()
                .map(FiledNumber::number)
                .toList();
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }
}
