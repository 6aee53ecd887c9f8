package fengni.registry.verification;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Visitor.Seen;
import fengni.Walk;
import fengni.access.Role;
import fengni.notice.HookStandIn;
import fengni.notice.NoticeSettings;
import fengni.registry.lists.ListSeries;
import fengni.registry.lists.PublishedLists;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A store from its first key to its last message: one story in steps. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoresConsoleTest {
    private static final String API = "/api/v1/registry/verify";
    private static final String STORE = "/registry/stores/1";
    private static final String LISTED = "网信算备110108000000001230011号";
    private static final MemoryLists LISTS = new MemoryLists();
    private static final HookStandIn HOOK = new HookStandIn();
    private static final AtomicReference<Runnable> ROUND = new AtomicReference<>();

    private static TestConsole console;
    private static Visitor administrator;
    private static Visitor stranger;
    private static List<String> numbers;
    private static String key = "";

    @BeforeAll
    static void start() {
        console = TestConsole.start(context -> {
            context.registerBean("memoryLists", PublishedLists.class, () -> LISTS, bean -> bean.setPrimary(true));
            context.registerBean(NoticeSettings.class, () -> new NoticeSettings(Optional.empty(), "", true));
            context.registerBean(
                    "roundFinder",
                    SmartInitializingSingleton.class,
                    () -> () -> ROUND.set(() -> {
                        context.getBean(Watching.class).round();
                        context.getBean(Telling.class).deliver();
                    }));
        });
        administrator = new Visitor(console);
        stranger = new Visitor(console);
        Walk.setUp(console, administrator);
        numbers = PublishedNumbers.add(console.database(), "91350100M000100Y43", 1_000);
    }

    @AfterAll
    static void stop() {
        console.close();
        ROUND.set(() -> {});
        HOOK.close();
    }

    @Test
    @Order(1)
    void an_administrator_enters_a_store_and_hands_it_a_key_shown_once() {
        assertThat(administrator
                        .post("/registry/stores", "name", "", "kind", "x", "contact", "")
                        .status())
                .isEqualTo(422);
        administrator.post("/registry/stores", "name", "示例应用商店", "kind", "store", "contact", "审核岗 010-00000000");

        key = administrator.post(STORE + "/keys").find("(fvk-[A-Za-z0-9_-]{43})");

        assertThat(administrator.get(STORE).html()).doesNotContain(key).contains("…" + key.substring(key.length() - 4));
        assertThat(JdbcClient.create(console.database())
                        .sql("select digest from verification_key")
                        .query(String.class)
                        .single())
                .doesNotContain(key);
    }

    @Test
    @Order(2)
    void a_batch_of_a_thousand_is_answered_in_order_and_one_more_is_refused() {
        var seen = batch(key, numbers);

        assertThat(seen.status()).as(seen.html()).isEqualTo(200);
        assertThat(seen.headers()).containsKeys("fengni-answer-signature", "fengni-answer-key");
        assertThat(seen.html()).contains("\"number\":\"" + numbers.get(999) + "\"", "\"official\":false");
        var more = new java.util.ArrayList<>(numbers);
        more.add("x");
        assertThat(batch(key, more).html()).contains("verify_count");
        assertThat(batch(key, List.of()).status()).isEqualTo(422);
        assertThat(batch(key, List.of("")).html()).contains("numbers/0");
        assertThat(stranger.call(key, "POST", API, "{\"numbers\":[null]}").status())
                .isEqualTo(422);
        assertThat(stranger.call(key, "POST", API, "{}").status()).isEqualTo(422);
    }

    @Test
    @Order(3)
    void only_a_working_key_opens_the_batch() {
        console.later(Duration.ofMinutes(2));
        for (var wrong : List.of("fvk-" + "A".repeat(43), "fct_x", "fk-x", "")) {
            assertThat(batch(wrong, numbers.subList(0, 1)).status()).as(wrong).isEqualTo(401);
        }
        assertThat(stranger.call("fvk-wrong", "GET", API + "?number=x", "").status())
                .isEqualTo(401);
        assertThat(stranger.call(key, "GET", "/api/v1/services", "").status()).isIn(401, 403);
        assertThat(stranger.call(key, "GET", "/api/v1/registry/desk", "").status())
                .isIn(401, 403);
    }

    @Test
    @Order(4)
    void a_stranger_who_asks_too_often_must_wait() {
        console.later(Duration.ofMinutes(2));
        int asked = 0;
        while (asked < 200 && ask("creditCode=91990000MA0000015Q").status() == 200) {
            asked++;
        }

        assertThat(asked).isLessThanOrEqualTo(2 * Callers.STRANGERS / 5);
        assertThat(ask("number=" + numbers.getFirst()).html()).contains("too_often");
        assertThat(stranger.get("/registry/verify?by=number&q=x").status()).isEqualTo(429);
        assertThat(batch(key, numbers.subList(0, 1)).status()).isEqualTo(200);
        console.later(Duration.ofMinutes(2));
        assertThat(ask("number=" + numbers.getFirst()).status()).isEqualTo(200);
    }

    @Test
    @Order(5)
    void officers_and_strangers_do_not_keep_stores() {
        var officer = new Visitor(console);
        Walk.firstSignIn(
                console, officer, "shenhe", console.person("shenhe", 1, java.util.Set.of(Role.REGISTRY_OFFICER)));

        assertThat(officer.get("/registry/stores").status()).isEqualTo(403);
        assertThat(officer.post(STORE + "/keys").status()).isEqualTo(403);
        assertThat(stranger.get("/registry/stores").path()).contains("/sign-in");
        assertThat(administrator.get("/registry/stores/99").status()).isEqualTo(404);
        assertThat(administrator.post("/registry/stores/99/keys").status()).isEqualTo(404);
    }

    @Test
    @Order(6)
    void a_watching_store_is_told_of_an_end_with_a_signed_message() {
        assertThat(administrator.post(STORE + "/hook", "address", "ftp://x").status())
                .isEqualTo(422);
        administrator.post(STORE + "/hook", "address", HOOK.address("/changes").toString());
        administrator.post(STORE + "/watch", "numbers", numbers.get(0) + "\n" + numbers.get(1));
        ROUND.get().run();
        assertThat(HOOK.calls).isEmpty();

        PublishedNumbers.end(console.database(), numbers.get(0));
        ROUND.get().run();

        assertThat(HOOK.calls).singleElement().satisfies(call -> {
            assertThat(call.body())
                    .startsWith("{\"answer\":{")
                    .contains(
                            "\"type\":\"fengni-verification-change\"",
                            "\"before\":\"published\"",
                            "\"standing\":\"ended\"",
                            "\"official\":false",
                            "\"id\":\"" + call.headers().get("idempotency-key") + "\"");
        });
        assertThat(administrator.get(STORE).text()).contains(numbers.get(0), "已送达");
    }

    @Test
    @Order(7)
    void a_message_that_may_not_have_arrived_goes_out_again_as_it_was() {
        JdbcClient.create(console.database())
                .sql("update verification_message set state = 'waiting', next_at = now()")
                .update();

        ROUND.get().run();

        assertThat(HOOK.calls).hasSize(2);
        assertThat(HOOK.calls.get(1).body()).isEqualTo(HOOK.calls.get(0).body());
        assertThat(HOOK.calls.get(1).headers().get("idempotency-key"))
                .isEqualTo(HOOK.calls.get(0).headers().get("idempotency-key"));
    }

    @Test
    @Order(8)
    void a_store_that_is_down_gets_it_later_and_a_new_version_is_a_change() {
        HOOK.answers(503, "");
        JdbcClient.create(console.database())
                .sql("""
                        insert into registry_filing (number, version, algorithm, role, subject, product_names,
                        product_forms, purpose, at, changes) select number, 2, algorithm, role, subject, product_names,
                        product_forms, '新的用途', now() + interval '1 second', '{purpose}' from registry_filing
                        where number = :number""")
                .param("number", numbers.get(1))
                .update();
        ROUND.get().run();
        assertThat(administrator.get(STORE).text()).contains("待发送");
        int before = HOOK.calls.size();
        ROUND.get().run();
        assertThat(HOOK.calls).hasSize(before);

        HOOK.answers(200, "");
        console.later(Duration.ofMinutes(3));
        ROUND.get().run();

        assertThat(HOOK.calls).hasSize(before + 1);
        assertThat(HOOK.calls.getLast().body())
                .isEqualTo(HOOK.calls.get(before - 1).body())
                .contains("第 2 版");
    }

    @Test
    @Order(9)
    void a_store_is_told_when_an_imported_list_has_a_number_and_when_one_ends_it() {
        administrator.post(STORE + "/watch", "numbers", LISTED);
        ROUND.get().run();
        int before = HOOK.calls.size();

        LISTS.add(LISTED, ListSeries.DEEP_SYNTHESIS, LocalDate.of(2026, 7, 17), false);
        ROUND.get().run();
        LISTS.add(LISTED, ListSeries.DEEP_SYNTHESIS, LocalDate.of(2026, 8, 17), false);
        ROUND.get().run();
        LISTS.add(LISTED, ListSeries.CANCELLATIONS, LocalDate.of(2026, 9, 17), true);
        ROUND.get().run();

        assertThat(HOOK.calls.subList(before, HOOK.calls.size()))
                .extracting(call -> call.body().replaceAll(".*\"before\":\"([a-z_]+)\".*", "$1"))
                .containsExactly("not_in_imported_lists", "in_imported_lists");
        assertThat(HOOK.calls.getLast().body()).contains("\"standing\":\"ended_in_imported_lists\"", "载明已注销");
    }

    @Test
    @Order(10)
    void a_revoked_key_and_a_closed_store_open_nothing() {
        var second = administrator.post(STORE + "/keys").find("(fvk-[A-Za-z0-9_-]{43})");
        assertThat(batch(key, numbers.subList(0, 1)).status()).isEqualTo(200);

        administrator.post(STORE + "/keys/1/revoke");

        assertThat(batch(key, numbers.subList(0, 1)).status()).isEqualTo(401);
        assertThat(batch(second, numbers.subList(0, 1)).status()).isEqualTo(200);
        administrator.post(STORE + "/state", "active", "no");
        assertThat(batch(second, numbers.subList(0, 1)).status()).isEqualTo(401);
        assertThat(administrator.post(STORE + "/keys").status()).isEqualTo(409);
        administrator.post(STORE + "/state", "active", "yes");
        assertThat(batch(second, numbers.subList(0, 1)).status()).isEqualTo(200);
    }

    @Test
    @Order(11)
    void the_open_pages_say_whose_they_are_and_what_they_are_not() {
        console.later(Duration.ofMinutes(2));
        var page = stranger.get("/registry/verify?number=" + numbers.get(1));
        assertThat(page.text()).contains("示例园区算法登记台", "本登记台不是国家", "本台已公布", "未发现");
        assertThat(stranger.get("/registry/verify?by=creditCode&q=91990000MA0000015Q")
                        .text())
                .contains("没有可供公开");
        assertThat(stranger.get("/registry/verify?by=creditCode&q=1").status()).isEqualTo(422);

        var pasted = stranger.post("/registry/verify/list", "numbers", numbers.get(1) + "\n" + numbers.get(2));
        assertThat(pasted.text()).contains(numbers.get(2));
        assertThat(stranger.post("/registry/verify/list", "numbers", String.join("\n", Collections.nCopies(51, "x")))
                        .status())
                .isEqualTo(422);
        assertThat(stranger.post("/registry/verify/list", "numbers", "").status())
                .isEqualTo(422);
    }

    @Test
    @Order(12)
    void a_sheet_holds_both_numbers_and_leads_back_to_its_signed_answer() {
        console.later(Duration.ofMinutes(2));
        var page = stranger.post("/registry/verify/sheets", "number", numbers.get(1), "supplier", numbers.get(0));
        assertThat(page.text()).contains(numbers.get(1), numbers.get(0), "本登记台不是国家");
        var digest = page.find("([0-9a-f]{64})");

        var document = stranger.get("/registry/verify/sheets/" + digest + "/answer.json")
                .html();

        assertThat(fengni.vault.Vault.digest(document)).isEqualTo(digest);
        var pdf = stranger.get("/registry/verify/sheets/" + digest + "/sheet.pdf");
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.html()).startsWith("%PDF-");
        assertThat(stranger.get("/registry/verify/sheets/" + "0".repeat(64)).status())
                .isEqualTo(404);
        assertThat(stranger.post("/registry/verify/sheets", "number", "").status())
                .isEqualTo(422);
    }

    private static Seen ask(String query) {
        return stranger.send(API + "?" + query, HttpRequest.newBuilder().GET());
    }

    private static Seen batch(String with, List<String> asked) {
        var list = asked.stream().map(number -> "\"" + number + "\"").collect(Collectors.joining(",", "[", "]"));
        return stranger.call(with, "POST", API, "{\"numbers\":" + list + "}");
    }
}
