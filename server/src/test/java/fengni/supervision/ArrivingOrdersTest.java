package fengni.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Walk;
import fengni.access.Role;
import fengni.correspondence.Face;
import fengni.correspondence.Letter;
import fengni.correspondence.LetterContent;
import fengni.correspondence.Outbox;
import fengni.correspondence.Recipient;
import fengni.news.NewsTable;
import fengni.offering.Offerings;
import fengni.offering.ServiceId;
import fengni.registry.RegistryConsole;
import fengni.registry.RegistryHouse;
import fengni.standing.OrderMeasures;
import fengni.standing.OrdersInForce;
import fengni.vault.Vault;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders that a registry signs, on both faces; the wire between them has tests of its own. */
class ArrivingOrdersTest {
    private static final String ORDERS = "/api/v1/orders";
    private static final String ISSUED = "/api/v1/registry/orders";

    private static final List<Letter> LETTERS = new CopyOnWriteArrayList<>();
    private static final List<Recipient> READERS = new ArrayList<>();

    private static TestConsole console;
    private static Visitor admin;
    private static String adminToken;
    private static String dutyToken;
    private static String first;
    private static String second;
    private static OrdersInForce gateway;
    private static Offerings offerings;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() {
        console = TestConsole.start(context -> {
            context.registerBean("listOutbox", Outbox.class, () -> LETTERS::add, bean -> bean.setPrimary(true));
            context.registerBean(
                    "letterReaders",
                    SmartInitializingSingleton.class,
                    () -> () -> READERS.addAll(
                            context.getBeansOfType(Recipient.class).values()));
        });
        admin = new Visitor(console);
        Walk.setUp(console, admin);
        adminToken = Walk.token(admin);
        admin.get("/services/new");
        admin.post("/services", "name", "问答", "function", "智能问答");
        admin.get("/services/new");
        admin.post("/services", "name", "小云助手", "function", "智能问答");
        dutyToken = Walk.token(console, "zhiban", 1, Role.DUTY_OFFICER);
        RegistryConsole.organisation(console);
        first = Walk.token(console, "officer1", 2, Role.REGISTRY_OFFICER);
        second = Walk.token(console, "officer2", 2, Role.REGISTRY_OFFICER);
        enrol();
        var news = new NewsTable(console.database());
        gateway = new OrdersInForce(new OrderMeasures(console.database(), news), "node", console::now);
        offerings = new Offerings(console.database(), news, Vault.open(folder), List.of());
    }

    private static void enrol() {
        JdbcClient.create(console.database())
                .sql("insert into operator_enrolment (operator, name, code_digest, code_until, key, enrolled_at)"
                        + " values (?, ?, '', now(), ?, now())")
                .params(RegistryHouse.OPERATOR, "示例科技有限公司", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")
                .update();
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void an_order_goes_out_by_two_officers_waits_for_a_person_and_comes_to_its_end() {
        var issued = draft("〔2026〕11号", "\"问答\"");
        assertThat(issue(first, issued, "issue").status()).isEqualTo(409);
        assertThat(issue(second, issued, "issue").html())
                .contains("\"official\":false")
                .contains("\"state\":\"issued\"");
        var letter = LETTERS.getLast();
        deliver(letter);
        deliver(new Letter(UUID.randomUUID(), letter.operator(), letter.to(), letter.written(), letter.content()));

        var order = newest();
        assertThat(list()).containsOnlyOnce("〔2026〕11号");
        assertThat(shown(order))
                .contains("\"state\":\"waiting\"")
                .contains("\"inForce\":false")
                .contains("\"services\":[1]");
        take(dutyToken, order, "confirm", "{}");
        assertThat(shown(order)).contains("\"inForce\":true");

        take(dutyToken, order, "acknowledge", "{\"words\":\"收到\"}");
        deliver(LETTERS.getLast());
        take(dutyToken, order, "report", "{\"words\":\"已整改\"}");
        take(adminToken, order, "sign_report", "{}");
        deliver(LETTERS.getLast());
        deliver(LETTERS.getLast());
        var answered = admin.call(first, "GET", ISSUED + "/" + issued, "").html();
        assertThat(answered).containsOnlyOnce("\"act\":\"acknowledged\"").containsOnlyOnce("\"act\":\"reported\"");

        issue(first, issued, "draft_lift", "{\"words\":\"已整改\",\"number\":\"〔2026〕12号\",\"day\":\"2026-11-20\"}");
        assertThat(issue(first, issued, "lift").status()).isEqualTo(409);
        assertThat(issue(second, issued, "lift").status()).isEqualTo(200);
        deliver(LETTERS.getLast());
        assertThat(shown(order)).contains("\"inForce\":true").contains("\"act\":\"ask_lift\"");
        take(dutyToken, order, "confirm_end", "{}");
        assertThat(shown(order)).contains("\"state\":\"lifted\"").contains("\"inForce\":false");
    }

    @Test
    void an_order_acts_when_it_arrives_only_if_the_organisation_chose_that() {
        admin.get("/orders/settings");
        admin.post("/orders/settings", "act_on_arrival", "yes");
        var issued = draft("〔2026〕21号", "");
        issue(second, issued, "issue");
        deliver(LETTERS.getLast());
        var order = newest();
        assertThat(shown(order)).contains("\"inForce\":true").contains("\"confirmed\":false");
        assertThat(take(dutyToken, order, "refuse", "{\"words\":\"x\"}")).contains("order_step");
        assertThat(shown(order)).contains("\"inForce\":true");

        issue(first, issued, "draft_lift", "{\"words\":\"误发\",\"number\":\"〔2026〕22号\",\"day\":\"2026-11-20\"}");
        issue(second, issued, "lift");
        deliver(LETTERS.getLast());

        assertThat(shown(order)).contains("\"state\":\"lifted\"");
        admin.get("/orders/settings");
        admin.post("/orders/settings");
    }

    @Test
    void services_that_are_called_otherwise_here_are_chosen_by_whoever_confirms() {
        var issued = draft("〔2026〕31号", "\"小云\"");
        issue(second, issued, "issue");
        deliver(LETTERS.getLast());
        var order = newest();

        assertThat(take(dutyToken, order, "confirm", "{}")).contains("order_scope");
        assertThat(admin.get("/orders/" + order).text()).contains("登记台写的服务名称：小云");
        assertThat(take(dutyToken, order, "confirm", "{\"services\":[1]}")).contains("\"inForce\":true");
        assertThat(take(dutyToken, order, "ask_annul", "{\"words\":\"x\"}")).contains("order_step");
        lift(issued, order);
    }

    @Test
    void whoever_confirms_adds_services_to_those_known_by_name_and_drops_none() {
        var issued = draft("〔2026〕32号", "\"问答\",\"小云\"");
        issue(second, issued, "issue");
        deliver(LETTERS.getLast());
        var order = newest();

        assertThat(take(dutyToken, order, "confirm", "{\"services\":[2]}")).contains("order_services");
        assertThat(shown(order)).contains("\"services\":[1]").contains("\"state\":\"waiting\"");
        assertThat(take(dutyToken, order, "confirm", "{\"services\":[1,2]}")).contains("\"inForce\":true");

        assertThat(shown(order)).contains("\"services\":[1,2]").contains("\"named\":[\"小云\"]");
        assertThat(admin.get("/orders/" + order).text()).contains("登记台写的服务名称：小云");
        lift(issued, order);
    }

    @Test
    void a_refused_confirmation_leaves_the_order_as_it_came() {
        var issued = draft("〔2026〕33号", "\"小云\"");
        issue(second, issued, "issue");
        deliver(LETTERS.getLast());
        var order = newest();
        take(dutyToken, order, "refuse", "{\"words\":\"x\"}");

        assertThat(take(adminToken, order, "confirm", "{\"services\":[1]}")).contains("order_step");

        assertThat(shown(order))
                .contains("\"state\":\"refused\"")
                .contains("\"services\":[]")
                .contains("\"named\":[\"小云\"]");
    }

    @Test
    void a_lifting_of_no_order_and_a_letter_for_nobody_change_nothing() {
        int before = LETTERS.size();
        var lifted = new LetterContent.OrderLifted(
                UUID.randomUUID(), "1", LocalDate.of(2026, 1, 4), "x", "x", Instant.EPOCH);
        deliver(new Letter(UUID.randomUUID(), RegistryHouse.OPERATOR, Face.OPERATOR, Instant.EPOCH, lifted));
        deliver(new Letter(UUID.randomUUID(), "91990000MA0000007X", Face.OPERATOR, Instant.EPOCH, lifted));

        assertThat(LETTERS).hasSize(before);
    }

    @Test
    void nobody_orders_anything_of_their_own_organisation_or_of_one_that_is_not_enrolled() {
        var own = Walk.token(console, "officer3", 1, Role.REGISTRY_OFFICER);

        assertThat(admin.call(own, "POST", ISSUED, body("〔2026〕41号", "")).html())
                .contains("order_own");
        assertThat(admin.call(first, "POST", ISSUED, body("〔2026〕42号", "").replace(RegistryHouse.OPERATOR, "x"))
                        .html())
                .contains("order_operator");
    }

    @Test
    void an_order_partly_known_acts_at_once_over_what_is_known_and_over_the_rest_when_confirmed() {
        admin.get("/orders/settings");
        admin.post("/orders/settings", "act_on_arrival", "yes");
        var issued = draft("〔2026〕51号", "\"问答\",\"小云\"");
        issue(second, issued, "issue");
        deliver(LETTERS.getLast());
        var order = newest();
        assertThat(shown(order)).contains("\"inForce\":true").contains("\"confirmed\":false");
        assertThat(stopped()).containsExactly(1L);

        var none = draft("〔2026〕52号", "\"小云\"");
        issue(second, none, "issue");
        deliver(LETTERS.getLast());
        assertThat(shown(newest())).contains("\"state\":\"waiting\"").contains("\"inForce\":false");
        take(dutyToken, newest(), "refuse", "{\"words\":\"x\"}");
        assertThat(stopped()).containsExactly(1L);

        assertThat(take(dutyToken, order, "confirm", "{\"services\":[1,2]}")).contains("\"confirmed\":true");
        assertThat(stopped()).containsExactly(1L, 2L);
        admin.get("/orders/settings");
        admin.post("/orders/settings");
        lift(issued, order);
        assertThat(stopped()).isEmpty();
    }

    /** Returns which of the two services a gateway stops now. */
    private static List<Long> stopped() {
        gateway.refresh();
        return Stream.of(1L, 2L)
                .filter(id -> gateway.endingAnswers(offerings
                                .service(new ServiceId(id))
                                .orElseThrow()
                                .service())
                        .isPresent())
                .toList();
    }

    private static String draft(String number, String services) {
        return admin.call(first, "POST", ISSUED, body(number, services)).find("\"id\":(\\d+)");
    }

    private static String body(String number, String services) {
        return "{\"operator\":\"" + RegistryHouse.OPERATOR + "\",\"authority\":\"示例园区\",\"number\":\"" + number
                + "\",\"day\":\"2026-11-20\",\"kinds\":[\"service\"],\"services\":[" + services
                + "],\"reason\":\"风险\",\"citation\":\"第二十一条\"}";
    }

    private static Visitor.Seen issue(String token, String order, String act) {
        return issue(token, order, act, "{}");
    }

    private static Visitor.Seen issue(String token, String order, String act, String body) {
        return admin.call(token, "POST", ISSUED + "/" + order + "/" + act, body);
    }

    /** The registry takes it back, and a person here agrees if one has to. */
    private static void lift(String issued, String order) {
        issue(first, issued, "draft_lift", "{\"words\":\"已整改\",\"number\":\"〔2026〕99号\",\"day\":\"2026-11-20\"}");
        issue(second, issued, "lift");
        deliver(LETTERS.getLast());
        take(dutyToken, order, "confirm_end", "{}");
        assertThat(shown(order)).contains("\"state\":\"lifted\"").contains("\"inForce\":false");
    }

    private static String take(String token, String order, String act, String body) {
        return admin.call(token, "POST", ORDERS + "/" + order + "/" + act, body).html();
    }

    private static String list() {
        return admin.call(adminToken, "GET", ORDERS, "").html();
    }

    private static String shown(String order) {
        return admin.call(adminToken, "GET", ORDERS + "/" + order, "").html();
    }

    private static String newest() {
        return Stream.of(list().split("\"id\":"))
                .skip(1)
                .map(rest -> rest.replaceAll("(?s)[^0-9].*", ""))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private static void deliver(Letter letter) {
        READERS.stream().filter(reader -> reader.face() == letter.to()).forEach(reader -> reader.read(letter));
    }
}
