package fengni.access;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Walk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

    /** A new route fails here until somebody writes down in {@code doors.txt} who may use it. */
    @Test
    void the_table_of_doors_is_as_reviewed() throws IOException {
        assertThat(console.doors().stream().map(DoorsTest::line).sorted().collect(Collectors.joining("\n", "", "\n")))
                .isEqualTo(reviewed());
    }

    private static String reviewed() throws IOException {
        try (var table = Objects.requireNonNull(DoorsTest.class.getResourceAsStream("doors.txt"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        }
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
