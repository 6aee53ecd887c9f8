package fengni.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Visitor.Seen;
import fengni.Walk;
import fengni.access.Role;
import fengni.law.rulebook.Rulebook;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the checklist to the signed result and its duties, as a browser without JavaScript and as a program. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AssessmentTest {
    private static final String API = "/api/v1/assessments";
    private static final String PROVIDER = """
            {"techniques":["text"],"territory":["yes"],"part":["provider"],"technology":["own"],"control":["own"],
            "icp":["same"],"audience":["public"],"forms":["forum"],"opinion":["channel"],"outputs":["voice"],"tools":["none"],"training":["none"],"companion":["excluded"],
            "sector":["no"]}""";
    private static final String WHY = "\"reasons\":{\"companion\":\"仅供绘图，没有情感互动\"}";

    private static TestConsole console;
    private static Visitor administrator;
    private static Visitor officer;
    private static String token;

    @BeforeAll
    static void setUp() {
        console = TestConsole.start();
        administrator = new Visitor(console);
        Walk.setUp(console, administrator);
        var password = console.person("hegui", 1, Set.of(Role.COMPLIANCE_OFFICER));
        officer = new Visitor(console);
        Walk.firstSignIn(console, officer, "hegui", password);
        token = Walk.token(officer);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    @Order(1)
    void the_checklist_asks_first_whether_this_concerns_us() {
        assertThat(officer.get("/").text()).contains("完成三步自查", "未完成");
        assertThat(officer.get("/duties").text()).contains("签署自查结果后，这里列出由此产生的义务");
        assertThat(officer.get("/assessment").text()).contains("还没有签署过自查结果", "开始自查");
    }

    @Test
    @Order(2)
    void a_step_is_saved_and_found_again() {
        officer.get("/assessment/steps/1");
        var later = officer.post("/assessment/steps/1", "techniques-text", "yes", "then", "later");

        assertThat(later.path()).isEqualTo("/assessment");
        assertThat(later.text()).contains("答案已保存", "继续或修改答案");
        assertThat(officer.get("/assessment/steps/1").html())
                .containsPattern("name=\"techniques-text\" value=\"yes\" checked");
        assertThat(officer.get("/assessment/check").text()).contains("服务是否在中国境内提供？", "无法判定");
    }

    @Test
    @Order(3)
    void answers_that_exclude_each_other_are_refused_beside_the_question() {
        officer.get("/assessment/steps/1");
        var refused = officer.post("/assessment/steps/1", "techniques-text", "yes", "techniques-none", "yes");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("href=\"#f-techniques\"").contains("不能与其他选项同选");
    }

    @Test
    @Order(4)
    void what_is_unanswered_cannot_be_signed() {
        var page = officer.get("/assessment/check");
        var refused = officer.post("/assessment/check", "reason", "x", "revision", "1");

        assertThat(page.html()).doesNotContain("name=\"revision\"");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("尚有问题未答");
    }

    @Test
    @Order(5)
    void a_negative_result_is_signed_with_reasons_and_kept() {
        officer.get("/assessment/steps/1");
        var check = officer.post("/assessment/steps/1", "techniques-none", "yes", "then", "on");
        assertThat(check.path()).isEqualTo("/assessment/check");
        assertThat(check.text()).contains("规定不适用", "未使用第二十三条所列的六类技术");

        var missing = officer.post("/assessment/check", "reason", "", "reviewOn", "昨天", "revision", revision(check));
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.text()).contains("此项必填", "不是形如");

        var signed = sign(check, "只经营普通网站，已询问研发部门");
        assertThat(signed.path()).isEqualTo("/assessment/results/1");
        assertThat(signed.text())
                .contains(
                        "规定不适用",
                        "只经营普通网站",
                        "测试员",
                        "什么会改变否定的回答",
                        "现在的回答：以上都没有",
                        "不构成法律意见，以属地网信部门意见为准",
                        Rulebook.published().version())
                .contains("example.cn/ledger/console#");
        assertThat(officer.get("/duties").text()).contains("没有由此产生的义务");
    }

    @Test
    @Order(6)
    void a_provider_signs_and_sees_duties_with_both_clocks() {
        answerAll();
        var check = officer.get("/assessment/check");
        assertThat(check.text()).contains("深度合成服务提供者", "算法备案");
        var signed = sign(check, "按产品说明逐项核对");

        assertThat(signed.text()).contains("规定适用", "按产品说明逐项核对", "境内公众").contains("《互联网信息服务深度合成管理规定》第十九条第一款");

        var duties = officer.get("/duties");
        assertThat(duties.text()).containsPattern("期限（默认取较早者）：服务上线之前 +最后一日： +2026-12-24 +以此为准");
        assertThat(duties.text()).containsPattern("另一期限：开始提供服务之日起 10 个工作日内 +最后一日： +2027-01-11 +（暂定");
        assertThat(signed.text()).contains("理由：没有互动和分享功能").doesNotContain("什么会改变否定的回答");
        assertThat(officer.get("/due").text()).contains("算法备案，上线日期 · 2026-12-25", "上线前安全评估");
        assertThat(duties.text()).contains("凭记忆，未复核", "已核对原文");
        var periodic = officer.get("/duties?stage=periodic").text();
        assertThat(periodic).contains("定期审核、评估、验证算法").doesNotContain("算法备案系统");
        assertThat(officer.get("/assessment").text()).contains("规定不适用").contains("规定适用");
        assertThat(officer.get("/").text()).contains("复核自查结果，规则手册 · 2026-11");
    }

    @Test
    @Order(7)
    void nobody_signs_answers_that_changed_meanwhile() {
        var check = officer.get("/assessment/check");
        administrator.get("/assessment/steps/1");
        administrator.post("/assessment/steps/1", "techniques-image", "yes", "territory", "yes", "then", "later");
        officer.get("/assessment/check");
        var refused = officer.post("/assessment/check", "reason", "x", "revision", revision(check));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("答案已被他人修改");
    }

    @Test
    @Order(8)
    void an_administrator_answers_but_does_not_sign() {
        var other = new Visitor(console);
        Walk.firstSignIn(console, other, "weihu", console.person("weihu", 1, Set.of(Role.ADMINISTRATOR)));
        var check = other.get("/assessment/check");

        assertThat(check.text()).contains("请合规负责人签署");
        assertThat(other.post("/assessment/check", "reason", "x").status()).isEqualTo(403);
    }

    @Test
    @Order(9)
    void each_signed_result_has_its_record() {
        var receipts = JdbcClient.create(console.database())
                .sql("select receipt from assessment order by id")
                .query(String.class)
                .list();

        assertThat(receipts).hasSize(2).doesNotHaveDuplicates().allMatch(receipt -> receipt.contains("console#"));
    }

    @Test
    @Order(10)
    void a_program_asks_tries_and_signs() {
        var questions = json(officer.call(token, "GET", API + "/questions", ""));
        assertThat(questions.get("questions"))
                .hasSize(Rulebook.published().questions().size());

        var unexplained = officer.call(token, "POST", API, "{\"answers\":" + PROVIDER + ",\"reason\":\"接口\"}");
        assertThat(json(unexplained).get("errors").get(0).get("field").asString())
                .isEqualTo("reasons/companion");
        var body = "{\"answers\":" + PROVIDER + "," + WHY
                + ",\"reason\":\"接口\",\"launch\":\"2026-04-28\",\"reviewOn\":\"2099-01-01\"}";
        var tried = officer.call(token, "POST", API + "?dryRun=true", body);
        assertThat(tried.status()).isEqualTo(200);
        assertThat(json(tried).get("official").asBoolean()).isFalse();
        assertThat(json(tried).get("kind").asString()).isEqualTo("self_check");
        assertThat(json(tried).get("signed").isNull()).isTrue();

        var signed = officer.call(token, "POST", API, body);
        assertThat(signed.status()).isEqualTo(201);
        var one = json(officer.call(token, "GET", signed.headers().getOrDefault("location", ""), ""));
        assertThat(one.get("verdict").asString()).isEqualTo("concerned");
        assertThat(one.get("signed").get("reviewOn").asString()).isEqualTo("2099-01-01");
        assertThat(one.get("explained").get("companion").asString()).startsWith("仅供绘图");
        assertThat(one.get("turns").get(0).get("question").asString()).isEqualTo("companion");
        assertThat(days(one, "filing")).containsExactly("2026-04-27 true", "2026-05-14 false");
        assertThat(one.get("duties")
                        .valueStream()
                        .map(duty -> duty.get("basis").get("confidence").asString()))
                .contains("text", "excerpt");
        assertThat(json(officer.call(token, "GET", API, "")).get("items")).hasSize(3);
        assertThat(officer.send(API + "/1", HttpRequest.newBuilder().GET()).html())
                .contains("\"not_concerned\"");
    }

    @Test
    @Order(11)
    void a_program_is_told_everything_at_once() {
        var refused = officer.call(
                token,
                "POST",
                API,
                "{\"answers\":{\"part\":[\"provder\"],\"x\":[],\"outputs\":[\"none\",\"voice\"],\"audience\":[\"public\",\"closed\"]}}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(json(refused)
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("code").asString()))
                .containsExactlyInAnyOrder(
                        "unknown_answer", "unknown_question", "answer_stands_alone", "one_answer_only");
        assertThat(officer.call(token, "POST", API, "{\"answers\":{\"part\":[\"user\"]},\"reason\":\"x\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    @Order(12)
    void the_later_clock_counts_only_when_a_person_says_why() {
        var path = "/assessment/results/3/clocks/filing";
        assertThat(officer.get(path).text()).contains("2026-04-27", "2026-05-14", "第二十四条第一款");
        assertThat(officer.post(path, "term", "working_days-10", "reason", "").status())
                .isEqualTo(422);
        assertThat(officer.post(path, "term", "years-9", "reason", "x").status())
                .isEqualTo(422);
        var chosen = officer.post(path, "term", "working_days-10", "reason", "属地网信部门答复以上线后十个工作日为准");

        assertThat(chosen.text()).contains("选择已留存", "选定。理由：属地网信部门答复").containsPattern("2026-05-14 +以此为准");
        var one = json(officer.call(token, "GET", API + "/3", ""));
        assertThat(days(one, "filing")).containsExactly("2026-04-27 false", "2026-05-14 true");
        assertThat(officer.get("/due").text()).contains("2026-05-14");
        var back = "{\"clock\":\"filing\",\"term\":\"before-0\",\"reason\":\"改回\"}";
        assertThat(days(json(officer.call(token, "POST", API + "/3/clocks", back)), "filing"))
                .containsExactly("2026-04-27 true", "2026-05-14 false");
        assertThat(officer.call(token, "POST", API + "/1/clocks", back).status())
                .isEqualTo(409);
        assertThat(officer.get("/assessment/results/3/clocks/complaint").status())
                .isEqualTo(404);
    }

    @Test
    @Order(13)
    void a_result_is_opened_again_with_a_reason_and_stays_as_it_was_signed() {
        var path = "/assessment/results/3/reopen";
        assertThat(officer.get(path).text()).contains("重新打开");
        assertThat(officer.post(path, "reason", " ").status()).isEqualTo(422);
        assertThat(officer.post(path, "reason", "增加了分享功能").path()).isEqualTo("/assessment/steps/1");

        assertThat(officer.get("/assessment/results/3").text()).contains("重新打开。理由：增加了分享功能", "接口");
        assertThat(officer.get("/assessment").text()).contains("已重新打开");
        assertThat(officer.get("/").text()).contains("自查结果已重新打开");
        assertThat(officer.get("/assessment/steps/3").html())
                .contains("仅供绘图，没有情感互动")
                .contains("value=\"2026-04-28\"");
        assertThat(officer.call(token, "POST", API + "/3/reopen", "{\"reason\":\"再来\"}")
                        .status())
                .isEqualTo(409);
        assertThat(officer.call(token, "POST", API + "/2/reopen", "{\"reason\":\"旧的\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    @Order(14)
    void the_day_of_launch_and_reasons_are_looked_at_on_the_page() {
        officer.get("/assessment/steps/3");
        var refused = officer.post("/assessment/steps/3", "launch", "明天", "why-forms", "a\u200bb", "then", "on");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("不是形如", "不可见字符");
        assertThat(officer.call(token, "POST", API + "?dryRun=true", "{\"launch\":\"1999-01-01\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    @Order(15)
    void an_older_rulebook_is_said_and_a_review_falls_due() {
        JdbcClient.create(console.database())
                .sql("update assessment set rulebook = '2025-01', duties = '{filing,gone}', review_on = '2000-01-01'")
                .update();

        assertThat(officer.get("/assessment/results/2").text()).contains("2025-01 版，此后规则手册已经更新", "算法备案");
        assertThat(officer.get("/assessment").text()).contains("应当复核");
        assertThat(officer.get("/").text()).contains("未完成");
    }

    private static void answerAll() {
        officer.get("/assessment/steps/1");
        officer.post("/assessment/steps/1", "techniques-text", "yes", "territory", "yes", "then", "on");
        var third = officer.post(
                "/assessment/steps/2",
                "part-provider",
                "yes",
                "technology",
                "bought",
                "supplier",
                "filed",
                "control",
                "own",
                "icp",
                "same",
                "then",
                "on");
        assertThat(third.path()).isEqualTo("/assessment/steps/3");
        officer.post(
                "/assessment/steps/3",
                "audience",
                "public",
                "forms-none",
                "yes",
                "why-forms",
                "没有互动和分享功能",
                "opinion-channel",
                "yes",
                "outputs-dialogue",
                "yes",
                "tools-none",
                "yes",
                "training-none",
                "yes",
                "companion",
                "no",
                "sector-no",
                "yes",
                "launch",
                "2026-12-25",
                "then",
                "on");
    }

    private static List<String> days(JsonNode result, String duty) {
        return result.get("duties")
                .valueStream()
                .filter(one -> one.get("id").asString().equals(duty))
                .flatMap(one -> one.get("clock").valueStream())
                .map(term ->
                        term.get("due").asString() + " " + term.get("counts").asBoolean())
                .toList();
    }

    private static Seen sign(Seen check, String reason) {
        return officer.post(
                "/assessment/check", "reason", reason, "reviewOn", "2099-01-01", "revision", revision(check));
    }

    private static String revision(Seen check) {
        return check.find("name=\"revision\" value=\"(\\d+)\"");
    }

    private static JsonNode json(Seen seen) {
        return new JsonMapper().readTree(seen.html());
    }
}
