package fengni.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Visitor.Seen;
import fengni.Walk;
import fengni.access.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The JSON API of the desk; and what there is without a registry. */
class FilingApiTest {
    private static final String HERE = "/api/v1/filings";

    private static FakeRegistry registry;
    private static Visitor visitor;
    private static String officer;
    private static String stranger;

    @BeforeAll
    static void start() {
        registry = FakeRegistry.start();
        visitor = new Visitor(registry.console);
        Walk.setUp(registry.console, visitor);
        var first = Walk.token(visitor);
        visitor.call(
                first, "POST", "/api/v1/organisations", "{\"name\":\"另一家\",\"creditCode\":\"91990000MA0000007X\"}");
        visitor.call(
                first, "POST", "/api/v1/services", "{\"organisation\":1,\"name\":\"示例绘图\",\"function\":\"文字生成图像\"}");
        officer = Walk.token(registry.console, "officer", 1, Role.COMPLIANCE_OFFICER);
        stranger = Walk.token(registry.console, "stranger", 2, Role.COMPLIANCE_OFFICER);
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    @Test
    void a_draft_is_made_changed_and_refused_with_every_finding() {
        var made = call("POST", HERE, fields(Sample.basic("provider")));
        var path = made.headers().getOrDefault("location", "");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.html()).contains("\"official\":false", "\"state\":\"draft\"");

        var refused = call("POST", path + "/submit", "{}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("form.subject_first", "form.no_product", "form.declaration")
                .contains("fields/algorithm.introduction", "fields/algorithm.risks");

        var changed =
                call("PATCH", path, "{\"version\":2," + fields(Sample.detail()).substring(1));
        assertThat(changed.status()).as(changed.html()).isEqualTo(200);
        assertThat(changed.headers()).containsEntry("etag", "\"3\"");
        var clash = call("PATCH", path, "{\"version\":2,\"fields\":{\"algorithm.format\":\"图像\\tjpg\"}}");
        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.html()).contains("filing_clash", "图像\\tpng");
        assertThat(call("PATCH", path, "{\"version\":3,\"fields\":{\"no.such\":\"x\"}}")
                        .html())
                .contains("fields/no.such", "unknown");
        assertThat(call("POST", path + "/withdraw", "").status()).isEqualTo(409);
    }

    @Test
    void a_dossier_of_others_is_not_there() {
        var path = call("POST", HERE, "{}").headers().getOrDefault("location", "");

        for (var asked : List.of("GET " + path, "PATCH " + path, "POST " + path + "/submit")) {
            var parts = asked.split(" ", 2);
            assertThat(visitor.call(stranger, parts[0], parts[1], "{\"version\":1}")
                            .status())
                    .as(asked)
                    .isEqualTo(404);
        }
        assertThat(visitor.call(stranger, "GET", HERE, "").html()).isEqualTo("[]");
        assertThat(visitor.call(stranger, "POST", path + "/withdraw", "").status())
                .isEqualTo(404);
        assertThat(visitor.call(stranger, "POST", path + "/products", "").status())
                .isEqualTo(404);
    }

    @Test
    void the_subject_is_sent_and_there_is_one() {
        var made = call("POST", HERE + "/subject", fields(Sample.subject()));
        var path = made.headers().getOrDefault("location", "");
        assertThat(call("POST", HERE + "/subject", "{}").status()).isEqualTo(409);

        var sent = call("POST", path + "/submit", "{\"declaration\":true}");
        assertThat(sent.status()).as(sent.html()).isEqualTo(200);
        assertThat(sent.html()).contains("\"state\":\"submitted\"", "\"acts\":[\"withdraw\"]");
        assertThat(call("GET", HERE, "").html())
                .contains("\"title\":\"示例科技有限公司\"")
                .doesNotContain("13800000001");
        assertThat(call("PATCH", path, "{\"version\":1,\"fields\":{}}").status())
                .isEqualTo(409);
    }

    @Test
    void without_a_registry_everything_can_be_drafted_and_nothing_sent() {
        try (var console = TestConsole.start()) {
            var alone = new Visitor(console);
            Walk.setUp(console, alone);
            var token = Walk.token(alone);
            var path = alone.call(token, "POST", HERE + "/subject", fields(Sample.subject()))
                    .headers()
                    .getOrDefault("location", "");
            var refused = alone.call(token, "POST", path + "/submit", "{\"declaration\":true}");

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.html()).contains("form.no_registry");
            assertThat(alone.get("/filings/1/check").html()).contains("还没有连接登记台", "/registry-connection");
        }
    }

    private static Seen call(String method, String path, String body) {
        return visitor.call(officer, method, path, body);
    }

    private static String fields(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":\"" + field.getValue().replace("\t", "\\t") + "\"")
                .collect(Collectors.joining(",", "{\"fields\":{", "}}"));
    }
}
