package fengni.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.evidence.RecordType;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that nobody objects to. */
class AnswersTest {
    private final RawUpstream upstream = new RawUpstream();
    private Rig rig;

    @BeforeEach
    void start() {
        rig = new Rig(upstream.base());
    }

    @AfterEach
    void stop() {
        rig.close();
        upstream.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_clean_answer_comes_whole_marked_and_recorded(boolean streamed) {
        upstream.play(Say.answer(streamed, "你好", "，世界"));

        var reply = rig.ask(streamed, "问候");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.whole()).isTrue();
        assertThat(reply.content(0)).isEqualTo("你好，世界");
        assertThat(reply.finish(0)).isEqualTo("stop");
        assertThat(reply.receipt()).isEqualTo(MemoryRecorder.ORIGIN + "#0");
        assertThat(reply.headers().get("aigc")).startsWith("{\"Label\":\"1\",").contains("\"ProduceID\":\"P1\"");
        assertThat(rig.records.all()).extracting("outcome").containsExactly("admitted", "answered");
    }

    @Test
    void the_first_chunk_of_each_choice_carries_the_mark_and_the_last_chunk_the_receipt() {
        upstream.play(RawUpstream.stream(
                Say.text("一"),
                Say.delta(1, "content", "二"),
                Say.text("三"),
                Say.finish(0, "stop"),
                Say.finish(1, "length"),
                Say.DONE));

        var reply = rig.chat(Rig.body(true, "问", ",\"n\":2"));

        var chunks = reply.chunks();
        assertThat(chunks.stream().map(chunk -> chunk.has("aigc"))).containsExactly(true, true, false, false, false);
        assertThat(chunks.getFirst().path("aigc").size()).isEqualTo(7);
        assertThat(chunks.getLast().path("aigc_receipt").asString()).isEqualTo(MemoryRecorder.ORIGIN + "#1");
        assertThat(reply.events().getLast()).isEqualTo("[DONE]");
        assertThat(reply.finish(1)).isEqualTo("length");
    }

    @Test
    void a_usage_chunk_with_no_choices_passes_and_carries_the_receipt() {
        upstream.play(RawUpstream.stream(
                Say.text("一"),
                Say.finish(0, "stop"),
                "data: {\"id\":\"c1\",\"choices\":[],\"usage\":{\"total_tokens\":9,\"secret\":\"text\"}}\n\n",
                Say.DONE));

        var last = rig.chat(Rig.body(true, "问", ",\"stream_options\":{\"include_usage\":true}"))
                .chunks()
                .getLast();

        assertThat(last.path("choices").size()).isZero();
        assertThat(last.path("usage").toString()).isEqualTo("{\"total_tokens\":9}");
        assertThat(last.path("aigc_receipt").asString()).isEqualTo(MemoryRecorder.ORIGIN + "#1");
    }

    @Test
    void a_whole_answer_keeps_its_usage_and_names_both_records() {
        upstream.play(Say.whole("好"));

        var reply = rig.ask(false, "问");

        assertThat(reply.json().path("usage").path("total_tokens").asInt()).isEqualTo(3);
        assertThat(reply.json().path("aigc").size()).isEqualTo(7);
        assertThat(reply.json().path("aigc_receipt").asString()).isEqualTo(MemoryRecorder.ORIGIN + "#1");
        assertThat(rig.records.named(reply.receipt()).type()).isEqualTo(RecordType.REQUEST);
    }

    @Test
    void the_upstream_sees_the_request_but_neither_the_user_nor_our_key() {
        upstream.play(Say.whole("好"));
        var body = "{\"model\":\"m\",\"user\":\"u-9\",\"safety_identifier\":\"li\",\"temperature\":0.70,\"seed\":"
                + "123456789012345678901234567890,\"x_new\":{\"a\":[1,null]},"
                + "\"messages\":[{\"role\":\"user\",\"content\":\"问\"}]}";

        rig.chat(body);

        assertThat(upstream.bodies().getFirst())
                .isEqualTo("{\"model\":\"m\",\"temperature\":0.70,\"seed\":123456789012345678901234567890,"
                        + "\"x_new\":{\"a\":[1,null]},\"messages\":[{\"role\":\"user\",\"content\":\"问\"}]}");
        assertThat(upstream.heads().getFirst())
                .startsWith("POST /v1/chat/completions HTTP/1.1")
                .contains("Authorization: Bearer upstream-key")
                .doesNotContain(Rig.KEY)
                .doesNotContainIgnoringCase("fengni-");
    }

    @Test
    void the_access_fields_of_the_user_are_recorded_as_the_backend_gives_them() {
        upstream.play(Say.whole("好"));
        try (var client = rig.client()) {
            client.send(RawClient.post(
                            "/v1/chat/completions",
                            Rig.KEY,
                            "Fengni-User-Address: 203.0.113.9:5123\r\nFengni-User-Device: phone-1\r\n",
                            Rig.body(false, "问", "")))
                    .reply();
        }

        var who = rig.records.all().getFirst().who();

        assertThat(who.user()).isEqualTo("li");
        assertThat(who.identity()).isEqualTo("attested:phone");
        assertThat(who.sourceAddress()).isEqualTo("203.0.113.9");
        assertThat(who.sourcePort()).isEqualTo("5123");
        assertThat(who.device()).isEqualTo("phone-1");
    }

    @Test
    void an_address_that_is_none_is_recorded_as_malformed() {
        upstream.play(Say.whole("好"));
        try (var client = rig.client()) {
            client.send(RawClient.post(
                            "/v1/chat/completions",
                            Rig.KEY,
                            "Fengni-User-Address: 999.1.1.1:80\r\n",
                            Rig.body(false, "问", "")))
                    .reply();
        }

        var who = rig.records.all().getFirst().who();

        assertThat(who.sourceAddress()).isEqualTo("malformed");
        assertThat(who.sourcePort()).isEqualTo("not_supplied");
    }

    @Test
    void access_fields_that_nobody_gave_are_recorded_as_not_supplied() {
        upstream.play(Say.whole("好"));

        rig.ask(false, "问");

        var who = rig.records.all().getFirst().who();
        assertThat(who.sourceAddress()).isEqualTo("not_supplied");
        assertThat(who.device()).isEqualTo("not_supplied");
        assertThat(rig.records.all().getFirst().decision().get("caller"))
                .asString()
                .startsWith("127.0.0.1:");
        assertThat(rig.records.all().getFirst().decision())
                .containsEntry("organisation", 3L)
                .containsEntry("function", "智能问答")
                .containsEntry("filing", "网信算备示例");
    }

    @Test
    void a_tool_call_arrives_whole_and_unmarked() {
        rig.label = Rig.inText(fengni.marking.LabelPolicy.Place.BOTH);
        var call = "{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":0,%s\"function\":{%s\"arguments\":%s}}]},"
                + "\"finish_reason\":null}";
        upstream.play(RawUpstream.stream(
                Say.chunk(call.formatted("\"id\":\"call_1\",\"type\":\"function\",", "\"name\":\"weather\",", "\"\"")),
                Say.chunk(call.formatted("", "", "\"{\\\"city\\\":\"")),
                Say.chunk(call.formatted("", "", "\"\\\"北京\\\"}\"")),
                Say.finish(0, "tool_calls"),
                Say.DONE));

        var reply = rig.ask(true, "天气");

        var calls =
                reply.chunks().getFirst().path("choices").path(0).path("delta").path("tool_calls");
        assertThat(calls.toString())
                .isEqualTo("[{\"index\":0,\"id\":\"call_1\",\"type\":\"function\","
                        + "\"function\":{\"name\":\"weather\",\"arguments\":\"{\\\"city\\\":\\\"北京\\\"}\"}}]");
        assertThat(reply.content(0)).isEmpty();
        assertThat(reply.finish(0)).isEqualTo("tool_calls");
        assertThat(rig.records.last().decision().get("mark")).asString().contains("form=interface");
    }

    @Test
    void reasoning_and_refusal_of_the_model_keep_their_fields() {
        upstream.play(RawUpstream.stream(
                Say.delta(0, "reasoning_content", "想"),
                Say.delta(0, "refusal", "不行"),
                Say.finish(0, "stop"),
                Say.DONE));

        var body = rig.ask(true, "问").body();

        assertThat(body).contains("\"reasoning_content\":\"想\"").contains("\"refusal\":\"不行\"");
    }

    @Test
    void only_known_fields_of_an_answer_pass() {
        upstream.play(RawUpstream.stream(
                "data: {\"id\":\"c1\",\"x_top\":\"whisper\",\"choices\":[{\"index\":0,\"x\":\"whisper\","
                        + "\"delta\":{\"content\":\"好\",\"annotations\":[{\"t\":\"whisper\"}]},\"logprobs\":"
                        + "{\"content\":[{\"token\":\"whisper\"}]},\"finish_reason\":\"stop\"}]}\n\n",
                Say.DONE));

        assertThat(rig.ask(true, "问").body()).contains("好").doesNotContain("whisper");
    }

    @Test
    void a_connection_serves_one_request_after_another() {
        upstream.play(Say.whole("好"));
        try (var client = rig.client()) {
            for (int i = 0; i < 5; i++) {
                var reply = client.send(RawClient.post("/v1/chat/completions", Rig.KEY, "", Rig.body(false, "问", "")))
                        .reply();
                assertThat(reply.content(0)).isEqualTo("好");
            }
        }

        assertThat(upstream.connections()).isEqualTo(1);
    }

    @Test
    void models_are_those_of_the_service() {
        try (var client = rig.client()) {
            var reply = client.send(
                            "GET /v1/models HTTP/1.1\r\nHost: g\r\nAuthorization: Bearer " + Rig.KEY + "\r\n\r\n")
                    .reply();

            assertThat(reply.json().path("data").path(0).path("id").asString()).isEqualTo("m");
        }
    }

    @Test
    void health_and_metrics_answer_without_a_key() {
        upstream.play(Say.whole("好"));
        rig.ask(false, "问");
        try (var client = rig.client()) {
            var health = client.send("GET /health HTTP/1.1\r\nHost: g\r\n\r\n").reply();

            assertThat(health.json().path("status").asString()).isEqualTo("up");
            Patience.until(
                    "the answer was counted",
                    () -> client.send("GET /metrics HTTP/1.1\r\nHost: g\r\n\r\n")
                            .reply()
                            .body()
                            .contains("fengni_requests_total{outcome=\"answered\"} 1\n"));
        }
    }

    @Test
    void metrics_hold_what_came_in_against_what_was_recorded() {
        upstream.play(Say.whole("好"));
        rig.ask(false, "问");
        rig.ask(false, Rig.FORBIDDEN);
        rig.chat("no JSON");
        try (var client = rig.client()) {
            client.send(RawClient.post("/v1/chat/completions", "sk-wrong", "", "{}"))
                    .reply();
            var metrics = client.send("GET /metrics HTTP/1.1\r\nHost: g\r\n\r\n")
                    .reply()
                    .body();

            assertThat(metrics)
                    .contains("fengni_requests_seen_total 4\n")
                    .contains("fengni_records_total{type=\"request\"} 4\n")
                    .contains("fengni_records_total{type=\"answer\"} 1\n")
                    .contains("fengni_requests_without_record 0\n")
                    .contains("fengni_admitted_without_answer 0\n")
                    .contains("fengni_control_state_stale_seconds 0\n");
        }
    }

    @Test
    void a_gateway_that_may_not_know_the_newest_holds_says_so() {
        rig.stale = Optional.of(Instant.parse("2026-01-02T03:04:05Z"));
        try (var client = rig.client()) {
            var health = client.send("GET /health HTTP/1.1\r\nHost: g\r\n\r\n").reply();

            assertThat(health.json().path("status").asString()).isEqualTo("stale");
            assertThat(health.json().path("stale_since").asString()).isEqualTo("2026-01-02T03:04:05Z");
        }
    }
}
