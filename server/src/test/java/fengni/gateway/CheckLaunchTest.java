package fengni.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestDatabase;
import fengni.access.Role;
import fengni.news.NewsPoller;
import fengni.news.NewsTable;
import fengni.offering.LaunchBooks;
import fengni.offering.LaunchDraft;
import fengni.offering.LaunchGate;
import fengni.offering.Launches;
import fengni.offering.Offerings;
import fengni.offering.OpenToAll;
import fengni.offering.OrganisationDraft;
import fengni.offering.ServiceDraft;
import fengni.offering.ServiceId;
import fengni.offering.TesterDraft;
import fengni.offering.Testers;
import fengni.standing.Standing;
import fengni.standing.Subject;
import fengni.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a running gateway answers, with the real launch gate behind it and its news. */
@TestInstance(Lifecycle.PER_CLASS)
class CheckLaunchTest {
    private final NewsTable news;
    private final LaunchBooks books;
    private final MemoryRecorder records = new MemoryRecorder();
    private final LaunchGate gate;
    private final Testers testers;
    private final Launches launches;
    private final NewsPoller poller;
    private final RawUpstream upstream = new RawUpstream();
    private final Offerings offerings;
    private final Rig rig;
    private ServiceId service = new ServiceId(1);
    private int count;

    CheckLaunchTest(@TempDir Path folder) {
        var database = TestDatabase.migrated();
        var clock = Clock.systemUTC();
        news = new NewsTable(database);
        books = new LaunchBooks(database, news);
        gate = new LaunchGate(books, List::of, records, clock);
        testers = new Testers(books, records, clock);
        launches = new Launches(books, clock);
        poller = new NewsPoller(news, NewsPoller.LONGEST, clock);
        offerings = new Offerings(database, news, Vault.open(folder.resolve("vault")), List.of());
        rig = new Rig(upstream.base());
    }

    @BeforeAll
    void start() {
        offerings.add(
                new OrganisationDraft(Optional.of("示例科技"), Optional.of("91350100M000100Y43"), Optional.empty()),
                "tester");
        poller.register("launches", launches::refresh);
        poller.start();
        launches.subscribe(_ -> rig.launchListeners.forEach(listener -> listener.accept(Rig.SERVICE)));
    }

    @BeforeEach
    void offer() {
        offerings.add(
                new ServiceDraft(
                        Optional.of(1L), Optional.of("问答" + count++), Optional.of("智能问答"), Set.of(), Optional.empty()),
                "tester");
        service = new ServiceId(count);
        rig.launch(user -> launches.admit(service, user));
        rig.standing.clear();
        upstream.play(Say.whole("好"));
    }

    @AfterAll
    void stop() {
        poller.close();
        rig.close();
        upstream.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_internal_service_refuses_strangers_and_answers_its_staff(boolean streamed) {
        upstream.play(Say.answer(streamed, "好"));
        int asked = upstream.bodies().size();
        tester("li", false);
        var refused = rig.ask(streamed, "问");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("service_not_public");
        assertThat(refused.json().path("error").path("type").asString()).isEqualTo("permission_error");
        assertThat(refused.json().path("error").path("message").asString())
                .contains("尚未对公众开放")
                .contains("not open to the public");
        var record = rig.records.named(refused.receipt());
        assertThat(record.outcome()).isEqualTo("refused");
        assertThat(record.decision())
                .containsEntry("refusal", "service_not_public")
                .containsEntry("launch", "internal");
        assertThat(upstream.bodies()).hasSize(asked);

        tester("li", true);
        var answered = rig.ask(streamed, "问");

        assertThat(answered.status()).isEqualTo(200);
        assertThat(rig.records.named(answered.receipt()).decision()).containsEntry("launch", "staff");
    }

    @Test
    void a_move_reaches_the_running_gateway_before_it_is_told_as_done() {
        assertThat(rig.ask(false, "问").code()).isEqualTo("service_not_public");
        var officer = OpenToAll.person(1, Role.COMPLIANCE_OFFICER);
        gate.move(service, LaunchDraft.of("open_trial", "试用"), officer);
        tester("li", false);
        assertThat(rig.ask(false, "问").status()).isEqualTo(200);
        testers.remove(service, "li", "tester");
        assertThat(rig.ask(false, "问").code()).isEqualTo("service_not_public");
        gate.move(service, LaunchDraft.of("close_to_internal", "试完"), officer);

        OpenToAll.byException(gate, service);
        var answered = rig.ask(false, "问");

        assertThat(answered.status()).isEqualTo(200);
        assertThat(rig.records.named(answered.receipt()).decision()).containsEntry("launch", "public_by_exception");
    }

    @Test
    void the_list_of_models_is_not_asked_for() {
        try (var client = rig.client()) {
            var reply = client.send(
                            "GET /v1/models HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Rig.KEY + "\r\n\r\n")
                    .reply();

            assertThat(reply.status()).isEqualTo(200);
        }
    }

    /** Whose identity is not known hears that first; whom a hold stops hears of it only as a tester. */
    @Test
    void it_stands_after_identity_and_before_standing() {
        rig.hold(new Subject.Account(Rig.SERVICE, "li"), new Standing.Closed("注销"));

        assertThat(rig.chat(Rig.body(false, "问", "").replace("\"li\"", "\"stranger\""))
                        .code())
                .isEqualTo("real_identity_required");
        assertThat(rig.ask(false, "问").code()).isEqualTo("service_not_public");
        tester("li", true);
        assertThat(rig.ask(false, "问").code()).isEqualTo("account_suspended");
    }

    @Test
    void closing_ends_the_running_answers_of_whom_the_service_no_longer_answers_as_a_hold_does() {
        OpenToAll.byException(gate, service);
        tester("zhao", true);
        upstream.play((_, out) -> {
            RawUpstream.head(out, 200, "text/event-stream", "Connection: close\r\n");
            out.write(Say.text("开头").getBytes(StandardCharsets.UTF_8));
            out.flush();
            Patience.pause(2_000);
            out.write((Say.text("结尾") + Say.finish(0, "stop") + Say.DONE).getBytes(StandardCharsets.UTF_8));
        });
        try (var stranger = rig.client();
                var staff = rig.client()) {
            stranger.send(RawClient.post("/v1/chat/completions", Rig.KEY, "", Rig.body(true, "问", "")));
            staff.send(RawClient.post(
                    "/v1/chat/completions", Rig.KEY, "", Rig.body(true, "问", "").replace("\"li\"", "\"zhao\"")));
            stranger.until("开头");
            staff.until("开头");

            gate.move(service, LaunchDraft.of("close_to_internal", "发现问题"), OpenToAll.person(3, Role.ADMINISTRATOR));

            assertThat(stranger.until("[DONE]"))
                    .contains("不再向您开放")
                    .contains("content_filter")
                    .doesNotContain("结尾");
            assertThat(staff.until("[DONE]")).contains("结尾");
        }
    }

    private void tester(String user, boolean staff) {
        testers.add(
                service,
                new TesterDraft(
                        Optional.of(user),
                        staff,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(LocalDate.now(Clock.systemUTC()).plusDays(2))),
                "tester");
    }
}
