package fengni.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Visitor.Seen;
import fengni.Walk;
import fengni.access.Role;
import fengni.attachments.Samples;
import fengni.law.ChinaDay;
import fengni.offering.LaunchProof;
import fengni.offering.LaunchProofs;
import fengni.offering.ServiceId;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Statements of security assessments: signed, counted, replaced, withdrawn; and everything that can be wrong with one. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StatementTest {
    private static final String API = "/api/v1/security-assessments";
    private static final String HERE = "/security-assessments";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static TestConsole console;
    private static Visitor officer;
    private static String token;
    private static String other;

    @BeforeAll
    static void setUp() {
        console = TestConsole.start();
        var administrator = new Visitor(console);
        Walk.setUp(console, administrator);
        var setUp = Walk.token(administrator);
        officer = new Visitor(console);
        officer.call(
                setUp, "POST", "/api/v1/organisations", "{\"name\":\"另一家\",\"creditCode\":\"91990000MA0000007X\"}");
        officer.call(setUp, "POST", "/api/v1/services", "{\"organisation\":1,\"name\":\"绘图\",\"function\":\"图像生成\"}");
        Walk.firstSignIn(console, officer, "hegui", console.person("hegui", 1, Set.of(Role.COMPLIANCE_OFFICER)));
        token = Walk.token(officer);
        other = Walk.token(console, "bieren", 2, Role.COMPLIANCE_OFFICER);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    @Order(1)
    void the_outline_is_data_with_citations() {
        var outline = json(officer.call(token, "GET", API + "/outline", ""));

        assertThat(outline.get("grounds")).hasSize(9);
        assertThat(outline.get("parts")).hasSize(4);
        assertThat(outline.get("items")).hasSize(7);
        assertThat(outline.get("platforms").get(0).get("name").get("zh").asString())
                .isEqualTo("全国互联网安全管理服务平台");
        assertThat(outline.get("items")
                        .get(2)
                        .get("basis")
                        .get("citation")
                        .get("zh")
                        .asString())
                .endsWith("第五条第（三）项");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "service | 99 | service unknown",
                "service | null | service required",
                "subject | '\"\"' | subject required",
                "subject | '\"绘图\\u200b助手\"' | subject form.invisible",
                "grounds | [] | grounds required",
                "grounds | '[\"launch\",\"whim\"]' | grounds choice",
                "assessor | '\"nobody\"' | assessor choice",
                "assessor | '\"body\"' | bodyName required,bodyCode required",
                "bodyCode | '\"91350100M000100Y43\"' | bodyCode not_by_body",
                "on | '\"2999-01-01\"' | on range",
                "on | '\"2018-11-29\"' | on range",
                "on | '\"昨天\"' | on date",
                "on | null | on required",
                "conclusion | '\"perhaps\"' | conclusion choice",
                "report | null | report required",
                "report | '\"../etc/passwd\"' | report report_gone",
                "report | '\"00000000-0000-0000-0000-000000000000\"' | report report_gone",
                "lodged | '{\"platform\":\"moon\",\"number\":\"1\",\"on\":\"2026-01-02\"}' | lodged/platform choice",
                "lodged | '{}' | lodged/platform choice,lodged/number required,lodged/on required",
                "lodged | '{\"platform\":\"other\",\"number\":\"A\\u00ad1\",\"on\":\"2026-01-02\"}' | lodged/number form.invisible",
                "lodged | '{\"platform\":\"other\",\"number\":\"1\",\"on\":\"2025-12-31\"}' | lodged/on range",
                "lodged | '{\"platform\":\"other\",\"number\":\"1\",\"on\":\"2999-12-31\"}' | lodged/on range",
                "reviewOn | '\"2020-01-01\"' | reviewOn range",
                "reviewOn | '\"9999-01-01\"' | reviewOn range",
                "checklist | '{\"8\":{\"covered\":true,\"note\":\"\"}}' | checklist/8 unknown",
                "checklist | '{\"logs\":{\"covered\":true,\"note\":\"\\u0007\"}}' | checklist/logs control_characters,checklist/logs form.invisible"
            })
    @Order(2)
    void what_is_wrong_is_told_by_field(String field, String value, String told) {
        var statement = statement(report());
        statement.set(field, JSON.readTree(value));
        var refused = officer.call(token, "POST", API, statement.toString());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(errors(refused)).containsExactlyElementsOf(List.of(told.split(",")));
    }

    @Test
    @Order(3)
    void everything_wrong_is_told_at_once_and_a_wrong_code_with_its_reason() {
        var refused = officer.call(token, "POST", API, "{}");
        var statement = statement(report()).put("assessor", "body").put("bodyName", "某测评中心");
        var code = officer.call(
                token,
                "POST",
                API,
                statement.put("bodyCode", "91350100M000100Y44").toString());

        assertThat(errors(refused))
                .containsExactly(
                        "service required",
                        "subject required",
                        "grounds required",
                        "assessor choice",
                        "on required",
                        "conclusion choice",
                        "reviewOn required",
                        "report required");
        assertThat(errors(code)).containsExactly("bodyCode number.check_digit");
        assertThat(count("assessment_statement")).isZero();
    }

    @Test
    @Order(3)
    void a_file_that_is_no_report_is_refused() {
        assertThat(errors(upload(Samples.text()))).containsExactly("report report_kind");
        assertThat(errors(upload(Samples.docxWithMacros()))).containsExactly("report attachment_active");
        assertThat(errors(upload(new byte[0]))).containsExactly("report attachment_empty");
    }

    @Test
    @Order(4)
    void an_officer_states_it_on_the_page_and_a_chosen_file_is_not_lost() {
        var page = officer.get(HERE + "/new");
        assertThat(page.text()).contains("登记安全评估", "自行评估", "全国互联网安全管理服务平台", "2.3 日志留存", "第五条第（三）项", "绘图");

        var refused = form(page, Map.of("service", "1", "grounds-new-product", "yes", "lodged-number", "X-1"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("已上传：report.pdf", "此项必填", "请选择");

        var signed = officer.post(
                HERE,
                "service",
                "1",
                "subject",
                "绘图助手",
                "grounds-new-product",
                "yes",
                "grounds-launch",
                "yes",
                "assessor",
                "self",
                "on",
                "2026-01-01",
                "conclusion",
                "passes",
                "report",
                refused.find("name=\"report\" value=\"([0-9a-f-]{36})\""),
                "covered-logs",
                "yes",
                "checklist-logs",
                "见第 12 页",
                "reviewOn",
                "2099-01-01");
        assertThat(signed.path()).isEqualTo(HERE + "/1");
        assertThat(signed.text())
                .contains("声明已签署并留存", "绘图助手", "有效", "见第 12 页", "尚未提交", "不代表主管部门认可", "第二十条")
                .contains("example.cn/ledger/console#");
        assertThat(signed.text())
                .contains(
                        JSON.readTree(officer.call(token, "GET", API + "/1", "").html())
                                .get("report")
                                .get("sha256")
                                .asString());
        assertThat(officer.get(HERE + "?service=1").text()).contains("绘图助手", "通过");
        assertThat(officer.get("/due").text()).contains("复核安全评估");
    }

    @Test
    @Order(5)
    void it_speaks_for_going_public_and_a_newer_one_takes_its_place() {
        assertThat(proofs()).singleElement().satisfies(proof -> {
            assertThat(proof.kind()).isEqualTo(LaunchProof.Kind.SECURITY_ASSESSMENT);
            assertThat(proof.reference()).isEqualTo("report.pdf");
            assertThat(proof.since()).isEqualTo(LocalDate.of(2026, 1, 1));
        });
        var newer = statement(report()).put("replaces", 1);
        newer.putObject("lodged")
                .put("platform", "national")
                .put("number", "安评-0042/甲")
                .put("on", "2026-01-05");
        assertThat(officer.call(token, "POST", API, newer.toString()).status()).isEqualTo(201);

        assertThat(proofs()).singleElement().satisfies(proof -> {
            assertThat(proof.reference()).isEqualTo("安评-0042/甲");
            assertThat(proof.source()).contains("自行评估", "全国互联网安全管理服务平台");
            assertThat(proof.path()).isEqualTo(HERE + "/2");
        });
        assertThat(officer.get(HERE + "/1").text()).contains("已被取代").doesNotContain("撤回声明");
        assertThat(officer.call(
                                token,
                                "POST",
                                API,
                                newer.put("report", report()).toString())
                        .status())
                .isEqualTo(409);
        assertThat(count("assessment_statement")).isEqualTo(2);
    }

    @Test
    @Order(6)
    void a_failed_one_proves_nothing() {
        var failed = statement(report()).put("conclusion", "fails");

        assertThat(officer.call(token, "POST", API, failed.toString()).status()).isEqualTo(201);
        assertThat(proofs()).hasSize(1);
    }

    @Test
    @Order(7)
    void a_report_serves_one_statement_only() {
        var report = report();

        assertThat(officer.call(token, "POST", API, statement(report).toString())
                        .status())
                .isEqualTo(201);
        assertThat(errors(officer.call(token, "POST", API, statement(report).toString())))
                .containsExactly("report report_gone");
    }

    @Test
    @Order(8)
    void withdrawn_with_a_reason_it_counts_no_more_and_stays_to_be_read() {
        var page = officer.get(HERE + "/2/withdraw");
        assertThat(officer.post(HERE + "/2/withdraw", "reason", "").status()).isEqualTo(422);
        var withdrawn = officer.post(HERE + "/2/withdraw", "reason", "报告有误");

        assertThat(page.text()).contains("撤回后");
        assertThat(withdrawn.text()).contains("已撤回", "报告有误");
        assertThat(officer.post(HERE + "/2/withdraw", "reason", "再来一次").status())
                .isEqualTo(409);
        assertThat(officer.call(
                                token,
                                "POST",
                                API,
                                statement(report()).put("replaces", 2).toString())
                        .status())
                .isEqualTo(409);
        var json = json(officer.call(token, "GET", API + "/2", ""));
        assertThat(json.get("standing").asString()).isEqualTo("withdrawn");
        assertThat(json.get("official").asBoolean()).isFalse();
        assertThat(json.get("withdrawn").get("signed").get("receipt").asString())
                .contains("console#");
    }

    @Test
    @Order(9)
    void each_has_its_record_and_other_organisations_see_nothing() {
        var receipts = JdbcClient.create(console.database())
                .sql("select receipt from assessment_statement")
                .query(String.class)
                .list();
        var path = HERE + "/1/report";

        assertThat(receipts).hasSize(4).doesNotHaveDuplicates().allMatch(receipt -> receipt.contains("console#"));
        assertThat(officer.get(path).headers().getOrDefault("content-disposition", ""))
                .startsWith("attachment;");
        assertThat(officer.call(other, "GET", API + "/1", "").status()).isEqualTo(404);
        assertThat(officer.call(other, "POST", API + "/1/withdraw", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(json(officer.call(other, "GET", API, "")).get("items")).isEmpty();
        assertThat(errors(officer.call(other, "POST", API, statement(report()).toString())))
                .containsExactly("service unknown");
        assertThat(officer.get(HERE + "/99").status()).isEqualTo(404);
        assertThat(officer.get(HERE + "/x").status()).isEqualTo(404);
    }

    /** Its review date is the last day on which it counts. */
    @Test
    @Order(10)
    void past_its_review_it_counts_no_more() {
        var today = ChinaDay.of(console.now());
        var soon = statement(report()).put("reviewOn", today.plusDays(2).toString());
        var id = json(officer.call(token, "POST", API, soon.toString()))
                .get("id")
                .asLong();
        console.later(Duration.ofDays(2));
        assertThat(proofs()).anyMatch(proof -> proof.path().endsWith("/" + id));
        console.later(Duration.ofDays(1));

        assertThat(proofs()).noneMatch(proof -> proof.path().endsWith("/" + id));
    }

    private static List<LaunchProof> proofs() {
        return console.part("statementProofs", LaunchProofs.class).of(new ServiceId(1));
    }

    private static ObjectNode statement(String report) {
        return JSON.createObjectNode()
                .put("service", 1)
                .put("subject", "绘图助手")
                .put("assessor", "self")
                .put("on", "2026-01-01")
                .put("conclusion", "passes_rectified")
                .put("report", report)
                .put("reviewOn", "2099-01-01")
                .set("grounds", JSON.createArrayNode().add("new-product").add("launch"));
    }

    private static String report() {
        return json(upload(Samples.pdf())).get("report").asString();
    }

    private static Seen upload(byte[] content) {
        return officer.send(
                API + "/reports?name=report.pdf",
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/octet-stream")
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofByteArray(content)));
    }

    /** Sends the form with a file, as a browser without JavaScript does. */
    private static Seen form(Seen page, Map<String, String> fields) {
        var edge = "----edge7Kx";
        var body = new StringBuilder();
        fields.forEach((name, value) -> part(body, edge, "name=\"" + name + "\"", value));
        part(body, edge, "name=\"_csrf\"", page.find("name=\"_csrf\" value=\"([^\"]+)\""));
        part(
                body,
                edge,
                "name=\"file\"; filename=\"report.pdf\"",
                new String(Samples.pdf(), StandardCharsets.ISO_8859_1));
        return officer.send(
                HERE,
                HttpRequest.newBuilder()
                        .header("Content-Type", "multipart/form-data; boundary=" + edge)
                        .header("Accept", "text/html")
                        .POST(BodyPublishers.ofString(body + "--" + edge + "--\r\n", StandardCharsets.ISO_8859_1)));
    }

    private static void part(StringBuilder body, String edge, String head, String content) {
        body.append("--" + edge + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n");
    }

    private static List<String> errors(Seen seen) {
        return json(seen)
                .get("errors")
                .valueStream()
                .map(error ->
                        error.get("field").asString() + " " + error.get("code").asString())
                .toList();
    }

    private static long count(String table) {
        return JdbcClient.create(console.database())
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private static JsonNode json(Seen seen) {
        return JSON.readTree(seen.html());
    }
}
