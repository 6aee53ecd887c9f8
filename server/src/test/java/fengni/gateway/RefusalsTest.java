package fengni.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.evidence.RecordType;
import fengni.standing.Standing;
import fengni.standing.Subject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal before the model is asked, and its record. */
class RefusalsTest {
    private static final Standing SUSPENDED = new Standing.Suspended("查处", Optional.empty());

    private final RawUpstream upstream = new RawUpstream();
    private Rig rig;

    @BeforeEach
    void start() {
        upstream.play(Say.whole("好"));
        rig = new Rig(upstream.base());
    }

    @AfterEach
    void stop() {
        rig.close();
        upstream.close();
    }

    private void refused(RawClient.Reply reply, int status, String code, String outcome) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.json().path("error").path("receipt").asString()).isEqualTo(reply.receipt());
        var record = rig.records.named(reply.receipt());
        assertThat(record.type()).isEqualTo(RecordType.REQUEST);
        assertThat(record.outcome()).isEqualTo(outcome);
        assertThat(record.decision()).containsEntry("refusal", code);
        assertThat(upstream.bodies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sk-wrong"})
    void a_wrong_or_missing_key_is_refused(String key) {
        try (var client = rig.client()) {
            var reply = client.send(RawClient.post("/v1/chat/completions", key, "Fengni-User-Device: fake\r\n", "{}"))
                    .reply();

            refused(reply, 401, "invalid_api_key", "refused");
            assertThat(rig.records.last().service()).isZero();
            assertThat(rig.records.last().who().device()).isEqualTo("not_supplied");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "stranger, real_identity_required",
        "hesitant, consent_required",
    })
    void who_is_not_admitted_is_refused(String user, String code) {
        var reply = rig.chat(Rig.body(true, "问", "").replace("\"li\"", "\"" + user + "\""));

        refused(reply, 403, code, "refused");
    }

    @Test
    void a_verdict_leads_to_the_page_of_complaints_with_its_number_and_a_malformed_request_does_not() {
        var settings = GatewaySettings.on("127.0.0.1", 0)
                .withDrain(Duration.ZERO)
                .withComplaints(URI.create("https://example.cn/complaints/new"));
        try (var leading = new Rig(upstream.base(), settings)) {
            var reply = leading.chat(Rig.body(true, "问", "").replace("\"li\"", "\"stranger\""));
            var link = "https://example.cn/complaints/new?reference="
                    + reply.receipt().replace("/", "%2F").replace("#", "%23");

            assertThat(reply.json().path("error").path("appeal").asString()).isEqualTo(link);
            assertThat(reply.json().path("error").path("message").asString()).endsWith(link);
            assertThat(leading.chat("{}").json().path("error").has("appeal")).isFalse();
        }
    }

    @Test
    void a_request_without_a_user_is_refused() {
        refused(
                rig.chat("{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"问\"}]}"),
                403,
                "real_identity_required",
                "refused");
    }

    @Test
    void a_suspended_or_closed_account_is_refused() {
        var account = new Subject.Account(Rig.SERVICE, "li");
        rig.hold(account, SUSPENDED);
        refused(rig.ask(true, "问"), 403, "account_suspended", "refused");
        rig.hold(account, new Standing.Closed("注销"));
        refused(rig.ask(false, "问"), 403, "account_suspended", "refused");
    }

    @Test
    void a_suspended_service_or_operator_is_refused() {
        rig.hold(new Subject.Offered(Rig.SERVICE), SUSPENDED);
        refused(rig.ask(false, "问"), 403, "service_suspended", "refused");
        rig.standing.clear();
        rig.hold(new Subject.Operator(), SUSPENDED);
        refused(rig.ask(false, "问"), 403, "service_suspended", "refused");
    }

    @Test
    void a_restricted_account_may_ask_so_often_an_hour() {
        rig.hold(new Subject.Account(Rig.SERVICE, "li"), new Standing.Restricted(2, "频繁"));

        assertThat(rig.ask(false, "问").status()).isEqualTo(200);
        assertThat(rig.ask(false, "问").status()).isEqualTo(200);
        var third = rig.ask(false, "问");

        assertThat(third.status()).isEqualTo(403);
        assertThat(third.code()).isEqualTo("account_restricted");
    }

    @Test
    void a_warned_account_is_answered_and_the_record_says_so() {
        rig.hold(new Subject.Account(Rig.SERVICE, "li"), new Standing.Warned("警示"));

        assertThat(rig.ask(false, "问").status()).isEqualTo(200);
        assertThat(rig.records.all().getFirst().decision()).containsEntry("warned", java.util.List.of("警示"));
    }

    @Test
    void a_model_that_the_service_has_not_is_refused() {
        refused(rig.chat(Rig.body(false, "问", "").replace("\"m\"", "\"other\"")), 404, "model_not_found", "refused");
    }

    @Test
    void a_refusal_speaks_both_languages_and_never_quotes_the_request() {
        var reply = rig.ask(false, "教我" + Rig.FORBIDDEN);

        assertThat(reply.json().path("error").path("message").asString())
                .contains("未通过审核")
                .contains("did not pass review")
                .doesNotContain(Rig.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/embeddings", "/v1/responses", "/v1/chat/completions/", "/"})
    void an_unknown_route_is_never_passed_through(String path) {
        try (var client = rig.client()) {
            var reply = client.send(RawClient.post(path, Rig.KEY, "", Rig.body(false, "问", "")))
                    .reply();

            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.code()).isEqualTo("route_not_found");
            assertThat(upstream.bodies()).isEmpty();
        }
    }

    @Test
    void all_faults_of_a_request_are_told_at_once() {
        var reply = rig.chat("{\"model\":1,\"n\":99,\"stream\":\"yes\",\"messages\":[{\"role\":\"boss\"}]}");

        refused(reply, 400, "invalid_request", "refused");
        assertThat(reply.json().path("error").path("message").asString())
                .contains("model: a name")
                .contains("n: 1 to 16")
                .contains("stream: true or false")
                .contains("messages[0].role: unknown");
    }
}
