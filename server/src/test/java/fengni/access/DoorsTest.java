package fengni.access;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Walk;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpMethod;

/** Who may open what, route by route, as it is written here and as the running console does it. */
class DoorsTest {
    private static final Set<String> PUBLIC = Set.of("POST /language");

    /** Everybody but the officers of a registry. */
    private static final Set<Role> STAFF = EnumSet.complementOf(EnumSet.of(Role.OBSERVER));

    private static final Set<Role> PROVIDER =
            EnumSet.complementOf(EnumSet.of(Role.REGISTRY_OFFICER, Role.STORE_REVIEWER, Role.OBSERVER));

    private static TestConsole console;
    private static Visitor administrator;

    @BeforeAll
    static void setUp() {
        console = TestConsole.start();
        administrator = new Visitor(console);
        Walk.setUp(console, administrator);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    /** A new route fails here until somebody writes down who may use it. */
    @Test
    void the_table_of_doors_is_as_reviewed() {
        assertThat(console.doors().stream().map(DoorsTest::line).sorted().collect(Collectors.joining("\n")))
                .isEqualTo("""
                        DELETE /api/v1/upstreams/{id} administrator
                        GET / all
                        GET /api/v1/assessments provider
                        GET /api/v1/assessments/questions provider
                        GET /api/v1/assessments/{id} provider
                        GET /api/v1/complaints compliance_officer inspector
                        GET /api/v1/complaints/{id} compliance_officer inspector
                        GET /api/v1/drift administrator compliance_officer inspector
                        GET /api/v1/drift/{id} administrator compliance_officer inspector
                        GET /api/v1/features provider
                        GET /api/v1/features/current provider
                        GET /api/v1/features/{id} provider
                        GET /api/v1/filings administrator compliance_officer inspector
                        GET /api/v1/filings/{id} administrator compliance_officer inspector
                        GET /api/v1/filings/{id}/change administrator compliance_officer inspector
                        GET /api/v1/filings/{id}/files/{sha256} administrator compliance_officer
                        GET /api/v1/filings/{id}/lint administrator compliance_officer inspector
                        GET /api/v1/filings/{id}/papers administrator compliance_officer inspector
                        GET /api/v1/filings/{id}/papers/made/{number}.pdf administrator compliance_officer
                        GET /api/v1/filings/{id}/papers/package.zip administrator compliance_officer
                        GET /api/v1/filings/{id}/versions/{version} administrator compliance_officer inspector
                        GET /api/v1/identity-methods provider
                        GET /api/v1/inspections administrator compliance_officer
                        GET /api/v1/inspections/{id} administrator compliance_officer
                        GET /api/v1/inspections/{id}/log administrator compliance_officer
                        GET /api/v1/orders administrator compliance_officer inspector duty_officer
                        GET /api/v1/orders/{id} administrator compliance_officer inspector duty_officer
                        GET /api/v1/organisations provider
                        GET /api/v1/overview observer
                        GET /api/v1/publicity/{service} open
                        GET /api/v1/registry/desk registry_officer
                        GET /api/v1/registry/desk/{id} registry_officer
                        GET /api/v1/registry/desk/{id}/files/{sha256} registry_officer
                        GET /api/v1/registry/dumps open
                        GET /api/v1/registry/filings open
                        GET /api/v1/registry/filings/{number} open
                        GET /api/v1/registry/orders registry_officer
                        GET /api/v1/registry/orders/{id} registry_officer
                        GET /api/v1/registry/published open
                        GET /api/v1/registry/published/{number} open
                        GET /api/v1/registry/shelf store_reviewer
                        GET /api/v1/registry/shelf/appeals store_reviewer
                        GET /api/v1/registry/shelf/apps/{id} store_reviewer
                        GET /api/v1/registry/shelf/changes store_reviewer
                        GET /api/v1/registry/shelf/checks store_reviewer
                        GET /api/v1/registry/shelf/decisions store_reviewer
                        GET /api/v1/registry/shelf/uploads/{id} store_reviewer
                        GET /api/v1/registry/verify open
                        GET /api/v1/registry/verify/key open
                        GET /api/v1/registry/verify/key.pem open
                        GET /api/v1/rulebook staff
                        GET /api/v1/rulebook/calendar staff
                        GET /api/v1/rulebook/calendar/deadline staff
                        GET /api/v1/rulebook/comparison staff
                        GET /api/v1/rulebook/lists staff
                        GET /api/v1/rulebook/versions staff
                        GET /api/v1/rulebook/versions/{version} staff
                        GET /api/v1/security-assessments administrator compliance_officer inspector
                        GET /api/v1/security-assessments/outline administrator compliance_officer inspector
                        GET /api/v1/security-assessments/{id} administrator compliance_officer inspector
                        GET /api/v1/upstreams administrator
                        GET /assessment provider
                        GET /assessment/check administrator compliance_officer
                        GET /assessment/results/{id} provider
                        GET /assessment/results/{id}/clocks/{clock} compliance_officer
                        GET /assessment/results/{id}/reopen compliance_officer
                        GET /assessment/steps/{step} administrator compliance_officer
                        GET /audit administrator compliance_officer inspector
                        GET /audit/export administrator compliance_officer inspector
                        GET /badge/{service} open
                        GET /calendar/{name} open
                        GET /complaints compliance_officer inspector
                        GET /complaints/export compliance_officer inspector
                        GET /complaints/new open
                        GET /complaints/receipt open
                        GET /complaints/status open
                        GET /complaints/{id} compliance_officer inspector
                        GET /complaints/{id}/attachments/{file} compliance_officer inspector
                        GET /decisions provider
                        GET /decisions/record compliance_officer inspector
                        GET /due staff
                        GET /due/export staff
                        GET /duties provider
                        GET /filings administrator compliance_officer inspector
                        GET /filings/drift administrator compliance_officer inspector
                        GET /filings/drift/sightings/new administrator compliance_officer
                        GET /filings/drift/sightings/{id}/{file} administrator compliance_officer
                        GET /filings/drift/{id} administrator compliance_officer inspector
                        GET /filings/export administrator compliance_officer inspector
                        GET /filings/import administrator compliance_officer
                        GET /filings/start administrator compliance_officer inspector
                        GET /filings/{id} administrator compliance_officer inspector
                        GET /filings/{id}/by-hand administrator compliance_officer
                        GET /filings/{id}/cancel administrator compliance_officer
                        GET /filings/{id}/change administrator compliance_officer inspector
                        GET /filings/{id}/check administrator compliance_officer inspector
                        GET /filings/{id}/files/{sha256} administrator compliance_officer
                        GET /filings/{id}/papers administrator compliance_officer inspector
                        GET /filings/{id}/papers/made/{number}.pdf administrator compliance_officer
                        GET /filings/{id}/papers/package.zip administrator compliance_officer
                        GET /filings/{id}/papers/{outline}/{language}.docx administrator compliance_officer
                        GET /filings/{id}/products administrator compliance_officer
                        GET /filings/{id}/products/{product} administrator compliance_officer
                        GET /filings/{id}/sections/{section} administrator compliance_officer
                        GET /filings/{id}/sent administrator compliance_officer inspector
                        GET /filings/{id}/versions/{version} administrator compliance_officer inspector
                        GET /filings/{id}/withdraw administrator compliance_officer
                        GET /holds provider
                        GET /inspect open
                        GET /inspections administrator compliance_officer
                        GET /inspections/new administrator compliance_officer
                        GET /inspections/{id} administrator compliance_officer
                        GET /mark open
                        GET /me all
                        GET /me/handover all
                        GET /me/password all
                        GET /me/reminders staff
                        GET /notice administrator
                        GET /orders administrator compliance_officer inspector duty_officer
                        GET /orders/new administrator compliance_officer duty_officer
                        GET /orders/settings administrator compliance_officer duty_officer
                        GET /orders/{id} administrator compliance_officer inspector duty_officer
                        GET /orders/{id}/files/{file} administrator compliance_officer inspector duty_officer
                        GET /organisation staff
                        GET /overview observer
                        GET /overview/export observer
                        GET /people administrator
                        GET /people/export administrator
                        GET /people/new administrator
                        GET /people/{person} administrator
                        GET /people/{person}/handover administrator compliance_officer
                        GET /public open
                        GET /registry open
                        GET /registry-connection administrator
                        GET /registry/batches open
                        GET /registry/batches/{number} open
                        GET /registry/batches/{number}/notice.{format} open
                        GET /registry/desk registry_officer
                        GET /registry/desk/{id} registry_officer
                        GET /registry/desk/{id}/files/{sha256} registry_officer
                        GET /registry/export open
                        GET /registry/feeds/changes.atom open
                        GET /registry/feeds/notices.atom open
                        GET /registry/filings/{number} open
                        GET /registry/filings/{number}/compare open
                        GET /registry/filings/{number}/object open
                        GET /registry/filings/{number}/versions/{version} open
                        GET /registry/imports administrator registry_officer
                        GET /registry/imports/new administrator registry_officer
                        GET /registry/imports/{id} administrator registry_officer
                        GET /registry/imports/{id}/file administrator registry_officer
                        GET /registry/imports/{id}/findings administrator registry_officer
                        GET /registry/imports/{id}/withdraw administrator registry_officer
                        GET /registry/notices registry_officer
                        GET /registry/notices/{id} registry_officer
                        GET /registry/objections registry_officer
                        GET /registry/objections/receipt open
                        GET /registry/objections/status open
                        GET /registry/objections/{id} registry_officer
                        GET /registry/open-data open
                        GET /registry/open-data/{file} open
                        GET /registry/operators administrator registry_officer
                        GET /registry/orders registry_officer
                        GET /registry/orders/new registry_officer
                        GET /registry/orders/{id} registry_officer
                        GET /registry/publication administrator
                        GET /registry/published open
                        GET /registry/published/{number} open
                        GET /registry/settings administrator
                        GET /registry/settings/desks administrator
                        GET /registry/settings/desks/{id} administrator
                        GET /registry/settings/yearly administrator
                        GET /registry/shelf store_reviewer
                        GET /registry/shelf/appeals store_reviewer
                        GET /registry/shelf/appeals/{id} store_reviewer
                        GET /registry/shelf/apps/{id} store_reviewer
                        GET /registry/shelf/apps/{id}/emergency store_reviewer
                        GET /registry/shelf/apps/{id}/record store_reviewer
                        GET /registry/shelf/decisions store_reviewer
                        GET /registry/shelf/decisions/export store_reviewer
                        GET /registry/shelf/decisions/{id} store_reviewer
                        GET /registry/shelf/export store_reviewer
                        GET /registry/shelf/upload store_reviewer
                        GET /registry/shelf/uploads/{id} store_reviewer
                        GET /registry/shelf/uploads/{id}/faults store_reviewer
                        GET /registry/statistics administrator registry_officer observer
                        GET /registry/statistics/export administrator registry_officer observer
                        GET /registry/store-letters/{secret} open
                        GET /registry/stores administrator
                        GET /registry/stores/{store} administrator
                        GET /registry/subjects registry_officer
                        GET /registry/verify open
                        GET /registry/verify/list open
                        GET /registry/verify/sheets open
                        GET /registry/verify/sheets/{sha256} open
                        GET /registry/verify/sheets/{sha256}/answer.json open
                        GET /registry/verify/sheets/{sha256}/sheet.pdf open
                        GET /registry/yearly registry_officer
                        GET /registry/yearly/{id} registry_officer
                        GET /rulebook staff
                        GET /rulebook/calendar staff
                        GET /rulebook/calendar/new administrator compliance_officer
                        GET /rulebook/calendar/notices/{id}/copies/{file} staff
                        GET /rulebook/calendar/notices/{id}/withdraw administrator compliance_officer
                        GET /rulebook/compare staff
                        GET /rulebook/lists provider
                        GET /rulebook/lists/new administrator compliance_officer
                        GET /rulebook/lists/{id}/screenshots/{file} provider
                        GET /rulebook/lists/{id}/withdraw administrator compliance_officer
                        GET /rulebook/proposals/{id} staff
                        GET /rulebook/upload administrator
                        GET /rulebook/versions staff
                        GET /rulebook/versions/{version} staff
                        GET /rulebook/versions/{version}/bundle staff
                        GET /security-assessments administrator compliance_officer inspector
                        GET /security-assessments/new compliance_officer
                        GET /security-assessments/{id} administrator compliance_officer inspector
                        GET /security-assessments/{id}/report administrator compliance_officer inspector
                        GET /security-assessments/{id}/withdraw compliance_officer
                        GET /services provider
                        GET /services/new administrator
                        GET /services/{id} provider
                        GET /services/{id}/badge administrator compliance_officer
                        GET /services/{id}/facts administrator compliance_officer inspector
                        GET /services/{id}/filing administrator compliance_officer
                        GET /services/{id}/hold provider
                        GET /services/{id}/identity provider
                        GET /services/{id}/label provider
                        GET /services/{id}/launch provider
                        GET /services/{id}/testers provider
                        GET /services/{id}/users provider
                        GET /trial administrator compliance_officer
                        GET /upstreams administrator
                        PATCH /api/v1/filings/{id} administrator compliance_officer
                        POST /api/v1/assessments compliance_officer
                        POST /api/v1/assessments/{id}/clocks compliance_officer
                        POST /api/v1/assessments/{id}/reopen compliance_officer
                        POST /api/v1/complaints open
                        POST /api/v1/complaints/status open
                        POST /api/v1/complaints/{id}/{act} compliance_officer
                        POST /api/v1/drift/compare administrator compliance_officer
                        POST /api/v1/drift/sightings administrator compliance_officer
                        POST /api/v1/drift/{id}/{act} compliance_officer
                        POST /api/v1/features administrator content_safety_editor
                        POST /api/v1/features/{id}/retire administrator content_safety_editor
                        POST /api/v1/filings administrator compliance_officer
                        POST /api/v1/filings/import administrator compliance_officer
                        POST /api/v1/filings/import/list administrator compliance_officer
                        POST /api/v1/filings/subject administrator compliance_officer
                        POST /api/v1/filings/{id}/by-hand/{act} administrator compliance_officer
                        POST /api/v1/filings/{id}/cancellation administrator compliance_officer
                        POST /api/v1/filings/{id}/change administrator compliance_officer
                        POST /api/v1/filings/{id}/change/abandon administrator compliance_officer
                        POST /api/v1/filings/{id}/files administrator compliance_officer
                        POST /api/v1/filings/{id}/papers/{outline} administrator compliance_officer
                        POST /api/v1/filings/{id}/products administrator compliance_officer
                        POST /api/v1/filings/{id}/submit administrator compliance_officer
                        POST /api/v1/filings/{id}/twin administrator compliance_officer
                        POST /api/v1/filings/{id}/withdraw administrator compliance_officer
                        POST /api/v1/inspect open
                        POST /api/v1/inspections administrator compliance_officer
                        POST /api/v1/inspections/{id}/{act} administrator compliance_officer
                        POST /api/v1/mark open
                        POST /api/v1/orders administrator compliance_officer duty_officer
                        POST /api/v1/orders/files administrator compliance_officer duty_officer
                        POST /api/v1/orders/{id}/{act} administrator compliance_officer duty_officer
                        POST /api/v1/organisations administrator
                        POST /api/v1/registry/desk/{id}/hands/{act} registry_officer
                        POST /api/v1/registry/desk/{id}/{act} registry_officer
                        POST /api/v1/registry/enrolments open
                        POST /api/v1/registry/letters open
                        POST /api/v1/registry/letters/files open
                        POST /api/v1/registry/letters/files/wanted open
                        POST /api/v1/registry/letters/poll open
                        POST /api/v1/registry/orders registry_officer
                        POST /api/v1/registry/orders/{id}/{act} registry_officer
                        POST /api/v1/registry/shelf/appeals/{id}/answer store_reviewer
                        POST /api/v1/registry/shelf/apps/{id}/decisions store_reviewer
                        POST /api/v1/registry/shelf/apps/{id}/emergency store_reviewer
                        POST /api/v1/registry/shelf/apps/{id}/record store_reviewer
                        POST /api/v1/registry/shelf/checks store_reviewer
                        POST /api/v1/registry/shelf/decisions/{id}/look store_reviewer
                        POST /api/v1/registry/shelf/uploads store_reviewer
                        POST /api/v1/registry/shelf/uploads/{id}/confirmation store_reviewer
                        POST /api/v1/registry/verify open
                        POST /api/v1/security-assessments compliance_officer
                        POST /api/v1/security-assessments/reports compliance_officer
                        POST /api/v1/security-assessments/{id}/withdraw compliance_officer
                        POST /api/v1/upstreams administrator
                        POST /assessment/check compliance_officer
                        POST /assessment/results/{id}/clocks/{clock} compliance_officer
                        POST /assessment/results/{id}/reopen compliance_officer
                        POST /assessment/steps/{step} administrator compliance_officer
                        POST /complaints/new open
                        POST /complaints/status open
                        POST /complaints/status/{act} open
                        POST /complaints/{id} compliance_officer
                        POST /filings administrator compliance_officer
                        POST /filings/drift/compare administrator compliance_officer
                        POST /filings/drift/sightings administrator compliance_officer
                        POST /filings/drift/{id} compliance_officer
                        POST /filings/import administrator compliance_officer
                        POST /filings/import/list administrator compliance_officer
                        POST /filings/{id}/by-hand/{act} administrator compliance_officer
                        POST /filings/{id}/cancel administrator compliance_officer
                        POST /filings/{id}/cancel/discard administrator compliance_officer
                        POST /filings/{id}/change administrator compliance_officer
                        POST /filings/{id}/change/abandon administrator compliance_officer
                        POST /filings/{id}/papers/{outline} administrator compliance_officer
                        POST /filings/{id}/papers/{outline}/scan administrator compliance_officer
                        POST /filings/{id}/products administrator compliance_officer
                        POST /filings/{id}/products/{product} administrator compliance_officer
                        POST /filings/{id}/products/{product}/remove administrator compliance_officer
                        POST /filings/{id}/sections/{section} administrator compliance_officer
                        POST /filings/{id}/submit administrator compliance_officer
                        POST /filings/{id}/twin administrator compliance_officer
                        POST /filings/{id}/withdraw administrator compliance_officer
                        POST /inspect open
                        POST /inspections administrator compliance_officer
                        POST /inspections/settings administrator compliance_officer
                        POST /inspections/{id}/{act} administrator compliance_officer
                        POST /mark open
                        POST /me/handover/{handover}/accept all
                        POST /me/handover/{handover}/decline all
                        POST /me/password all
                        POST /me/reminders staff
                        POST /me/reminders/calendar staff
                        POST /me/reminders/calendar/end staff
                        POST /me/reminders/test staff
                        POST /me/tokens all
                        POST /me/tokens/{token}/revoke all
                        POST /notice administrator
                        POST /notice/messages/{message}/again administrator
                        POST /notice/{channel}/remove administrator
                        POST /notice/{channel}/test administrator
                        POST /orders administrator compliance_officer duty_officer
                        POST /orders/settings administrator compliance_officer
                        POST /orders/{id}/{act} administrator compliance_officer duty_officer
                        POST /people administrator
                        POST /people/{person}/close administrator
                        POST /people/{person}/factor administrator
                        POST /people/{person}/handover administrator compliance_officer
                        POST /people/{person}/handover/cancel administrator compliance_officer
                        POST /people/{person}/open administrator
                        POST /people/{person}/roles administrator
                        POST /registry-connection administrator
                        POST /registry-connection/letters/{id}/again administrator
                        POST /registry/desk/{id}/hands/{act} registry_officer
                        POST /registry/desk/{id}/hearing registry_officer
                        POST /registry/desk/{id}/{act} registry_officer
                        POST /registry/filings/{number}/object open
                        POST /registry/imports/new administrator registry_officer
                        POST /registry/imports/{id}/confirm administrator registry_officer
                        POST /registry/imports/{id}/discard administrator registry_officer
                        POST /registry/imports/{id}/withdraw administrator registry_officer
                        POST /registry/notices registry_officer
                        POST /registry/notices/{id} registry_officer
                        POST /registry/notices/{id}/discard registry_officer
                        POST /registry/notices/{id}/publish registry_officer
                        POST /registry/objections/status open
                        POST /registry/objections/{id} registry_officer
                        POST /registry/operators administrator
                        POST /registry/operators/{operator}/revoke administrator
                        POST /registry/orders registry_officer
                        POST /registry/orders/{id}/{act} registry_officer
                        POST /registry/publication administrator
                        POST /registry/settings administrator
                        POST /registry/settings/desks administrator
                        POST /registry/settings/desks/{id} administrator
                        POST /registry/settings/desks/{id}/close administrator
                        POST /registry/settings/skip administrator
                        POST /registry/settings/yearly administrator
                        POST /registry/shelf/appeals/{id} store_reviewer
                        POST /registry/shelf/apps/{id}/decision store_reviewer
                        POST /registry/shelf/apps/{id}/emergency store_reviewer
                        POST /registry/shelf/apps/{id}/record store_reviewer
                        POST /registry/shelf/apps/{id}/seen store_reviewer
                        POST /registry/shelf/check store_reviewer
                        POST /registry/shelf/decisions/{id}/look store_reviewer
                        POST /registry/shelf/upload store_reviewer
                        POST /registry/shelf/uploads/{id} store_reviewer
                        POST /registry/store-letters/{secret} open
                        POST /registry/stores administrator
                        POST /registry/stores/{store}/hook administrator
                        POST /registry/stores/{store}/keys administrator
                        POST /registry/stores/{store}/keys/{key}/revoke administrator
                        POST /registry/stores/{store}/messages/{message}/again administrator
                        POST /registry/stores/{store}/state administrator
                        POST /registry/stores/{store}/watch administrator
                        POST /registry/verify/list open
                        POST /registry/verify/sheets open
                        POST /registry/yearly/companion registry_officer
                        POST /registry/yearly/{id}/{act} registry_officer
                        POST /rulebook/calendar/new administrator compliance_officer
                        POST /rulebook/calendar/notices/{id}/withdraw administrator compliance_officer
                        POST /rulebook/lists/new administrator compliance_officer
                        POST /rulebook/lists/{id}/withdraw administrator compliance_officer
                        POST /rulebook/proposals/{id} administrator compliance_officer
                        POST /rulebook/upload administrator
                        POST /rulebook/versions/{version} administrator
                        POST /security-assessments compliance_officer
                        POST /security-assessments/{id}/withdraw compliance_officer
                        POST /services administrator
                        POST /services/{id}/badge administrator compliance_officer
                        POST /services/{id}/badge/{number}/remove administrator compliance_officer
                        POST /services/{id}/filing administrator compliance_officer
                        POST /services/{id}/hold compliance_officer
                        POST /services/{id}/identity compliance_officer
                        POST /services/{id}/keys administrator
                        POST /services/{id}/keys/{key}/revoke administrator
                        POST /services/{id}/label compliance_officer
                        POST /services/{id}/launch administrator compliance_officer
                        POST /services/{id}/models administrator
                        POST /services/{id}/testers administrator compliance_officer
                        POST /services/{id}/testers/remove administrator compliance_officer
                        POST /services/{id}/users administrator compliance_officer
                        POST /services/{id}/users/withdraw administrator compliance_officer
                        POST /trial administrator compliance_officer
                        POST /upstreams administrator
                        POST /upstreams/{id}/remove administrator
                        PUT /api/v1/identity-methods/{code} administrator""");
    }

    @Test
    void every_page_has_a_door_or_is_known_to_be_public() {
        var doors = new TreeSet<>(PUBLIC);
        doors(false).forEach(door -> doors.add(door.method() + " " + door.path()));

        assertThat(console.pages())
                .filteredOn(route -> !route.contains(" /sign-in") && !route.contains(" /setup"))
                .isEqualTo(List.copyOf(doors));
    }

    /** One door at a path of the API shuts every other method there. */
    @Test
    void where_the_api_has_a_door_every_method_has_one() {
        var doors = doors(true).stream()
                .map(door -> door.method() + " " + door.path())
                .collect(Collectors.toSet());
        var paths = doors(true).stream().map(Door::path).collect(Collectors.toSet());

        assertThat(console.api())
                .filteredOn(route -> paths.contains(route.substring(route.indexOf('/'))))
                .containsExactlyInAnyOrderElementsOf(doors);
    }

    @Test
    void a_stranger_is_led_to_the_sign_in() {
        var stranger = new Visitor(console);

        assertThat(doors(false))
                .filteredOn(door -> door.method().equals(HttpMethod.GET) && !door.open())
                .allSatisfy(
                        door -> assertThat(stranger.get(filled(door)).path()).isEqualTo("/sign-in"));
        assertThat(doors(true))
                .filteredOn(door -> !door.open())
                .allSatisfy(door ->
                        assertThat(call(stranger, "fct_none", door).status()).isEqualTo(401));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void each_role_opens_its_own_doors_and_no_other(Role role) {
        var login = PeoplePages.field(role).replace('_', '.');
        administrator.get("/people/new");
        administrator.post(
                "/people",
                "name",
                "测试员",
                "login",
                login,
                "password",
                Walk.PASSWORD,
                "again",
                Walk.PASSWORD,
                PeoplePages.field(role),
                "yes");
        var visitor = new Visitor(console);
        Walk.firstSignIn(console, visitor, login, Walk.PASSWORD);
        visitor.get("/me");

        assertThat(doors(false)).allSatisfy(door -> {
            var mayPass = door.roles().contains(role);
            if (door.method().equals(HttpMethod.GET)) {
                assertThat(visitor.get(filled(door)).status() == 403).isEqualTo(!mayPass);
            } else if (!mayPass) {
                assertThat(visitor.post(filled(door)).status()).isEqualTo(403);
            }
        });
        var token = Walk.token(visitor);
        assertThat(doors(true))
                .filteredOn(door -> !door.open())
                .allSatisfy(door -> assertThat(call(visitor, token, door).status() == 403)
                        .as("%s %s", role, line(door))
                        .isEqualTo(!door.roles().contains(role)));
    }

    @Test
    void an_open_door_lets_strangers_pass() {
        var stranger = new Visitor(console);

        assertThat(doors(false))
                .filteredOn(door -> door.method().equals(HttpMethod.GET) && door.open())
                .isNotEmpty()
                .allSatisfy(
                        door -> assertThat(stranger.get(filled(door)).path()).isNotEqualTo("/sign-in"));
    }

    private static List<Door> doors(boolean ofTheApi) {
        return console.doors().stream()
                .filter(door -> door.path().startsWith("/api/") == ofTheApi)
                .toList();
    }

    private static Visitor.Seen call(Visitor visitor, String token, Door door) {
        return visitor.call(token, door.method().name(), filled(door), "{}");
    }

    private static String filled(Door door) {
        var path = door.path().replaceAll("\\{[^}]+}", "1");
        return path.equals("/decisions/record") ? path + "?receipt=x" : path;
    }

    private static String line(Door door) {
        return door.method() + " " + door.path() + " " + (door.open() ? "open" : names(door.roles()));
    }

    private static String names(Set<Role> roles) {
        if (roles.equals(PROVIDER)) {
            return "provider";
        }
        if (roles.equals(STAFF)) {
            return "staff";
        }
        return roles.size() == Role.values().length
                ? "all"
                : roles.stream()
                        .sorted(Comparator.naturalOrder())
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" "));
    }
}
