package fengni.access;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Visitor.Seen;
import fengni.Walk;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two organisations share one installation: to each the other's things are as if they were not there. */
class ScopeTest {
    private static final String SERVICES = "/api/v1/services/";
    private static final String HOLDS = "/api/v1/holds";
    private static final String REASONS =
            "\"measure\":\"warn\",\"facts\":\"x\",\"rule\":\"y\",\"appeal\":\"z\",\"ground\":\"rectified\"}";

    private static TestConsole console;
    private static Visitor visitor;
    /** The first organisation's; its service is 1, its key 1. */
    private static Side first;
    /** The second organisation's; its service is 2, its key 2. */
    private static Side second;

    /** Who acts for one organisation, with the key of its one service. */
    private record Side(String both, String officer, String inspector, String serviceKey) {}

    @BeforeAll
    static void start() {
        console = TestConsole.start();
        visitor = new Visitor(console);
        Walk.setUp(console, visitor);
        var setUp = Walk.token(visitor);
        visitor.call(
                setUp, "POST", "/api/v1/organisations", "{\"name\":\"另一家\",\"creditCode\":\"91990000MA0000007X\"}");
        first = side(1);
        second = side(2);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void every_route_of_a_service_is_there_for_its_own_organisation_only() {
        var routes = console.api().stream()
                .filter(route -> route.contains(" /api/v1/services/{id}"))
                .toList();

        assertThat(routes).hasSizeGreaterThan(22).allSatisfy(route -> {
            for (var token : List.of(second.both(), second.officer(), second.inspector(), second.serviceKey())) {
                assertThat(route(token, route, 1).status()).as(route).isEqualTo(404);
                assertThat(route(token, route, 1).html())
                        .as(route)
                        .isEqualTo(route(token, route, 999).html());
            }
        });
        assertThat(visitor.call(first.both(), "GET", SERVICES + "1/keys", "").html())
                .contains("\"revokedAt\":null");
        assertThat(routes)
                .allSatisfy(route -> assertThat(route(first.both(), route, 1).status())
                        .as(route)
                        .isNotIn(401, 403, 404, 500));
    }

    @Test
    void a_role_counts_at_ones_own_organisation() {
        assertThat(route(second.inspector(), "GET /api/v1/services/{id}/keys", 2)
                        .status())
                .isEqualTo(200);
        assertThat(route(second.inspector(), "POST /api/v1/services/{id}/keys", 2)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_observer_of_the_group_counts_and_opens_nothing_else() {
        var observer = Walk.token(console, "guancha", 1, Role.OBSERVER);

        var counts = visitor.call(observer, "GET", "/api/v1/overview", "");

        assertThat(counts.status()).isEqualTo(200);
        assertThat(counts.html()).contains("示例科技有限公司", "另一家", "\"official\":false");
        assertThat(console.api())
                .filteredOn(route -> !route.endsWith("/api/v1/overview") && !isOpen(route))
                .hasSizeGreaterThan(40)
                .allSatisfy(route -> assertThat(route(observer, route.replaceAll("\\{[^}]+}", "1"), 1)
                                .status())
                        .as(route)
                        .isIn(403, 404));
        assertThat(visitor.call(first.both(), "GET", "/api/v1/overview", "").status())
                .isEqualTo(403);
    }

    @Test
    void a_store_reviewer_opens_the_own_shelf_and_the_rulebook_and_nothing_else() {
        var reviewer = Walk.token(console, "shenhe", 2, Role.STORE_REVIEWER);

        assertThat(visitor.call(reviewer, "GET", "/api/v1/registry/shelf", "").status())
                .isEqualTo(200);
        assertThat(console.api())
                .filteredOn(
                        route -> !route.contains("/registry/shelf") && !route.contains("/rulebook") && !isOpen(route))
                .hasSizeGreaterThan(40)
                .allSatisfy(route -> assertThat(route(reviewer, route.replaceAll("\\{[^}]+}", "1"), 1)
                                .status())
                        .as(route)
                        .isIn(403, 404));
        assertThat(visitor.call(first.both(), "GET", "/api/v1/registry/shelf", "")
                        .status())
                .isEqualTo(403);
    }

    private static boolean isOpen(String route) {
        return console.doors().stream()
                .anyMatch(door -> door.open() && route.equals(door.method() + " " + door.path()));
    }

    @Test
    void the_key_of_a_service_reaches_its_own_users_only() {
        assertThat(visitor.call(second.serviceKey(), "GET", SERVICES + "2/users", "")
                        .status())
                .isEqualTo(200);
        assertThat(visitor.call(second.serviceKey(), "GET", SERVICES + "2/keys", "")
                        .status())
                .isEqualTo(403);
        assertThat(visitor.call(second.serviceKey(), "GET", SERVICES + "1/users", "")
                        .status())
                .isEqualTo(404);
        assertThat(visitor.call(second.serviceKey(), "GET", "/api/v1/services", "")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void only_compliance_officers_open_a_service_to_the_public_and_inspectors_move_nothing() {
        var administrator = Walk.token(console, "admin1", 1, Role.ADMINISTRATOR);
        var publish = "{\"move\":\"publish\",\"reason\":\"x\"}";

        assertThat(visitor.call(administrator, "POST", SERVICES + "1/launch", publish)
                        .status())
                .isEqualTo(403);
        assertThat(visitor.call(first.officer(), "POST", SERVICES + "1/launch", publish)
                        .status())
                .isEqualTo(409);
        assertThat(visitor.call(first.inspector(), "POST", SERVICES + "1/launch", publish)
                        .status())
                .isEqualTo(403);
        assertThat(visitor.call(first.inspector(), "GET", SERVICES + "1/testers", "")
                        .status())
                .isEqualTo(200);
        assertThat(visitor.call(first.serviceKey(), "GET", SERVICES + "1/launch", "")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%31", "01", "+1", "0x1", "%231", "1%20", "%20", "-1", "99999999999999999999"})
    void no_spelling_of_a_number_leads_around(String number) {
        assertThat(visitor.call(second.both(), "GET", SERVICES + number + "/keys", "")
                        .status())
                .isIn(400, 404);
    }

    @Test
    void no_spelling_of_the_path_leads_around() {
        assertThat(List.of("/api/v1/%73ervices/1/keys", "/api/v1/services;a=b/1/keys", "/api/v1/x/../services/1/keys"))
                .allSatisfy(path -> assertThat(
                                visitor.call(second.both(), "GET", path, "").status())
                        .isIn(400, 404));
    }

    @Test
    void lists_show_ones_own() {
        assertThat(list(first, "/api/v1/services")).contains("\"id\":1").doesNotContain("\"id\":2");
        assertThat(list(second, "/api/v1/services")).contains("\"id\":2").doesNotContain("\"id\":1");
        assertThat(list(first, "/api/v1/organisations")).contains("示例科技有限公司").doesNotContain("另一家");
        assertThat(list(second, "/api/v1/organisations")).contains("另一家").doesNotContain("示例科技有限公司");
        assertThat(list(second, "/api/v1/organisations/2")).contains("另一家");
        assertThat(visitor.call(second.both(), "GET", "/api/v1/organisations/1", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_service_is_added_to_ones_own_organisation() {
        var other = visitor.call(second.both(), "POST", "/api/v1/services", service(1));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.html())
                .contains("\"unknown\"")
                .doesNotContain("\"required\"")
                .isEqualTo(visitor.call(second.both(), "POST", "/api/v1/services", service(999))
                        .html());
    }

    @Test
    void holds_on_others_are_not_there() {
        var laid = visitor.call(first.officer(), "POST", HOLDS, hold("account", 1));
        var path = laid.headers().getOrDefault("location", "");

        assertThat(laid.status()).isEqualTo(201);
        assertThat(visitor.call(first.both(), "GET", path, "").status()).isEqualTo(200);
        assertThat(visitor.call(second.both(), "GET", path, "").status()).isEqualTo(404);
        assertThat(visitor.call(second.both(), "DELETE", path + "?ground=rectified&facts=x&rule=y&appeal=z", "")
                        .status())
                .isEqualTo(404);
        assertThat(list(first, HOLDS)).contains("\"account\"");
        assertThat(list(second, HOLDS)).doesNotContain("\"account\"");
        for (var kind : List.of("account", "service")) {
            var standing = HOLDS + "/standing?user=u-1&kind=" + kind + "&service=";
            assertThat(visitor.call(first.both(), "GET", standing + 1, "").status())
                    .isEqualTo(200);
            assertThat(visitor.call(second.both(), "GET", standing + 1, "").html())
                    .contains("\"unknown\"")
                    .isEqualTo(visitor.call(second.both(), "GET", standing + 999, "")
                            .html());
            for (var way : List.of(HOLDS, HOLDS + "/restore")) {
                assertThat(visitor.call(second.both(), "POST", way, hold(kind, 1))
                                .html())
                        .contains("\"unknown\"")
                        .isEqualTo(visitor.call(second.both(), "POST", way, hold(kind, 999))
                                .html());
            }
        }
    }

    @Test
    void a_complaint_is_its_own_organisations_and_one_of_no_known_service_is_everybodys() {
        visitor.call("", "POST", "/api/v1/complaints", complaint("\"service\":1,", "第一家的问题"));
        visitor.call("", "POST", "/api/v1/complaints", complaint("", "不知道是谁的问题"));

        assertThat(visitor.call(first.officer(), "GET", "/api/v1/complaints/1", "")
                        .html())
                .contains("第一家的问题");
        assertThat(visitor.call(second.officer(), "GET", "/api/v1/complaints/1", "")
                        .status())
                .isEqualTo(404);
        assertThat(visitor.call(second.officer(), "POST", "/api/v1/complaints/1/accept", "{\"version\":1}")
                        .status())
                .isEqualTo(404);
        assertThat(list(second, "/api/v1/complaints"))
                .doesNotContain("\"id\":1,")
                .contains("\"id\":2,");
        assertThat(list(first, "/api/v1/complaints")).contains("\"id\":1,").contains("\"id\":2,");
    }

    private static String complaint(String service, String description) {
        return "{\"topic\":\"label\"," + service + "\"description\":\"" + description + "\"}";
    }

    @Test
    void orders_and_inspections_of_others_are_not_there() {
        var order = "{\"authority\":\"x\",\"number\":\"1\",\"day\":\"2026-11-20\",\"kinds\":[\"other\"],"
                + "\"other\":\"y\",\"whole\":true,\"reason\":\"z\",\"citation\":\"c\"}";
        var inspection = "{\"authority\":\"x\",\"number\":\"1\",\"officers\":\"y\",\"whole\":true,"
                + "\"from\":\"2026-01-01\",\"to\":\"2026-11-01\",\"begins\":\"2026-11-01\",\"ends\":\"2099-01-01\"}";
        var orderId =
                visitor.call(first.officer(), "POST", "/api/v1/orders", order).find("\"id\":(\\d+)");
        var caseId = visitor.call(first.officer(), "POST", "/api/v1/inspections", inspection)
                .find("\"id\":(\\d+)");

        for (var path : List.of(
                "/api/v1/orders/" + orderId,
                "/api/v1/inspections/" + caseId,
                "/api/v1/inspections/" + caseId + "/log")) {
            assertThat(visitor.call(first.officer(), "GET", path, "").status())
                    .as(path)
                    .isEqualTo(200);
            assertThat(visitor.call(second.officer(), "GET", path, "").status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(visitor.call(second.both(), "POST", "/api/v1/orders/" + orderId + "/confirm", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(visitor.call(second.both(), "POST", "/api/v1/inspections/" + caseId + "/close", "{\"words\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(list(second, "/api/v1/orders")).doesNotContain("\"id\"");
    }

    @Test
    void assessments_of_others_are_not_there() {
        var path = "/api/v1/assessments";
        var signed = visitor.call(
                first.officer(), "POST", path, "{\"answers\":{\"techniques\":[\"none\"]},\"reason\":\"只做网站\"}");
        var one = signed.headers().getOrDefault("location", "");

        assertThat(signed.status()).isEqualTo(201);
        assertThat(visitor.call(first.inspector(), "GET", one, "").status()).isEqualTo(200);
        assertThat(visitor.call(second.both(), "GET", one, "").status()).isEqualTo(404);
        assertThat(list(first, path)).contains("只做网站");
        assertThat(list(second, path)).doesNotContain("只做网站");
        var deed = "{\"clock\":\"filing\",\"term\":\"before-0\",\"reason\":\"x\"}";
        assertThat(List.of(one + "/reopen", one + "/clocks"))
                .allSatisfy(act -> assertThat(visitor.call(second.officer(), "POST", act, deed)
                                .status())
                        .isEqualTo(404));
    }

    @Test
    void the_feature_database_is_one_for_all_and_its_editors_change_it() {
        assertThat(visitor.call(second.inspector(), "GET", "/api/v1/features/export", "")
                        .status())
                .isEqualTo(200);
        assertThat(visitor.call(second.serviceKey(), "GET", "/api/v1/features/export", "")
                        .status())
                .isEqualTo(403);
        assertThat(visitor.call(second.officer(), "POST", "/api/v1/features/rollback", "{}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_rulebook_is_everybodys_and_names_nobody() {
        for (var path : List.of("", "/versions", "/calendar", "/lists")) {
            assertThat(list(first, "/api/v1/rulebook" + path))
                    .isEqualTo(list(second, "/api/v1/rulebook" + path))
                    .doesNotContain("测试员", "both1");
            assertThat(visitor.call(second.serviceKey(), "GET", "/api/v1/rulebook" + path, "")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void a_hold_on_the_whole_operator_is_the_administrators_and_all_read_it() {
        var hold = "{\"subject\":{\"kind\":\"operator\"}," + REASONS;
        assertThat(visitor.call(second.officer(), "POST", HOLDS, hold).status()).isEqualTo(403);
        assertThat(visitor.call(second.officer(), "POST", HOLDS + "/restore", hold)
                        .status())
                .isEqualTo(403);

        var laid = visitor.call(first.both(), "POST", HOLDS, hold);
        var lift = laid.headers().getOrDefault("location", "") + "?ground=rectified&facts=x&rule=y&appeal=z";

        assertThat(laid.status()).isEqualTo(201);
        assertThat(list(second, HOLDS)).contains("\"operator\"");
        assertThat(visitor.call(second.officer(), "DELETE", lift, "").status()).isEqualTo(403);
        assertThat(visitor.call(first.both(), "DELETE", lift, "").status()).isEqualTo(200);
    }

    @Test
    void the_description_of_the_api_asks_for_no_person() {
        assertThat(visitor.call(first.both(), "GET", "/api/v1/openapi.json", "").html())
                .contains("/api/v1/holds/standing")
                .doesNotContain("SignedIn", "\"who\"");
    }

    private static Side side(long organisation) {
        var both =
                Walk.token(console, "both" + organisation, organisation, Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER);
        visitor.call(both, "POST", "/api/v1/services", service(organisation));
        console.refresh();
        var users = SERVICES + organisation + "/users";
        visitor.call(both, "POST", users, "{\"user\":\"u-1\",\"method\":\"mobile_number\"}");
        visitor.call(both, "POST", SERVICES + organisation + "/testers", "{\"user\":\"u-1\"}");
        var key = visitor.call(both, "POST", SERVICES + organisation + "/keys", "{\"name\":\"后端\"}")
                .find("(fk-[A-Za-z0-9_-]{43})");
        console.refresh();
        return new Side(
                both,
                Walk.token(console, "officer" + organisation, organisation, Role.COMPLIANCE_OFFICER),
                Walk.token(console, "inspector" + organisation, organisation, Role.INSPECTOR),
                key);
    }

    private static Seen route(String token, String route, long service) {
        var parts = route.split(" ", 2);
        var path = parts[1].replace("{id}", String.valueOf(service))
                .replace("{key}", "1")
                .replace("{*user}", "u-1")
                .replaceAll("/+", "/");
        return visitor.call(token, parts[0], path, parts[0].startsWith("P") ? "{}" : "");
    }

    private static String list(Side side, String path) {
        return visitor.call(side.inspector(), "GET", path, "").html();
    }

    private static String service(long organisation) {
        return "{\"organisation\":" + organisation + ",\"name\":\"问答\",\"function\":\"对话\"}";
    }

    private static String hold(String kind, long service) {
        return "{\"subject\":{\"kind\":\"" + kind + "\",\"service\":" + service + ",\"user\":\"u-1\"}," + REASONS;
    }
}
