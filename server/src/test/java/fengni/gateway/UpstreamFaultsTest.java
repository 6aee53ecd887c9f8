package fengni.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.evidence.RecordType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An upstream that fails is never passed off as one that answered. */
class UpstreamFaultsTest {
    private static final Timeouts SHORT = new Timeouts(
            Duration.ofSeconds(2),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(4),
            Duration.ofMillis(300));

    private final RawUpstream upstream = new RawUpstream();
    private Rig rig;

    @BeforeEach
    void start() {
        var settings =
                GatewaySettings.on("127.0.0.1", 0).withDrain(Duration.ZERO).with(SHORT);
        rig = new Rig(upstream.base(), settings.with(new Caps(4 << 20, 200_000, 50_000, 10_000, 4, 64, 100)));
    }

    @AfterEach
    void stop() {
        rig.close();
        upstream.close();
    }

    private void refused(RawClient.Reply reply, int status, String code, String outcome) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        var own = reply.json().path("error").path("receipt").asString();
        assertThat(rig.records.named(reply.receipt()).outcome()).isEqualTo("admitted");
        assertThat(rig.records.named(own).type()).isEqualTo(RecordType.ANSWER);
        assertThat(rig.records.named(own).outcome()).isEqualTo(outcome);
    }

    private void broken(RawClient.Reply reply, String code, String outcome) {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("event: error\ndata: {\"error\":").contains("\"code\":\"" + code + "\"");
        assertThat(reply.body()).doesNotContain("[DONE]");
        assertThat(reply.body()).endsWith("}}\n\n");
        assertThat(rig.records.last().outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "400, 400, upstream_refused",
        "401, 502, upstream_failed",
        "404, 400, upstream_refused",
        "429, 429, upstream_busy",
        "500, 502, upstream_failed",
        "503, 503, upstream_overloaded",
        "302, 502, upstream_failed",
    })
    void an_error_of_the_upstream_keeps_its_kind_but_not_its_words(int theirs, int ours, String code) {
        upstream.play(RawUpstream.json(theirs, "{\"error\":{\"message\":\"" + Rig.FORBIDDEN + " key=sk-1\"}}"));

        for (var streamed : new boolean[] {true, false}) {
            var reply = rig.ask(streamed, "问");

            refused(reply, ours, code, "upstream_failed");
            assertThat(reply.body()).doesNotContain(Rig.FORBIDDEN).doesNotContain("sk-1");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_upstream_that_is_not_there_is_502(boolean streamed) {
        var gone = new RawUpstream();
        gone.close();
        try (var alone = new Rig(URI.create("http://127.0.0.1:" + gone.base().getPort() + "/v1"))) {
            var reply = alone.ask(streamed, "问");

            assertThat(reply.status()).isEqualTo(502);
            assertThat(reply.code()).isEqualTo("upstream_unavailable");
            assertThat(alone.records.last().outcome()).isEqualTo("upstream_failed");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_upstream_that_never_answers_is_504(boolean streamed) {
        upstream.play((_, _) -> Patience.pause(20_000));

        refused(rig.ask(streamed, "问"), 504, "upstream_timed_out", "upstream_failed");
    }

    @Test
    void an_upstream_that_falls_silent_ends_the_stream_as_failed() {
        upstream.play((_, out) -> {
            RawUpstream.head(out, 200, "text/event-stream", "Connection: close\r\n");
            out.write(Say.text("开头").getBytes(StandardCharsets.UTF_8));
            out.flush();
            Patience.pause(20_000);
        });

        var reply = rig.ask(true, "问");

        broken(reply, "upstream_timed_out", "upstream_failed");
        assertThat(reply.body()).contains("开头").contains(": \n\n");
        assertThat(rig.records.last().decision().get("upstream")).isEqualTo("next_byte_late");
    }

    @Test
    void an_upstream_that_trickles_for_ever_ends_when_its_time_is_over() {
        upstream.play((_, out) -> {
            RawUpstream.head(out, 200, "text/event-stream", "Connection: close\r\n");
            for (int i = 0; i < 200; i++) {
                out.write(Say.text("滴").getBytes(StandardCharsets.UTF_8));
                out.flush();
                Patience.pause(100);
            }
        });

        broken(rig.ask(true, "问"), "upstream_timed_out", "upstream_failed");
        assertThat(rig.records.last().decision().get("upstream")).isEqualTo("total_time_over");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "data: [DONE]\n\n", "data: {\"id\":\"c1\",\"choi"})
    void a_stream_without_finish_reason_is_truncated(String end) {
        upstream.play(RawUpstream.stream(Say.text("开头"), end));

        broken(rig.ask(true, "问"), "upstream_truncated", "truncated");
        assertThat(rig.records.last().what().toString()).contains("开头");
    }

    @Test
    void a_stream_where_one_of_two_choices_has_no_end_is_truncated() {
        upstream.play(RawUpstream.stream(Say.text("一"), Say.delta(1, "content", "二"), Say.finish(0, "stop"), Say.DONE));

        broken(rig.chat(Rig.body(true, "问", ",\"n\":2")), "upstream_truncated", "truncated");
    }

    @Test
    void a_stream_that_ends_before_its_first_chunk_is_refused_with_a_status() {
        upstream.play(RawUpstream.stream());

        refused(rig.ask(true, "问"), 502, "upstream_truncated", "truncated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data: {nonsense\n\n",
                "data: [1]\n\n",
                "data: {\"choices\":{}}\n\n",
                "data: {\"choices\":[{\"index\":1,\"delta\":{\"content\":\"x\"}}]}\n\n",
                "data: {\"choices\":[{\"index\":-1,\"delta\":{\"content\":\"x\"}}]}\n\n",
                "data: {\"choices\":[{\"delta\":{\"content\":\"x\"}}]}\n\n",
                "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":[\"x\"]}}]}\n\n",
                "data: {\"choices\":[{\"index\":0,\"delta\":{\"audio\":{\"data\":\"x\"}}}]}\n\n",
                "data: {\"a\":1,\"a\":2,\"choices\":[]}\n\n",
            })
    void malformed_chunks_are_never_passed_on(String chunk) {
        upstream.play(RawUpstream.stream(Say.text("开头"), chunk, Say.finish(0, "stop"), Say.DONE));

        broken(rig.ask(true, "问"), "upstream_malformed", "truncated");
    }

    @Test
    void a_line_or_an_answer_without_end_is_malformed() {
        upstream.play(RawUpstream.stream(Say.text("开头"), "data: " + "x".repeat(60_000)));
        broken(rig.ask(true, "问"), "upstream_malformed", "truncated");
        upstream.play(RawUpstream.json(200, " ".repeat(300_000)));
        refused(rig.ask(false, "问"), 502, "upstream_malformed", "truncated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event: error\ndata: {\"error\":{\"message\":\"x\"}}\n\n",
                "data: {\"error\":{\"message\":\"x\"}}\n\n"
            })
    void an_error_in_a_stream_is_told_in_our_words(String event) {
        upstream.play(RawUpstream.stream(Say.text("开头"), event));

        broken(rig.ask(true, "问"), "upstream_failed", "upstream_failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"choices\":[{\"index\":0,\"message\":{\"content\":\"x\"},\"finish_reason\":null}]}",
                "{\"choices\":[]}",
            })
    void a_whole_answer_without_finish_reason_is_truncated(String body) {
        upstream.play(RawUpstream.json(200, body));

        refused(rig.ask(false, "问"), 502, "upstream_truncated", "truncated");
    }

    @Test
    void a_whole_answer_shorter_than_announced_is_truncated() {
        upstream.play((socket, out) -> {
            RawUpstream.head(out, 200, "application/json", "Content-Length: 500\r\n");
            out.write("{\"choices\":[".getBytes(StandardCharsets.UTF_8));
            out.flush();
            socket.close();
        });

        refused(rig.ask(false, "问"), 502, "upstream_truncated", "truncated");
    }

    @Test
    void a_reset_in_a_stream_is_truncated() {
        upstream.play((socket, out) -> {
            RawUpstream.head(out, 200, "text/event-stream", "Transfer-Encoding: chunked\r\n");
            var event = Say.text("开头");
            out.write((Integer.toHexString(event.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + event + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            Patience.pause(200);
            socket.setSoLinger(true, 0);
            socket.close();
        });

        broken(rig.ask(true, "问"), "upstream_truncated", "truncated");
    }

    @Test
    void an_answer_of_another_media_type_is_malformed() {
        upstream.play(Say.whole("好"));
        refused(rig.ask(true, "问"), 502, "upstream_malformed", "truncated");
        upstream.play(Say.stream("好"));
        refused(rig.ask(false, "问"), 502, "upstream_malformed", "truncated");
    }

    @Test
    void a_question_is_asked_again_only_when_a_pooled_connection_was_dead() {
        upstream.play(Say.whole("一"), (socket, _) -> socket.close(), Say.whole("二"));

        assertThat(rig.ask(false, "问").content(0)).isEqualTo("一");
        assertThat(rig.ask(false, "问").content(0)).isEqualTo("二");
        assertThat(upstream.bodies()).hasSize(3);
        assertThat(upstream.connections()).isEqualTo(2);
    }

    @Test
    void a_question_on_a_fresh_connection_is_never_asked_again() {
        upstream.play((socket, _) -> socket.close());

        refused(rig.ask(false, "问"), 502, "upstream_failed", "upstream_failed");
        assertThat(upstream.bodies()).hasSize(1);
    }
}
