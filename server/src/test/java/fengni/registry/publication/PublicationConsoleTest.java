package fengni.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Walk;
import fengni.access.Role;
import fengni.gateway.MemoryRecorder;
import fengni.registry.PublishedEntries;
import fengni.registry.RegistryConsole;
import fengni.vault.Vault;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What everybody reads of the registry, and how officers bring it there: one story in steps. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublicationConsoleTest {
    private static final Instant DAY = Instant.parse("2026-03-02T02:00:00Z");
    private static final String NOTICES = "/registry/notices";
    private static final String OBJECTIONS = "/registry/objections";
    private static final String SETTINGS = "/registry/publication";
    private static final MemoryRecorder RECORDS = new MemoryRecorder();
    private static final Visitor[] OFFICERS = new Visitor[3];

    private static TestConsole console;
    private static Visitor administrator;
    private static PublishedEntries entries;
    private static String first = "";
    private static String ended = "";

    @BeforeAll
    static void start() {
        console = RegistryConsole.start(List.of(), new AtomicReference<>(), RECORDS);
        administrator = new Visitor(console);
        Walk.setUp(console, administrator);
        RegistryConsole.organisation(console);
        for (int i = 1; i <= 2; i++) {
            OFFICERS[i] = new Visitor(console);
            var login = "gongshi" + i;
            Walk.firstSignIn(console, OFFICERS[i], login, console.person(login, 2, Set.of(Role.REGISTRY_OFFICER)));
        }
        entries = new PublishedEntries(console.database());
        entries.settle();
        first = entries.add(1, "小云图像生成算法", DAY);
        entries.version(first, 2, "小云图像生成算法", "生成图像和文字", "小云写作", DAY.plusSeconds(86_400));
        entries.version(first, 3, "小云图文生成算法", "生成图像和文字", "小云写作", DAY.plusSeconds(172_800));
        ended = entries.add(2, "小雨语音算法", DAY.plusSeconds(10));
        entries.end(ended, "revoked", DAY.plusSeconds(200_000));
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    @Order(1)
    void a_record_has_every_version_at_an_address_of_its_own() {
        var newest = seen("/registry/filings/" + first);
        var old = seen("/registry/filings/" + first + "/versions/1");

        assertThat(newest.text()).contains("小云图文生成算法", "小云写作（网站）", "不是国家", "对照任意两个版本");
        assertThat(newest.html()).contains("/registry/filings/" + first + "/versions/3", "/compare?from=1&amp;to=2");
        assertThat(old.text()).contains("这是第 1 版，已被取代；最新的是第 3 版", "小云图像生成算法");
        assertThat(seen("/registry/filings/" + first + "/versions/9").status()).isEqualTo(404);
        assertThat(seen("/registry/filings/" + first + "/versions/x").status()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void any_two_versions_stand_side_by_side_with_products_as_rows() {
        var page = seen("/registry/filings/" + first + "/compare?from=1&to=3");

        assertThat(page.text()).contains("第 1 版与第 3 版相比，有 4 处不同", "product（网站）", "新增", "已删去");
        assertThat(page.html()).contains("<del>小云图像生成算法</del>", "<ins>小云图文生成算法</ins>", "<ins>小云写作（网站）</ins>");
        assertThat(seen("/registry/filings/" + first + "/compare").text()).contains("第 2 版与第 3 版相比，有 1 处不同");
        assertThat(seen("/registry/filings/" + ended + "/compare?from=7&to=8").text())
                .contains("有 0 处不同");
        assertThat(seen("/registry/filings/PARK-2026-000009-00/compare").status())
                .isEqualTo(404);
    }

    @Test
    @Order(3)
    void what_ended_says_what_it_was_since_when_and_why_in_neutral_words() {
        assertThat(seen("/registry/filings/" + ended).text())
                .contains("这项登记已撤销，自： 2026-03-04", "收回了当初准予登记的决定", "终止时的登记信息", "小雨语音算法");
    }

    @Test
    @Order(4)
    void the_list_is_narrowed_and_taken_away() {
        assertThat(seen("/registry?state=ended").text()).contains(ended).doesNotContain(first);
        assertThat(seen("/registry?state=in_force&year=2026&q=%E5%B0%8F%E4%BA%91")
                        .text())
                .contains(first, "2026-03-02")
                .doesNotContain(ended);
        assertThat(seen("/registry?year=2020").text()).contains("没有符合条件的登记");
        assertThat(seen("/registry/export?state=ended").html())
                .contains("登记号,", ended, "已撤销", "示例园区算法登记台", "是否国家备案系统")
                .doesNotContain(first);
        assertThat(seen("/registry/export?format=xlsx").headers().get("content-type"))
                .contains("spreadsheetml");
        assertThat(json("?state=ended&year=2026").html()).contains(ended).doesNotContain("\"" + first);
        assertThat(json("?state=gone").status()).isEqualTo(422);
    }

    @Test
    @Order(5)
    void one_officer_writes_a_notice_and_another_publishes_it() {
        OFFICERS[1].get(NOTICES);
        var draft = OFFICERS[1].post(NOTICES, "kind", "granted");
        assertThat(draft.text()).contains("草稿已建立", first, ended, "须由另一位审核员发布");
        var at = draft.path();
        assertThat(OFFICERS[1].post(NOTICES, "kind", "granted").text()).contains("没有尚未公示的登记");
        assertThat(OFFICERS[1]
                        .post(at, write("1", "第 1 批公示证书", "正文", "2026-11-20"))
                        .status())
                .isEqualTo(422);
        assertThat(OFFICERS[1]
                        .post(at, write("1", "第 1 批公示", "现予公示。", "2099-01-01"))
                        .text())
                .contains("晚于当前时间");
        OFFICERS[1].post(at, write("1", "第 1 批公示", "现予公示。", "2026-03-05"));
        assertThat(OFFICERS[1].post(at + "/publish", "version", "2").text()).contains("须由另一位审核员发布");
        OFFICERS[2].get(at);
        assertThat(OFFICERS[2].post(at + "/publish", "version", "1").text()).contains("刚刚被改动");
        OFFICERS[2].post(at + "/publish", "version", "2");

        var page = seen("/registry/batches/1");
        assertThat(page.text()).contains("第 1 批公示", "现予公示", "2026-03-05", first, "小云图像生成算法", "不是国家");
        assertThat(RECORDS.last().outcome()).isEqualTo("notice_published");
        assertThat(String.valueOf(RECORDS.last().what().get("sha256"))).contains(page.find("SHA-256 ([0-9a-f]{64})"));
        assertThat(seen("/registry/filings/" + first).text()).contains("公示批次", "第 1 批公示");
        assertThat(json("/" + first).html()).contains("\"notices\":[{\"number\":1,");
        assertThat(seen("/registry?batch=1").text()).contains(first);
        assertThat(seen("/registry?batch=2").text()).contains("没有符合条件的登记");
    }

    @Test
    @Order(6)
    void a_published_notice_never_changes_and_another_corrects_it() {
        var before = seen("/registry/batches/1/notice.csv");
        assertThat(before.html()).contains(ended, "已登记").doesNotContain("已撤销");
        assertThat(seen("/registry/batches/1/notice.pdf").headers()).containsEntry("content-type", "application/pdf");
        assertThat(OFFICERS[2]
                        .post(NOTICES + "/1", write("2", "别的", "别的", "2026-03-05"))
                        .status())
                .isEqualTo(409);
        for (var change : List.of("update registry_batch set title = 'x'", "delete from registry_batch")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                            JdbcClient.create(console.database()).sql(change).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("never changes");
        }

        OFFICERS[2].get(NOTICES);
        var correction = OFFICERS[2].post(NOTICES, "corrects", "1");
        assertThat(correction.text()).contains("更正第 1 批公示");
        OFFICERS[1].get(correction.path());
        OFFICERS[1].post(correction.path() + "/publish", "version", "1");
        OFFICERS[2].get(NOTICES);
        var gone = OFFICERS[2].post(NOTICES, "kind", "ended");
        OFFICERS[1].get(gone.path());
        OFFICERS[1].post(gone.path() + "/publish", "version", "1");

        assertThat(seen("/registry/batches/1").text()).contains("本公示已有更正", "关于第 1 批公示的更正");
        assertThat(seen("/registry/batches/3").text()).contains(ended, "已撤销").doesNotContain(first);
        assertThat(seen("/registry/batches").text()).contains("第 1 批公示", "更正", "注销、撤销");
        assertThat(seen("/registry/batches/1/notice.csv").html()).isEqualTo(before.html());
        assertThat(OFFICERS[2].post(NOTICES, "corrects", "77").text()).contains("没有这一批公示");
    }

    @Test
    @Order(7)
    void feeds_tell_of_notices_and_changes_and_of_nothing_new() {
        var notices = seen("/registry/feeds/notices.atom");
        var changes = seen("/registry/feeds/changes.atom");

        assertThat(notices.headers().get("content-type")).startsWith("application/atom+xml");
        assertThat(notices.html())
                .contains("第 1 批公示", console.address() + "/registry/batches/1", "不是国家", "<name>示例园区算法登记台</name>");
        assertThat(changes.html()).contains(first + "/versions/3", ended + " 小雨语音算法：已撤销", "用途变更、新增产品");
        assertThat(again("/registry/feeds/notices.atom", notices).status()).isEqualTo(304);
    }

    @Test
    @Order(8)
    void the_dump_of_a_day_is_taken_whole_and_once() throws IOException {
        var vault = Vault.open(Files.createTempDirectory("fengni-dump").resolve("vault"));
        var around = new Batches.Around(
                RECORDS,
                () -> DAY.plusSeconds(300_000),
                new TransactionTemplate(new JdbcTransactionManager(console.database())));
        var settings = new PublicationSettingsTable(console.database());
        assertThat(new Dumps(new DumpTable(console.database()), settings, entries.list(vault), around).make())
                .isTrue();

        var page = seen("/registry/open-data");
        assertThat(page.text()).contains("每日开放数据", "2026-03-05", "保留 400 天", "不是国家");
        var data = seen("/registry/open-data/registry-2026-03-05.jsonl");
        assertThat(data.html().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"official\":false,"));
        assertThat(Digest.of(data.html().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(data.headers().getOrDefault("etag", "").replace("\"", ""));
        assertThat(again("/registry/open-data/registry-2026-03-05.jsonl", data).status())
                .isEqualTo(304);
        assertThat(seen("/registry/open-data/registry-2026-03-05.csv").html()).contains(ended, ",revoked,2026-03-04");
        assertThat(seen("/registry/open-data/registry-2026-03-05.manifest.json").html())
                .contains(
                        "\"official\" : false",
                        data.headers().getOrDefault("etag", "").replace("\"", ""));
        assertThat(seen("/registry/open-data/registry-2026-99-05.csv").status()).isEqualTo(404);
        assertThat(seen("/registry/open-data/registry-2026-03-06.csv").status()).isEqualTo(404);
        assertThat(new Visitor(console)
                        .send("/api/v1/registry/dumps", HttpRequest.newBuilder().GET())
                        .html())
                .contains("\"official\":false", "registry-2026-03-05.jsonl");
    }

    @Test
    @Order(9)
    void anybody_objects_and_reads_the_answer_with_the_code() {
        var stranger = new Visitor(console);
        var path = "/registry/filings/" + first + "/object";
        stranger.get(path);
        assertThat(stranger.post(path, "told", " ").status()).isEqualTo(422);
        var receipt = stranger.post(
                path, "about", "products", "relation", "user", "told", "产品名称与网站不一致", "contact", "13900000000");
        var code = receipt.find("data-copy>([0-9A-Z-]{19})<");
        assertThat(receipt.text()).contains("本登记台承诺最迟于");
        assertThat(RECORDS.last().outcome()).isEqualTo("objection_lodge");
        assertThat(RECORDS.last().toString()).doesNotContain("13900000000", code);
        assertThat(seen("/registry/filings/" + first).text()).doesNotContain("正在处理", "不一致");

        assertThat(OFFICERS[1].get("/").text()).contains("答复公示异议 · " + first);
        assertThat(OFFICERS[1].get(OBJECTIONS).text())
                .contains("应用产品", "139****00")
                .doesNotContain("13900000000");
        var opened = OFFICERS[1].get(OBJECTIONS + "/1");
        assertThat(opened.text()).contains("产品名称与网站不一致", "13900000000", "您参与过这项登记的审核");
        assertThat(OFFICERS[1]
                        .post(OBJECTIONS + "/1", "version", "1", "act", "reject", "words", "无误")
                        .status())
                .isEqualTo(409);
        assertThat(OFFICERS[1]
                        .post(OBJECTIONS + "/1", "version", "1", "act", "admit")
                        .text())
                .contains("已受理");
        assertThat(seen("/registry/filings/" + first).text()).contains("有 1 件经审查受理的异议正在处理");

        OFFICERS[2].get(OBJECTIONS + "/1");
        assertThat(OFFICERS[2]
                        .post(OBJECTIONS + "/1", "version", "1", "act", "reject", "words", "无误")
                        .text())
                .contains("刚刚有了新的进展");
        assertThat(OFFICERS[2]
                        .post(OBJECTIONS + "/1", "version", "2", "act", "correct")
                        .status())
                .isEqualTo(422);
        OFFICERS[2].post(
                OBJECTIONS + "/1",
                "version",
                "2",
                "act",
                "correct",
                "words",
                "经核对，产品名称已变更。",
                "note",
                "产品名称以网站所示为准。",
                "change",
                "yes");

        assertThat(asked(stranger, code.toLowerCase(Locale.ROOT)).text())
                .contains("异议成立", "经核对，产品名称已变更", "已要求登记的主体办理变更", "不是国家");
        assertThat(seen("/registry/filings/" + first).text())
                .contains("登记台说明", "产品名称以网站所示为准")
                .doesNotContain("正在处理");
        assertThat(json("/" + first).html()).contains("产品名称以网站所示为准").doesNotContain("13900000000", "不一致");
        assertThat(OFFICERS[2].get(OBJECTIONS).text()).contains("等待变更的登记", first);
        assertThat(OFFICERS[2].get(OBJECTIONS + "?standing=answered").text()).contains("异议成立");
    }

    @Test
    @Order(10)
    void who_guesses_codes_or_floods_the_desk_must_wait() {
        var stranger = new Visitor(console);
        assertThat(asked(stranger, "7K3Q-M2XW-DA9P-T4E6-1").text()).contains("查询码不完整或有误");
        var last = new Visitor.Seen(0, "", "", Map.of());
        for (int i = 0; i < 12; i++) {
            last = asked(stranger, ObjectionCode.fresh().shown());
        }
        assertThat(last.status()).isEqualTo(429);
        var path = "/registry/filings/" + ended + "/object";
        for (int i = 0; i < 11; i++) {
            stranger.get(path);
            last = stranger.post(path, "about", "state", "relation", "other", "told", "第 " + i + " 次");
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(seen("/registry/filings/PARK-2026-000009-00/object").status())
                .isEqualTo(404);
    }

    @Test
    @Order(11)
    void an_administrator_sets_the_promise_and_how_long_files_are_kept() {
        administrator.get(SETTINGS);
        assertThat(administrator
                        .post(SETTINGS, "dumpDays", "0", "objectionDays", "x")
                        .status())
                .isEqualTo(422);
        assertThat(administrator
                        .post(SETTINGS, "dumpDays", "30", "objectionDays", "7")
                        .text())
                .contains("已保存");
        assertThat(RECORDS.last().outcome()).isEqualTo("publication_set");
        assertThat(seen("/registry/filings/" + first + "/object").text()).contains("7 个工作日内答复");
        assertThat(seen("/registry/open-data").text()).contains("保留 30 天");
    }

    private static Visitor.Seen asked(Visitor stranger, String code) {
        stranger.get(OBJECTIONS + "/status");
        return stranger.post(OBJECTIONS + "/status", "code", code);
    }

    private static Visitor.Seen again(String path, Visitor.Seen before) {
        return new Visitor(console)
                .send(
                        path,
                        HttpRequest.newBuilder()
                                .GET()
                                .header("If-None-Match", before.headers().get("etag")));
    }

    private static String[] write(String version, String title, String body, String dated) {
        return new String[] {"version", version, "title", title, "body", body, "dated", dated};
    }

    private static Visitor.Seen seen(String path) {
        return new Visitor(console).get(path);
    }

    private static Visitor.Seen json(String rest) {
        return new Visitor(console)
                .send(
                        "/api/v1/registry/filings" + rest,
                        HttpRequest.newBuilder().GET());
    }
}
