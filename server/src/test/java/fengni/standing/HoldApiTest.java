package fengni.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.TestApi;
import fengni.TestDatabase;
import fengni.evidence.RecordType;
import fengni.gateway.MemoryRecorder;
import fengni.news.NewsPoller;
import fengni.news.NewsTable;
import fengni.offering.Offerings;
import fengni.offering.OrganisationDraft;
import fengni.offering.OwnServices;
import fengni.offering.ServiceDraft;
import fengni.offering.ServiceId;
import fengni.offering.Services;
import fengni.standing.Standing.Closed;
import fengni.standing.Standing.Good;
import fengni.standing.Standing.Restricted;
import fengni.standing.Standing.Suspended;
import fengni.standing.Subject.Account;
import fengni.standing.Subject.Offered;
import fengni.standing.Subject.Operator;
import fengni.vault.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class HoldApiTest {
    private static final String REASONS = "\"facts\":\"多次输入违法内容\",\"rule\":\"用户协议第五条\",\"appeal\":\"十五日内申诉\"";

    private final DataSource database = TestDatabase.migrated();
    private final NewsTable news = new NewsTable(database);
    private final NewsPoller poller = new NewsPoller(news, Duration.ofMillis(50), Clock.systemUTC());
    private final MemoryRecorder records = new MemoryRecorder();
    private final Holds holds = new Holds(database, news, records, Clock.systemUTC());
    private final Standings standings = new Standings(holds, Clock.systemUTC());

    private TestApi api;

    @BeforeAll
    void start(@TempDir Path folder) {
        var offerings = new Offerings(database, news, Vault.open(folder.resolve("vault")), List.of());
        var services = new Services(offerings);
        poller.register("services", services::refresh);
        poller.register("standings", standings::refresh);
        poller.start();
        offerings.add(
                new OrganisationDraft(Optional.of("示例科技"), Optional.of("91350100M000100Y43"), Optional.empty()),
                "tester");
        offerings.add(
                new ServiceDraft(Optional.of(1L), Optional.of("问答"), Optional.of("智能问答"), Set.of(), Optional.empty()),
                "tester");
        api = TestApi.start(List.of(HoldApi.class), List.of(holds, standings, new OwnServices(offerings)));
    }

    @AfterAll
    void stop() {
        api.close();
        poller.close();
    }

    @Test
    void a_suspended_account_is_known_at_once_and_restored_with_a_reason() {
        var told = new CopyOnWriteArrayList<StandingChange>();
        try (var _ = standings.subscribe(told::add)) {
            var laid = api.post("/api/v1/holds", hold("li", "\"measure\":\"suspend\""), "Test-Caller", "wang");

            assertThat(laid.status()).isEqualTo(201);
            assertThat(laid.json().path("by").asString()).isEqualTo("wang");
            assertThat(of("li")).isEqualTo(new Suspended("多次输入违法内容（用户协议第五条）", Optional.empty()));
            assertThat(told).contains(new StandingChange(account("li"), of("li")));

            var lifted = api.post("/api/v1/holds/restore", hold("li", "\"ground\":\"rectified\""));
            assertThat(lifted.status()).isEqualTo(201);
            assertThat(of("li")).isEqualTo(new Good());
        }
        assertThat(api.get("/api/v1/holds/standing?kind=account&service=1&user=li")
                        .json()
                        .path("events")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void every_hold_that_is_laid_or_lifted_is_on_record_with_its_reasons() {
        var before = records.all().size();
        var until = "2099-01-01T00:00:00Z";
        var laid = api.post("/api/v1/holds", hold("kept", "\"measure\":\"suspend\",\"until\":\"" + until + "\""));
        api.post("/api/v1/holds/restore", hold("kept", "\"ground\":\"rectified\""));
        api.post("/api/v1/holds/restore", hold("kept", "\"ground\":\"rectified\""));

        assertThat(records.all()).hasSize(before + 2);
        var first = records.all().get(before);
        assertThat(first.type()).isEqualTo(RecordType.HOLD);
        assertThat(first.service()).isEqualTo(1);
        assertThat(first.who().user()).isEqualTo("kept");
        assertThat(first.outcome()).isEqualTo("suspend");
        assertThat(first.what()).containsEntry("facts", "多次输入违法内容").containsEntry("appeal", "十五日内申诉");
        assertThat(first.decision())
                .containsEntry("event", laid.json().path("id").asLong())
                .containsEntry("by", "tester")
                .containsEntry("until", until);
        assertThat(records.last().outcome()).isEqualTo("restore");
        assertThat(records.last().decision()).containsEntry("ground", "rectified");
    }

    @Test
    void where_no_record_can_be_kept_no_hold_is_laid() {
        var full = new MemoryRecorder();
        full.failOn(RecordType.HOLD);
        var unrecorded = new Holds(database, news, full, Clock.systemUTC());
        var reasons = new HoldDraft.ReasonsDraft(Optional.of("x"), Optional.of("y"), Optional.of("z"));
        var draft = new HoldDraft(Optional.of("warn"), Optional.empty(), Optional.empty(), Optional.empty(), reasons);

        assertThatThrownBy(() -> unrecorded.take(account("unrecorded"), draft, "tester"))
                .hasMessage("the disk is full");

        assertThat(holds.history(account("unrecorded"))).isEmpty();
    }

    @Test
    void a_suspension_keeps_its_end_and_a_restriction_its_limit() {
        var until = Instant.parse("2099-01-01T00:00:00Z");

        api.post("/api/v1/holds", hold("a", "\"measure\":\"suspend\",\"until\":\"" + until + "\""));
        api.post("/api/v1/holds", hold("b", "\"measure\":\"restrict\",\"requestsPerHour\":7"));

        assertThat(of("a"))
                .isInstanceOfSatisfying(
                        Suspended.class, s -> assertThat(s.until()).contains(until));
        assertThat(of("b"))
                .isInstanceOfSatisfying(
                        Restricted.class, r -> assertThat(r.requestsPerHour()).isEqualTo(7));
    }

    @Test
    void what_the_rules_refuse_is_a_conflict_and_leaves_no_event() {
        api.post("/api/v1/holds", hold("c", "\"measure\":\"close\""));

        var answer = api.post("/api/v1/holds/restore", hold("c", "\"ground\":\"rectified\""), "Accept-Language", "en");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("code").asString()).isEqualTo("move_refused");
        assertThat(answer.json().path("errors").path(0).path("detail").asString())
                .isEqualTo("The measure restore is not possible while the standing is closed.");
        assertThat(of("c")).isInstanceOf(Closed.class);
        assertThat(holds.history(account("c"))).hasSize(1);
    }

    @Test
    void one_hold_is_lifted_by_its_number_while_it_is_the_newest() {
        var first = api.post("/api/v1/holds", hold("d", "\"measure\":\"warn\""))
                .json()
                .path("id")
                .asLong();
        var second = api.post("/api/v1/holds", hold("d", "\"measure\":\"suspend\""))
                .json()
                .path("id")
                .asLong();
        var reasons = "?ground=laid_in_error&facts=x&rule=y&appeal=z";

        assertThat(api.delete("/api/v1/holds/" + first + reasons).status()).isEqualTo(409);
        assertThat(api.delete("/api/v1/holds/" + second).status()).isEqualTo(422);
        assertThat(api.delete("/api/v1/holds/" + second + reasons).status()).isEqualTo(200);
        assertThat(of("d")).isEqualTo(new Good());
        assertThat(api.delete("/api/v1/holds/999999" + reasons).status()).isEqualTo(404);
    }

    @Test
    void a_service_and_the_operator_stand_for_themselves() {
        api.post(
                "/api/v1/holds",
                "{\"subject\":{\"kind\":\"service\",\"service\":1},\"measure\":\"warn\"," + REASONS + "}");
        api.post("/api/v1/holds", "{\"subject\":{\"kind\":\"operator\"},\"measure\":\"warn\"," + REASONS + "}");

        assertThat(standings.of(new Offered(new ServiceId(1))).word()).isEqualTo("warned");
        assertThat(standings.of(new Operator()).word()).isEqualTo("warned");
        assertThat(of("nobody")).isEqualTo(new Good());
    }

    @Test
    void every_fault_of_a_hold_is_told() {
        assertThat(api.post("/api/v1/holds", "{\"subject\":{\"kind\":\"account\",\"service\":9}}")
                        .errors())
                .containsExactly("subject/service:unknown", "subject/user:required");
        assertThat(api.post("/api/v1/holds", "{\"subject\":{\"kind\":\"operator\"},\"measure\":\"restrict\"}")
                        .errors())
                .containsExactly("facts:required", "rule:required", "appeal:required", "requestsPerHour:range");
        assertThat(api.post("/api/v1/holds", hold("e", "\"measure\":\"suspend\",\"until\":\"2020-01-01T00:00:00Z\""))
                        .errors())
                .containsExactly("until:past");
    }

    @Test
    void a_node_that_starts_later_stands_where_the_others_stand() {
        api.post("/api/v1/holds", hold("f", "\"measure\":\"close\""));

        var late = new Standings(holds, Clock.systemUTC());
        late.refresh();

        assertThat(late.of(account("f"))).isEqualTo(of("f")).isInstanceOf(Closed.class);
    }

    private Standing of(String user) {
        return standings.of(account(user));
    }

    private static Account account(String user) {
        return new Account(new ServiceId(1), user);
    }

    private static String hold(String user, String measure) {
        return "{\"subject\":{\"kind\":\"account\",\"service\":1,\"user\":\"" + user + "\"}," + measure + "," + REASONS
                + "}";
    }
}
