package fengni.registry.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Visitor.Seen;
import fengni.Walk;
import fengni.access.Role;
import fengni.registry.verification.Standing;
import fengni.registry.verification.Verification;
import fengni.rulebook.Handing;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages and programs of a store: two reviewers of one store, one of another, and a developer with a letter. */
class ShelfConsoleTest {
    private static final String API = "/api/v1/registry/shelf";
    private static final String NUMBER = "网信算备110108123456701230011号";

    private static final Lists LISTS = new Lists();
    private static TestConsole console;
    private static Visitor first;
    private static Visitor second;
    private static Visitor elsewhere;
    private static Visitor developer;
    private static String token;
    private static String foreign;

    @BeforeAll
    static void start() {
        console = TestConsole.start(context ->
                context.registerBean("testLists", Verification.class, () -> LISTS, bean -> bean.setPrimary(true)));
        var administrator = new Visitor(console);
        Walk.setUp(console, administrator);
        var setUp = Walk.token(administrator);
        for (var code : new String[] {"91990000MA0000015Q", "91990000MA0000023K"}) {
            administrator.call(
                    setUp,
                    "POST",
                    "/api/v1/organisations",
                    "{\"name\":\"商店" + code.charAt(16) + "\",\"creditCode\":\"" + code + "\"}");
        }
        first = reviewer("shenhe1", 2);
        second = reviewer("shenhe2", 2);
        elsewhere = reviewer("shenhe3", 3);
        developer = new Visitor(console);
        token = Walk.token(first);
        foreign = Walk.token(elsewhere);
    }

    private static Visitor reviewer(String login, long organisation) {
        var visitor = new Visitor(console);
        Walk.firstSignIn(console, visitor, login, console.person(login, organisation, Set.of(Role.STORE_REVIEWER)));
        return visitor;
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void a_shelf_is_uploaded_seen_confirmed_and_checked() throws InterruptedException {
        LISTS.put(NUMBER, Standing.IN_IMPORTED_LISTS, "甲公司", "provider");
        var csv = "应用,包名,主体,自有备案号\n画画,cn.hua,甲公司," + NUMBER + "\n聊天,cn.liao,乙公司,\n没有包名,,丙公司,\n";

        var preview = upload(first, csv.getBytes(Charset.forName("GB18030")));

        assertThat(preview.text()).contains("可导入 2 行，不能导入 1 行", "包名：此项必填", "画画 cn.hua");
        assertThat(first.get("/registry/shelf").text()).doesNotContain("cn.hua");
        var taken = first.post(
                preview.path(), "how", "merge", "revision", preview.find("name=\"revision\" value=\"(\\d+)\""));
        assertThat(taken.text()).contains("新增 2，变更 0，移出 0", "cn.hua", "cn.liao");
        checked();
        assertThat(first.get("/registry/shelf?q=cn.hua").text()).contains("无法判定");
        assertThat(elsewhere.get("/registry/shelf").text())
                .doesNotContain("cn.hua")
                .contains("货架上还没有应用");
        assertThat(elsewhere.get(preview.path()).status()).isEqualTo(404);
    }

    @Test
    void a_warning_has_reasons_a_letter_and_an_appeal_that_another_reviewer_decides() throws InterruptedException {
        var app = app("警示", "cn.jing", "");
        assertThat(first.post(
                                app + "/decision",
                                "act",
                                "warn",
                                "revision",
                                "1",
                                "facts",
                                "",
                                "rule",
                                "measures",
                                "appeal",
                                "")
                        .status())
                .isEqualTo(422);

        var decided = first.post(
                app + "/decision",
                "act",
                "warn",
                "revision",
                "1",
                "facts",
                "生成页面没有显著标识",
                "rule",
                "explicit_mark",
                "appeal",
                "十五日内通过链接申诉");

        assertThat(decided.text())
                .contains(
                        "已警示",
                        "《人工智能生成合成内容标识办法》",
                        "本店决定对应用“警示”（cn.jing）予以警示",
                        console.address() + "/registry/store-letters/");
        var letter = decided.find("href=\"(/registry/store-letters/[^\"]+)\"");
        assertThat(developer.get(letter).text())
                .contains("生成页面没有显著标识", "十五日内通过链接申诉", "不是国家")
                .doesNotContain("shenhe1");
        assertThat(developer.post(letter, "words", "", "contact", "").status()).isEqualTo(422);
        assertThat(developer
                        .post(letter, "words", "已于当日补标", "contact", "dev@example.cn")
                        .text())
                .contains("申诉已收到", "已于当日补标");
        assertThat(developer.post(letter, "words", "再来一次", "contact", "").status())
                .isEqualTo(409);
        var appeal = second.get("/registry/shelf/appeals").find("href=\"(/registry/shelf/appeals/\\d+)\"");
        first.get(appeal);
        assertThat(first.post(appeal, "overturned", "no", "reasons", "x").status())
                .isEqualTo(409);
        assertThat(elsewhere.get(appeal).status()).isEqualTo(404);
        second.get(appeal);
        assertThat(second.post(appeal, "overturned", "yes", "reasons", "标识已在").text())
                .contains("撤销原决定", "标识已在");
        assertThat(developer.get(letter).text()).contains("撤销原决定", "标识已在");
        assertThat(first.get(app).text()).contains("待审核", "恢复到原决定之前的状态", "申诉答复：撤销原决定");
    }

    @Test
    void an_emergency_removes_at_once_and_is_looked_at_again_by_another() throws InterruptedException {
        var app = app("应急", "cn.ji", "");
        first.get(app + "/emergency");

        var removed = first.post(app + "/emergency", "facts", "正在传播换脸诈骗", "rule", "measures", "appeal", "可申诉");

        assertThat(removed.text()).contains("已紧急下架", "等待复看", "须由另一名审核员办理");
        assertThat(second.get("/due").text()).contains("复看紧急下架", "应急");
        second.get(removed.path());
        assertThat(first.post(removed.path() + "/look", "stands", "yes", "reasons", "x")
                        .status())
                .isEqualTo(409);
        assertThat(second.post(removed.path() + "/look", "stands", "no", "reasons", "同名不同包")
                        .text())
                .contains("不成立，已恢复原状");
        assertThat(second.get(app).text()).contains("待审核");
        assertThat(second.get("/due").text()).doesNotContain("复看紧急下架");
    }

    @Test
    void what_was_asked_is_kept_version_by_version_and_checked_at_once() throws InterruptedException {
        var app = app("问答", "cn.wen", "");
        var form = first.get(app + "/record");
        assertThat(form.html()).contains("name=\"version\" value=\"0\"");
        assertThat(first.post(app + "/record", "version", "0", "synthesis", "yes", "saidOn", "2999-01-01")
                        .text())
                .contains("由谁说明：此项必填", "依据：此项必填", "日期晚于今天");

        var saved = first.post(
                app + "/record",
                "version",
                "0",
                "synthesis",
                "yes",
                "saidBy",
                "开发者",
                "saidOn",
                "2026-01-05",
                "evidence",
                "邮件说明",
                "functions",
                "智能对话",
                "model",
                "bought",
                "ownNumber",
                NUMBER,
                "explicitMark",
                "not_seen",
                "explicitWhere",
                "对话页面");

        assertThat(saved.text()).contains("已保存", "没有看到：对话页面", "缺供应方备案号", "未通过", "没有说明合作协议");
        assertThat(first.post(app + "/record", "version", "0", "synthesis", "unknown")
                        .status())
                .isEqualTo(409);
        assertThat(elsewhere.get(app).status()).isEqualTo(404);
        assertThat(elsewhere
                        .post(app + "/record", "version", "1", "synthesis", "unknown")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void programs_of_the_store_do_the_same_and_others_find_nothing() throws InterruptedException {
        var app = app("程序", "cn.cheng", "").replaceAll(".*/", "");
        var one = API + "/apps/" + app;

        var whole = first.call(token, "GET", one, "");

        assertThat(whole.html()).contains("\"official\":false", "\"packageId\":\"cn.cheng\"", "synthesis_asked");
        assertThat(first.call(token, "POST", one + "/decisions", "{\"act\":\"restore\",\"revision\":1}")
                        .html())
                .contains("\"field\":\"facts\"", "\"field\":\"rule\"");
        assertThat(first.call(token, "POST", one + "/decisions", decision("restore", 1))
                        .html())
                .contains("step_not_possible");
        assertThat(first.call(token, "POST", one + "/decisions", decision("list", 7))
                        .html())
                .contains("shelf_app_moved");
        assertThat(first.call(token, "POST", one + "/decisions", decision("list", 1))
                        .html())
                .contains("\"to\":\"listed\"");
        assertThat(first.call(token, "GET", API + "?q=cn.cheng&state=listed", "")
                        .html())
                .contains("cn.cheng");
        assertThat(first.call(token, "GET", API + "/decisions", "").html()).contains("\"act\":\"list\"");
        assertThat(first.call(token, "GET", API + "/changes", "").status()).isEqualTo(200);
        assertThat(first.call(token, "GET", API + "/appeals", "").status()).isEqualTo(200);
        for (var path : new String[] {one, API + "/uploads/1"}) {
            assertThat(elsewhere.call(foreign, "GET", path, "").status()).isEqualTo(404);
        }
        assertThat(elsewhere
                        .call(foreign, "POST", one + "/decisions", decision("warn", 2))
                        .status())
                .isEqualTo(404);
        assertThat(elsewhere
                        .call(foreign, "POST", one + "/emergency", decision("", 0))
                        .status())
                .isEqualTo(404);
        assertThat(elsewhere.call(foreign, "GET", API, "").html()).doesNotContain("cn.");
        assertThat(first.call(token, "GET", "/api/v1/services", "").status()).isEqualTo(403);
        assertThat(first.call(token, "GET", "/api/v1/registry/desk", "").status())
                .isEqualTo(403);
    }

    private static String decision(String act, int revision) {
        return "{\"act\":\"%s\",\"revision\":%d,\"facts\":\"f\",\"rule\":\"measures\",\"appeal\":\"a\"}"
                .formatted(act, revision);
    }

    @Test
    void a_number_that_ended_proposes_a_warning_and_decides_nothing() throws InterruptedException {
        var number = "网信算备310115123456701230011号";
        LISTS.put(number, Standing.IN_IMPORTED_LISTS, "测试公司", "provider");
        var app = app("失效", "cn.shi", number);
        LISTS.put(number, Standing.ENDED_IN_IMPORTED_LISTS, "测试公司", "provider");

        first.get("/registry/shelf");
        first.post("/registry/shelf/check");
        checked();

        assertThat(first.get("/registry/shelf?changed=yes").text())
                .contains("检查结果有变化，等待处理", "自有备案未注销", "通过所列检查 → 未通过", "警示");
        assertThat(first.get("/due").text()).contains("检查结果变差，建议采取措施", "失效");
        assertThat(first.get(app).text()).contains("待审核", "来源记载已注销或失效");
        assertThat(first.post(app + "/seen", "words", "").status()).isEqualTo(422);
        assertThat(first.post(app + "/seen", "words", "开发者已换新号").text()).contains("已标为已处理");
        assertThat(first.get("/due").text()).doesNotContain("建议采取措施 · 失效");
    }

    @Test
    void files_to_take_away_have_what_the_filter_leaves() throws InterruptedException {
        app("导出", "cn.dao", "");

        assertThat(first.get("/registry/shelf/export?format=csv&q=cn.dao").html())
                .contains("应用,包名或应用标识", "导出,cn.dao,测试公司")
                .doesNotContain("cn.hua");
        assertThat(first.get("/registry/shelf/decisions/export?format=csv").status())
                .isEqualTo(200);
        assertThat(first.get("/registry/shelf/decisions").status()).isEqualTo(200);
    }

    /** Puts one app on the shelf of the first store, and returns the path of its page once it was checked. */
    private static String app(String name, String id, String number) throws InterruptedException {
        var csv = "app,package,subject,number\n" + name + "," + id + ",测试公司," + number + "\n";
        var preview = upload(first, csv.getBytes(StandardCharsets.UTF_8));
        first.post(preview.path(), "how", "merge", "revision", preview.find("name=\"revision\" value=\"(\\d+)\""));
        checked();
        return "/registry/shelf/apps/"
                + first.call(token, "GET", API + "?q=" + id, "").find("\"id\":(\\d+)");
    }

    private static Seen upload(Visitor visitor, byte[] file) {
        return Handing.in(visitor, "/registry/shelf/upload", Map.of(), "file", file);
    }

    private static void checked() throws InterruptedException {
        for (int i = 0; i < 1_000; i++) {
            if (!first.call(token, "GET", API + "/checks", "").html().contains("\"ended\":null")) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the check does not end");
    }
}
