package fengni;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.Visitor.Seen;
import fengni.access.Role;
import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.evidence.Who;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Flows of the console as a browser without JavaScript takes them. */
class ConsoleTest {
    private static final Pattern LINK = Pattern.compile("<[^<>]*\\s(?:href|src|action)=\"([^\"]+)\"");

    private static TestConsole console;
    private static Visitor visitor;

    @BeforeAll
    static void start() {
        console = TestConsole.start();
        visitor = new Visitor(console);
        Walk.setUp(console, visitor);
        visitor.get("/services/new");
        visitor.post("/services", "name", "小云助手", "function", "对话问答");
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void every_page_is_ours_alone_and_says_so_in_its_policy() {
        var seen = crawl();

        assertThat(seen).hasSizeGreaterThan(15);
        assertThat(seen.values()).allSatisfy(page -> {
            assertThat(page.status()).as(page.path()).isEqualTo(200);
            assertThat(page.headers().get("content-security-policy"))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "http:", "https:");
            assertThat(page.html()).doesNotContain("style=\"", "<style", "onclick", "javascript:");
            assertThat(LINK.matcher(page.html()).results().map(link -> link.group(1)))
                    .allMatch(link -> link.startsWith("/") || link.startsWith("#"));
        });
    }

    @Test
    void a_key_is_shown_once() {
        visitor.get("/services/1");
        var key = visitor.post("/services/1/keys", "name", "后端").find("(fk-[A-Za-z0-9_-]{43})");

        assertThat(visitor.get("/services/1").html()).doesNotContain(key).contains(key.substring(key.length() - 4));
    }

    @Test
    void a_filing_number_is_kept_as_entered_and_only_checked() {
        visitor.get("/services/1/filing");
        var page = visitor.post(
                "/services/1/filing", "filing-number", "某号0001", "filing-source", "公告", "filing-entered", "2026-11-20");

        assertThat(page.text()).contains("某号0001", "形式上不符合已公布编号的样式");
    }

    @Test
    void a_user_is_registered_found_and_withdrawn() {
        var method = visitor.get("/services/1/users").find("<option value=\"([^\"]+)\"");
        visitor.post("/services/1/users", "user", "u-1001", "method", method);

        assertThat(visitor.get("/services/1/users?name=u-1001").text()).contains("u-1001", "已核验");
        assertThat(visitor.get("/services/1/users?name=u-100").text()).contains("没有找到用户");
        assertThat(visitor.post("/services/1/users/withdraw", "user", "u-1001").text())
                .contains("已撤销");
    }

    @Test
    void a_policy_needs_a_reason() {
        visitor.get("/services/1/identity");
        var refused = visitor.post("/services/1/identity", "policy", "release_only");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("href=\"#f-reason\"");
        assertThat(visitor.post("/services/1/identity", "policy", "release_only", "reason", "仅供内部草稿")
                        .text())
                .contains("策略已签署", "仅供内部草稿", Walk.ADMIN);
    }

    @Test
    void a_label_without_its_elements_is_refused_with_the_reason() {
        visitor.get("/services/1/label");
        var refused = visitor.post("/services/1/label", "form", "end", "words", "你好", "reason", "测试");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("标识文字缺少");
    }

    @Test
    void a_hold_is_laid_shown_and_lifted() {
        visitor.get("/services/1/hold?user=u-9");
        var held = visitor.post(
                "/services/1/hold", "user", "u-9", "measure", "warn", "facts", "多次违规", "rule", "第十条", "appeal", "七日内");
        assertThat(held.text()).contains("已警示", "多次违规（第十条）");

        var restored = visitor.post(
                "/services/1/hold",
                "user",
                "u-9",
                "measure",
                "restore",
                "ground",
                "rectified",
                "facts",
                "已改正",
                "rule",
                "第十条",
                "appeal",
                "无");
        assertThat(restored.text()).contains("正常", "已改正");
    }

    @Test
    void a_record_is_opened_by_its_receipt_and_the_opening_is_noted() {
        var receipt = console.keep(new Happening(
                RecordType.REQUEST,
                1,
                new Who("u-secret", "attested:mobile_number", "203.0.113.7", "40123", "10.0.0.1:8081", "not_supplied"),
                "input_blocked",
                Optional.of("A.1.a"),
                Map.of("model", "qwen"),
                Map.of("stream", true)));

        assertThat(visitor.get("/decisions").text())
                .contains(receipt.toString(), "输入拦截")
                .doesNotContain("u-secret");
        assertThat(visitor.get("/decisions?outcome=answered").text()).doesNotContain(receipt.toString());
        var path = "/decisions/record?receipt=" + URLEncoder.encode(receipt.toString(), StandardCharsets.UTF_8);
        assertThat(visitor.get(path).text()).contains("u-secret", "203.0.113.7", "输入拦截", "已核验：移动电话号码");
        assertThat(visitor.get("/audit").text()).contains("查看记录详情", receipt.toString());
    }

    @Test
    void records_of_services_of_others_are_not_there() {
        var receipt = console.keep(happening(999, "unknown", "refused"));

        assertThat(visitor.get("/decisions").text()).doesNotContain(receipt.toString());
        var path = "/decisions/record?receipt=" + URLEncoder.encode(receipt.toString(), StandardCharsets.UTF_8);
        assertThat(visitor.get(path).status()).isEqualTo(404);
    }

    @Test
    void a_record_keeps_words_that_have_no_translation() {
        var receipt = console.keep(happening(1, "future_kind", "future_outcome"));
        var path = "/decisions/record?receipt=" + URLEncoder.encode(receipt.toString(), StandardCharsets.UTF_8);

        assertThat(visitor.get(path).text()).contains("future_kind", "future_outcome");
    }

    @Test
    void records_of_others_push_none_of_ones_own_off_the_page() {
        var receipt = console.keep(happening(1, "unknown", "refused"));
        for (int i = 0; i < 51; i++) {
            console.keep(happening(999, "unknown", "refused"));
        }

        assertThat(visitor.get("/decisions").text()).contains(receipt.toString());
    }

    @Test
    void who_may_not_open_records_sees_receipts_without_links() {
        var receipt = console.keep(happening(1, "unknown", "refused")).toString();
        var editor = new Visitor(console);
        Walk.firstSignIn(console, editor, "bianji", console.person("bianji", 1, Set.of(Role.CONTENT_SAFETY_EDITOR)));

        assertThat(editor.get("/decisions").html()).contains(receipt).doesNotContain("/decisions/record");
        assertThat(visitor.get("/decisions").html()).contains(receipt, "/decisions/record");
    }

    @Test
    void an_api_token_works_until_it_is_revoked() {
        visitor.get("/me");
        var token = visitor.post("/me/tokens", "name", "脚本").find("(fct_[A-Za-z0-9_-]{43})");
        assertThat(api(token).status()).isEqualTo(200);

        var id = visitor.get("/me").find("/me/tokens/(\\d+)/revoke");
        visitor.post("/me/tokens/" + id + "/revoke");

        assertThat(api(token).status()).isEqualTo(401);
    }

    @Test
    void a_stranger_reads_the_description_of_the_api_and_nothing_else() {
        var stranger = new Visitor(console);

        assertThat(stranger.send("/api/v1/openapi.json", HttpRequest.newBuilder())
                        .html())
                .contains("\"openapi\":\"3.1", "/api/v1/services");
        assertThat(stranger.send("/api/v1/services", HttpRequest.newBuilder()).status())
                .isEqualTo(401);
    }

    @Test
    void an_unknown_page_is_said_to_be_unknown() {
        assertThat(visitor.get("/nowhere").status()).isEqualTo(404);
        assertThat(visitor.get("/services/77").status()).isEqualTo(404);
    }

    private static Happening happening(long service, String identity, String outcome) {
        return new Happening(
                RecordType.REQUEST,
                service,
                new Who("u", identity, "203.0.113.7", "1", "10.0.0.1:8081", "not_supplied"),
                outcome,
                Optional.empty(),
                Map.of(),
                Map.of());
    }

    private static Seen api(String token) {
        return new Visitor(console)
                .send("/api/v1/services", HttpRequest.newBuilder().GET().header("Authorization", "Bearer " + token));
    }

    private static Map<String, Seen> crawl() {
        var seen = new TreeMap<String, Seen>();
        var next = new ArrayDeque<String>();
        next.add("/");
        while (!next.isEmpty()) {
            var path = next.remove();
            if (!seen.containsKey(path)) {
                var page = visitor.get(path);
                if (isFeed(page)) {
                    continue;
                }
                seen.put(path, page);
                Pattern.compile("<a [^>]*href=\"(/[^\"#]*)\"")
                        .matcher(page.html())
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&"))
                        .filter(link -> !link.contains("before="))
                        .forEach(next::add);
            }
        }
        return seen;
    }

    /** A feed is for programs; its links are whole addresses. */
    private static boolean isFeed(Seen page) {
        return page.headers().getOrDefault("content-type", "").startsWith("application/atom+xml");
    }
}
