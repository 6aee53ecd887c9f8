package fengni.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Walk;
import fengni.access.Role;
import fengni.attachments.Samples;
import fengni.law.ChinaDay;
import fengni.law.WorkingDays;
import fengni.law.rulebook.Rulebook;
import fengni.law.rulebook.RulebookLine;
import fengni.pages.Language;
import fengni.pages.Words;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The room as its readers use it: an administrator, a second person, and somebody of another organisation. */
class RulebookRoomTest {
    private static final String SHIPPED = Rulebook.published().version();
    private static final String LISTS = "/rulebook/lists/new";
    private static final String CALENDAR = "/rulebook/calendar/new";

    private static TestConsole console;
    private static Visitor administrator;
    private static Visitor officer;
    private static Visitor stranger;
    private static String token;

    @BeforeAll
    static void start() {
        console = TestConsole.start();
        administrator = new Visitor(console);
        Walk.setUp(console, administrator);
        token = Walk.token(administrator);
        administrator.call(
                token, "POST", "/api/v1/organisations", "{\"name\":\"另一家\",\"creditCode\":\"91990000MA0000007X\"}");
        officer = person("hegui", 1, Role.COMPLIANCE_OFFICER);
        stranger = person("bieren", 2, Role.ADMINISTRATOR);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void every_part_is_shown_in_both_languages_with_its_confidence_in_words() {
        for (var part : Part.values()) {
            assertThat(administrator.get("/rulebook?part=" + part.word()).status())
                    .as(part.word())
                    .isEqualTo(200);
        }
        assertThat(administrator.get("/rulebook?part=thresholds").text())
                .contains("GB/T 45654-2025", "TC260-003", "未经证实", "不少于 10,000 条", "宜");
        assertThat(administrator.get("/rulebook?part=authorities").text()).contains("通信管理局", "公安", "市级", "第三条第二款");
        assertThat(administrator.get("/rulebook?part=permits").text()).contains("网络出版服务许可证", "凭记忆，未复核");
        assertThat(administrator.get("/rulebook?part=nonsense").status()).isEqualTo(200);

        administrator.post("/language", "to", "en", "back", "/rulebook?part=liability");
        assertThat(administrator.get("/rulebook?part=liability").text())
                .contains("Warning, public criticism.", "Full text read");
        administrator.post("/language", "to", "zh-CN", "back", "/rulebook");
    }

    @Test
    void duties_are_narrowed_by_role_and_stage() {
        var all = administrator.get("/rulebook").text();
        var narrowed =
                administrator.get("/rulebook?role=app-store&stage=always").text();

        assertThat(all)
                .contains("虚假新闻")
                .contains("（" + Rulebook.published().duties().size() + " 项）");
        assertThat(narrowed).doesNotContain("虚假新闻");
    }

    /** A page of differences must have words for every cell that may differ. */
    @Test
    void every_cell_and_every_code_has_words_in_both_languages() {
        for (var language : Language.values()) {
            var words = Words.of(language);
            RulebookLine.FIELDS.forEach(
                    field -> assertThat(words.say("rulebook.cell." + field)).isNotBlank());
        }
    }

    @Test
    void a_broken_bundle_is_refused_with_all_that_is_wrong_and_nothing_is_kept() {
        var broken = NewVersion.bundle("next", "\"stage\": \"ALWAYS\"", "\"stage\": \"NEVER\"");
        var refused = Handing.in(administrator, "/rulebook/upload", Map.of("reason", ""), "bundle", broken);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("理由", "版本号 next 不是", "duties.json/no-prohibited-content/stage", "roles.json：版本号");
        assertThat(administrator.get("/rulebook/versions").text()).doesNotContain("next");
        assertThat(Handing.in(administrator, "/rulebook/upload", Map.of("reason", "x"), "", new byte[0])
                        .status())
                .isEqualTo(422);
        assertThat(Handing.in(administrator, "/rulebook/upload", Map.of("reason", "x"), "bundle", Samples.png())
                        .text())
                .contains("不是可以读取的 ZIP");
    }

    @Test
    void a_new_version_counts_after_a_second_person_says_so_and_signed_results_keep_theirs() {
        var signed = administrator.call(
                Walk.token(officer),
                "POST",
                "/api/v1/assessments",
                "{\"answers\":{\"techniques\":[\"none\"]},\"reason\":\"只做网站\"}");
        var proposal = Handing.in(
                administrator, "/rulebook/upload", Map.of("reason", "措辞修改"), "bundle", NewVersion.bundle("2031-05"));

        assertThat(proposal.text()).contains("须由另一位管理员", NewVersion.OLD, NewVersion.NEW);
        assertThat(proposal.html()).doesNotContain("value=\"force\"");
        assertThat(administrator
                        .post(proposal.path(), "act", "force", "from", today(), "reason", "x")
                        .status())
                .isEqualTo(409);
        assertThat(officer.get("/").text()).contains("决定是否采用新版规则手册");
        officer.get(proposal.path());
        assertThat(officer.post(proposal.path(), "act", "force", "from", "2020-01-01", "reason", "")
                        .text())
                .contains("日期已过", "此项必填");
        officer.post(proposal.path(), "act", "force", "from", today(), "reason", "已核对");

        assertThat(officer.get("/rulebook").text()).contains("规则手册 2031-05 版", NewVersion.NEW);
        assertThat(api("")).contains("\"version\":\"2031-05\"", "\"official\":false", NewVersion.NEW);
        assertThat(api("/versions/" + SHIPPED)).contains("\"state\":\"available\"", NewVersion.OLD);
        assertThat(officer.get("/rulebook/compare?from=" + SHIPPED + "&to=2031-05")
                        .text())
                .contains(NewVersion.OLD, NewVersion.NEW, "1 行不同");
        assertThat(api("/comparison?from=" + SHIPPED + "&to=2031-05")).contains("no-fake-news");
        assertThat(administrator
                        .call(token, "GET", "/api/v1/rulebook/comparison?from=x", "")
                        .status())
                .isEqualTo(422);
        assertThat(administrator
                        .call(token, "GET", signed.headers().getOrDefault("location", ""), "")
                        .html())
                .contains("\"rulebook\":\"" + SHIPPED + "\"");
        assertThat(stranger.get(proposal.path()).text()).contains("另一单位的人员").doesNotContain("管理员甲");
    }

    @Test
    void a_notice_with_its_copy_makes_deadlines_firm_and_moves_them() {
        var year = WorkingDays.published().years().getLast().year().plusYears(1).getValue();
        var early = Duration.between(
                console.now(),
                LocalDate.of(year - 1, 1, 1).atStartOfDay(ChinaDay.ZONE).toInstant());
        console.later(early.isNegative() ? Duration.ZERO : early);
        var deadline = "/calendar/deadline?event=" + (year - 1) + "-12-25&workingDays=10";
        var before = api(deadline);
        assertThat(before).contains("\"provisional\":true");

        var refused = Handing.in(
                officer, CALENDAR, Map.of("year", "" + year, "off", "2月30日", "worked", "3月99日"), "", new byte[0]);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("请填写通知文号", "此项必填", "无法读作日期：2月30日", "无法读作日期：3月99日", "须上传副本", "缺少法定节日 " + year + "-05-01");

        var notice = Map.of(
                "year", "" + year,
                "number", "国办发明电〔测试〕1号",
                "source", "测试用，不是真的通知",
                "off", "1月1日至8日、2月5日至12日、5月1日至5日、10月1日至7日",
                "worked", "");
        assertThat(Handing.in(officer, CALENDAR, notice, "copy", Samples.text()).text())
                .contains("不是 JPG、PNG 或 PDF");
        var entered = Handing.in(officer, CALENDAR, notice, "copy", Samples.pdf());
        assertThat(entered.text()).contains("期限已按新日历计算", "国办发明电〔测试〕1号", "SHA-256", "休");
        assertThat(api(deadline)).contains("\"provisional\":false").isNotEqualTo(before.replace("true", "false"));
        assertThat(api("/calendar")).contains("\"year\":" + year, "国办发明电〔测试〕1号", "\"official\":false");
        var copy = entered.find("href=\"(/rulebook/calendar/notices/[0-9]+/copies/[^\"]+)\"");
        assertThat(stranger.get(copy).headers().get("content-disposition")).startsWith("attachment");

        var withdraw = entered.find("href=\"(/rulebook/calendar/notices/[0-9]+/withdraw)\"");
        officer.get(withdraw);
        assertThat(officer.post(withdraw, "reason", "录入错误").text()).contains("已撤回", "录入错误", "尚未录入");
        assertThat(api(deadline)).isEqualTo(before);
    }

    @Test
    void options_seen_in_the_portal_are_recorded_offered_and_withdrawn() {
        var refused = Handing.in(
                officer,
                LISTS,
                Map.of(
                        "field", "subject.name",
                        "options", "甲\n甲\n乙\u200B\n|\n" + "长".repeat(101),
                        "seenOn", "2099-01-01"),
                "",
                new byte[0]);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("不是可以记录选项的字段", "“甲”重复", "第 3 行含有不可见字符", "第 4 行", "第 5 行超过 100", "日期在将来", "须上传副本或截图");
        assertThat(api("/lists"))
                .contains("\"field\":\"algorithm.scenario\"")
                .doesNotContain("\"confirmed\":true,\"source\":\"互联网信息服务算法备案系统 seen");

        var list = Map.of(
                "field",
                "algorithm.scenario",
                "options",
                "文本生成 | Text\n对话生成\n其他",
                "seenOn",
                "2026-01-05",
                "note",
                "测试");
        var recorded = Handing.in(officer, LISTS, list, "screenshot", Samples.png());
        assertThat(recorded.text()).contains("选项已记录", "2026-01-05 所见", "对话生成", "测试员");
        assertThat(api("/lists")).contains("\"options\":[\"文本生成\",\"对话生成\",\"其他\"]", "\"confirmed\":true");

        var screenshot = recorded.find("href=\"(/rulebook/lists/[0-9]+/screenshots/[^\"]+)\"");
        var withdraw = recorded.find("href=\"(/rulebook/lists/[0-9]+/withdraw)\"");
        assertThat(officer.get(screenshot).status()).isEqualTo(200);
        assertThat(stranger.get(screenshot).status()).isEqualTo(404);
        assertThat(stranger.get(withdraw).status()).isEqualTo(404);
        assertThat(stranger.get("/rulebook/lists").text()).contains("对话生成", "另一单位的人员");

        officer.get(withdraw);
        assertThat(officer.post(withdraw, "reason", "").status()).isEqualTo(422);
        assertThat(officer.post(withdraw, "reason", "看错了").text()).contains("已撤回", "看错了");
        assertThat(api("/lists")).doesNotContain("[\"文本生成\",\"对话生成\",\"其他\"]");
    }

    @Test
    void the_tables_can_be_downloaded_and_read_back() {
        var bundle = administrator.get("/rulebook/versions/" + SHIPPED + "/bundle");

        assertThat(bundle.headers().get("content-disposition")).contains("rulebook-" + SHIPPED + ".zip");
        assertThat(administrator.get("/rulebook/versions/none/bundle").status()).isEqualTo(404);
        assertThat(administrator.get("/rulebook/versions/none").status()).isEqualTo(404);
        assertThat(bundle.html()).startsWith("PK");
    }

    private static String today() {
        return ChinaDay.of(console.now()).toString();
    }

    private static String api(String path) {
        return administrator.call(token, "GET", "/api/v1/rulebook" + path, "").html();
    }

    private static Visitor person(String login, long organisation, Role... roles) {
        var visitor = new Visitor(console);
        Walk.firstSignIn(console, visitor, login, console.person(login, organisation, Set.of(roles)));
        return visitor;
    }
}
