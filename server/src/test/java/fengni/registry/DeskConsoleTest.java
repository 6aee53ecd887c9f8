package fengni.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Walk;
import fengni.access.Role;
import fengni.correspondence.Letter;
import fengni.correspondence.LetterContent;
import fengni.correspondence.Recipient;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Desks, handovers, removals, yearly verification and figures through the console: one story in steps. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeskConsoleTest {
    private static final List<Letter> LETTERS = new CopyOnWriteArrayList<>();
    private static final AtomicReference<Recipient> INTAKE = new AtomicReference<>();
    private static final UUID SUBJECT = UUID.randomUUID();
    private static final UUID ALGORITHM = UUID.randomUUID();
    private static final String DESK = "/registry/desk/";
    private static final String DESKS = "/registry/settings/desks";
    private static final Visitor[] OFFICERS = new Visitor[4];
    private static final String[] PEOPLE = new String[4];

    private static TestConsole console;
    private static Visitor administrator;
    private static String number = "";

    @BeforeAll
    static void start() {
        console = RegistryConsole.start(LETTERS, INTAKE);
        administrator = new Visitor(console);
        Walk.setUp(console, administrator);
        RegistryConsole.organisation(console);
        for (int i = 1; i <= 3; i++) {
            OFFICERS[i] = new Visitor(console);
            var login = "shenhe" + i;
            Walk.firstSignIn(console, OFFICERS[i], login, console.person(login, 2, Set.of(Role.REGISTRY_OFFICER)));
            PEOPLE[i] = "officer-" + person(login);
        }
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    @Order(1)
    void an_administrator_opens_desks_and_reads_every_fault_at_once() {
        administrator.get("/registry/settings");
        administrator.post(
                "/registry/settings",
                "name",
                "示例园区算法登记台",
                "prefix",
                "PARK",
                "contact",
                "a@park.example",
                "statement",
                "为本园区企业登记算法。");
        assertThat(administrator.get(DESKS).text()).contains("还没有设审核点", "shenhe1");
        assertThat(administrator
                        .post(DESKS, "name", "", "kind", "local", "places", "3x")
                        .text())
                .contains("此项必填", "3x 不是行政区划代码");

        assertThat(administrator
                        .post(
                                DESKS, "name", "福建初审点", "kind", "local", "places", "35", PEOPLE[1], "yes", PEOPLE[2],
                                "yes")
                        .text())
                .contains("已增设“福建初审点”", "福建（35）", "shenhe1、shenhe2");
        administrator.post(DESKS, "name", "浙江初审点", "kind", "local", "places", "33", PEOPLE[3], "yes");
        administrator.post(DESKS, "name", "复审组", "kind", "central", "places", "", PEOPLE[2], "yes", PEOPLE[3], "yes");
        assertThat(administrator
                        .post(DESKS + "/2", "name", "浙江初审点", "kind", "local", "places", "35 33", PEOPLE[3], "yes")
                        .text())
                .contains("35 已归“福建初审点”");
        assertThat(administrator
                        .post(DESKS + "/2", "name", "浙江点", "kind", "local", "places", "33", PEOPLE[3], "yes")
                        .text())
                .contains("已保存“浙江点”");
        assertThat(administrator.get(DESKS + "/99").status()).isEqualTo(404);
        assertThat(OFFICERS[1].get(DESKS).status()).isEqualTo(403);
    }

    @Test
    @Order(2)
    void a_dossier_lies_at_the_desk_of_its_place_and_changes_hands_with_a_reason() {
        send(RegistryHouse.subject(SUBJECT, 1));
        assertThat(OFFICERS[1].get("/registry/desk?desk=own").text())
                .contains("示例科技有限公司", "福建（350100）", "福建初审点", "待接手 1 件");
        assertThat(OFFICERS[3].get("/registry/desk?desk=own").text()).contains("没有符合条件的材料");
        assertThat(OFFICERS[3].get(DESK + 1).text()).contains("这份材料现在由“福建初审点”办理");
        act(1, 1, "claim");

        assertThat(act(1, 1, "hands/hand_over", "hand_over-officer", "0", "hand_over-reason", "")
                        .text())
                .contains("此项必填");
        assertThat(act(1, 1, "hands/transfer", "transfer-desk", "2", "transfer-reason", "登记地有误")
                        .text())
                .contains("已转办", "→ 浙江点 · 登记地有误", "暂无人接手");
        var late = OFFICERS[1].post(DESK + "1/hands/give_back", "revision", "1", "give_back-reason", "休假");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("这一步没有办成", "休假");
        assertThat(OFFICERS[1].post(DESK + "1/hands/dance", "reason", "x").status())
                .isEqualTo(404);
        var token = Walk.token(OFFICERS[3]);
        var api = "/api/v1/registry/desk/1/hands/";
        assertThat(OFFICERS[3]
                        .call(token, "POST", api + "take_over", "{\"reason\":\"x\"}")
                        .html())
                .contains("\"required\"");
        assertThat(OFFICERS[3]
                        .call(token, "POST", api + "take_over", "{\"revision\":3,\"reason\":\"接手\"}")
                        .html())
                .contains("\"desk\":2", "\"under-review\"");
        act(3, 1, "propose", "opinion", "齐全");
        assertThat(act(2, 1, "approve").text()).contains("主体已通过");
    }

    @Test
    @Order(3)
    void each_page_shows_the_term_and_the_practice_with_their_sources() {
        send(RegistryHouse.algorithm(ALGORITHM, 1, SUBJECT));

        assertThat(OFFICERS[1].get(DESK + 2).text())
                .contains("30 个工作日内", "第二十五条", "第 1 次报送", "每次重新报送都重新等待", "来源：填报单位公开的备案经历");
        assertThat(OFFICERS[1].get("/registry/desk?term=soon").text()).contains("没有符合条件的材料", "重新等待");
        act(1, 2, "claim");
        act(1, 2, "propose", "opinion", "齐全");
        number = act(2, 2, "grant").find("/registry/filings/([A-Z0-9-]+)");
    }

    @Test
    @Order(4)
    void what_is_in_a_companion_service_comes_on_the_yearly_list_and_is_answered_by_two() {
        OFFICERS[1].get("/registry/yearly");
        assertThat(OFFICERS[1]
                        .post("/registry/yearly/companion", "number", "PARK-0", "reason", "x")
                        .text())
                .contains("此项必填");
        assertThat(OFFICERS[1]
                        .post("/registry/yearly/companion", "number", "PARK-0", "companion", "yes", "reason", "x")
                        .text())
                .contains("没有这个登记号");
        assertThat(OFFICERS[1]
                        .post("/registry/yearly/companion", "number", number, "companion", "yes", "reason", "产品说明")
                        .text())
                .contains("已注明", number, "第二十六条");
        administrator.get("/registry/settings/yearly");
        assertThat(administrator
                        .post("/registry/settings/yearly", "scope", "all", "ahead", "999")
                        .status())
                .isEqualTo(422);
        administrator.post("/registry/settings/yearly", "scope", "all", "ahead", "180");
        JdbcClient.create(console.database())
                .sql("insert into registry_yearly (dossier, due_on, basis, state, opened_at)"
                        + " values (2, current_date + 30, 'all', 'open', now())")
                .update();

        assertThat(OFFICERS[1].get("/registry/yearly").text()).contains("小云图像生成算法", "待核验");
        assertThat(OFFICERS[1].get("/due").text()).contains("年度核验");
        assertThat(yearly(1, "take").text()).contains("已领取");
        assertThat(yearly(1, "answer", "good", "no", "result", "已核对").text()).contains("至少要在一个字段旁填写意见");
        yearly(1, "answer", "good", "no", "result", "已核对", "remark-0-algorithm.introduction", "与实际不符");
        assertThat(yearly(1, "confirm").status()).isEqualTo(409);
        assertThat(yearly(2, "confirm").text()).contains("已确认", "发现问题", "与实际不符", "十个工作日内办理登记变更");
        assertThat(OFFICERS[1].get("/registry/yearly?state=points").text()).contains("尚未变更");
        assertThat(OFFICERS[1].get("/registry/yearly/99").status()).isEqualTo(404);
    }

    @Test
    @Order(5)
    void a_removal_is_proposed_from_the_page_heard_and_decided_by_another() {
        assertThat(act(1, 2, "open_removal", "ground", "", "grounds", "").text())
                .contains("此项必填");
        assertThat(act(1, 2, "open_removal", "ground", "concealment", "grounds", "伪造合同")
                        .text())
                .contains("已提出", "第三十三条第一款", "还没有记录报送单位的意见");
        assertThat(LETTERS.getLast().content().toString()).contains("第三十三条第一款", "伪造合同");
        assertThat(act(1, 2, "hearing", "on", "2999-01-01", "said", "无").text()).contains("听取日期在将来");
        assertThat(act(1, 2, "hearing", "on", "2026-01-05", "said", "对方说明了情况").text())
                .contains("已记录", "对方说明了情况");
        var page = OFFICERS[3].get(DESK + 2);
        assertThat(page.text()).contains("提出的是撤销", "维持登记").doesNotContain("不予登记…");

        assertThat(act(3, 2, "refuse", "reasons", "事实不清").text()).contains("已决定维持登记");
        var state = LETTERS.getLast().content();
        assertThat(((LetterContent.Step) state).event().toString()).contains("事实不清");
        assertThat(OFFICERS[3].get(DESK + 2).text()).contains("维持登记").doesNotContain("不予登记");
    }

    @Test
    @Order(6)
    void subjects_and_figures_are_read_and_exported_and_observers_see_counts_alone() {
        assertThat(OFFICERS[1].get("/registry/subjects").text()).contains("示例科技有限公司", "小云图像生成算法", "浙江点");
        assertThat(OFFICERS[1].get("/registry/subjects?q=nobody").text()).contains("没有符合条件的主体");
        var observer = new Visitor(console);
        Walk.firstSignIn(console, observer, "guancha", console.person("guancha", 2, Set.of(Role.OBSERVER)));

        var figures = observer.get("/registry/statistics");

        assertThat(figures.text()).contains("登记统计", "合计", "浙江点").doesNotContain("shenhe", "示例科技");
        assertThat(observer.get("/registry/statistics/export?format=csv").html())
                .contains("月份,审核点,收到", "合计");
        assertThat(OFFICERS[1].get("/registry/statistics/export?format=xlsx").status())
                .isEqualTo(200);
        assertThat(observer.get("/registry/subjects").status()).isEqualTo(403);
        assertThat(observer.get("/registry/desk").status()).isEqualTo(403);
        assertThat(administrator.get(DESKS + "/2").text()).contains("撤去审核点");
        assertThat(administrator.post(DESKS + "/2/close").text()).contains("已撤去“浙江点”");
    }

    private static long person(String login) {
        return JdbcClient.create(console.database())
                .sql("select id from person where login = ?")
                .param(login)
                .query(Long.class)
                .single();
    }

    private static void send(LetterContent content) {
        INTAKE.get().read(RegistryHouse.letter(content));
    }

    private static Visitor.Seen yearly(int officer, String act, String... fields) {
        return step(officer, "/registry/yearly/1", "registry_yearly where id = 1", act, fields);
    }

    private static Visitor.Seen act(int officer, long dossier, String act, String... fields) {
        return step(officer, DESK + dossier, "registry_dossier where id = " + dossier, act, fields);
    }

    private static Visitor.Seen step(int officer, String page, String row, String act, String... fields) {
        OFFICERS[officer].get(page);
        var all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 2, fields.length);
        all[0] = "revision";
        all[1] = JdbcClient.create(console.database())
                .sql("select revision from " + row)
                .query(String.class)
                .single();
        return OFFICERS[officer].post(page + "/" + act, all);
    }
}
