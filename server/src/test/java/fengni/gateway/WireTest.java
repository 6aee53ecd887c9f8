package fengni.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.evidence.RecordType;
import fengni.lab.Lab;
import fengni.lab.LabSettings;
import fengni.lab.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that leave, dawdle, lie about lengths or come by the hundred. */
class WireTest {
    private static GatewaySettings settings() {
        return GatewaySettings.on("127.0.0.1", 0).withDrain(Duration.ZERO);
    }

    private static String chat(boolean streamed) {
        return RawClient.post("/v1/chat/completions", Rig.KEY, "", Rig.body(streamed, "问", ""));
    }

    @Test
    void a_client_that_leaves_in_mid_stream_cancels_the_model() throws IOException {
        try (var lab = Lab.start(LabSettings.quick());
                var rig = new Rig(lab.baseUrl())) {
            lab.play(new Script.Slow(
                    0,
                    300,
                    IntStream.range(0, 200)
                            .mapToObj(i -> "字" + (char) ('一' + i))
                            .toList()));
            try (var client = rig.client()) {
                client.send(chat(true)).until("字丁");
            }

            Patience.until("the lab was left", () -> lab.cancelled() == 1);
            assertThat(rig.records.await(RecordType.ANSWER).outcome()).isEqualTo("cancelled");
            assertThat(rig.records.last().what().toString()).contains("字丁");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_client_that_leaves_before_the_first_word_cancels_the_model(boolean streamed) throws IOException {
        try (var lab = Lab.start(LabSettings.quick());
                var rig = new Rig(lab.baseUrl())) {
            lab.play(new Script.NeverAnswer());
            try (var client = rig.client()) {
                client.send(chat(streamed));
                Patience.until("the lab was asked", () -> lab.requests() == 1);
            }

            Patience.until("the lab was left", () -> lab.cancelled() == 1);
            assertThat(rig.records.await(RecordType.ANSWER).outcome()).isEqualTo("cancelled");
        }
    }

    @Test
    void the_lab_speaks_through_the_gateway() throws IOException {
        try (var lab = Lab.start(LabSettings.quick());
                var rig = new Rig(lab.baseUrl())) {
            var streamed = rig.ask(true, "你好");
            var whole = rig.ask(false, "你好");

            assertThat(streamed.finish(0)).isEqualTo("stop");
            assertThat(streamed.content(0)).isNotBlank();
            assertThat(whole.finish(0)).isEqualTo("stop");
            assertThat(rig.records.last().what().toString()).contains(whole.content(0));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void a_forbidden_word_cut_within_its_bytes_is_stopped(int bytes) throws IOException {
        try (var lab = Lab.start(LabSettings.quick());
                var rig = new Rig(lab.baseUrl())) {
            lab.play(new Script.Sliced(bytes, List.of("前", "刷单", "返利", "后")));

            var reply = rig.ask(true, "问");

            assertThat(reply.finish(0)).isEqualTo("content_filter");
            assertThat(reply.body()).doesNotContain("刷单").doesNotContain("返利").doesNotContain("后\"");
        }
    }

    @Test
    void a_client_that_reads_nothing_is_hung_up_on_when_its_time_is_over() {
        var brief = new Timeouts(
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(2),
                Duration.ofSeconds(1));
        try (var upstream = new RawUpstream();
                var rig = new Rig(upstream.base(), settings().with(brief).with(endless()))) {
            var event = Say.text("滔滔不绝".repeat(500)).getBytes(StandardCharsets.UTF_8);
            upstream.play((_, out) -> {
                RawUpstream.head(out, 200, "text/event-stream", "Connection: close\r\n");
                while (true) {
                    out.write(event);
                }
            });
            try (var client = rig.client()) {
                client.send(chat(true));

                assertThat(rig.records.await(RecordType.ANSWER).outcome()).isIn("cancelled", "upstream_failed");
            }
        }
    }

    private static Caps endless() {
        return new Caps(1 << 20, Integer.MAX_VALUE, 1 << 20, 1 << 20, 1, 64, 100);
    }

    @Test
    void a_slow_client_gets_all_of_its_answer() {
        try (var upstream = new RawUpstream();
                var rig = new Rig(upstream.base())) {
            var words = IntStream.range(0, 2_000).mapToObj(i -> "第" + i + "句").toArray(String[]::new);
            upstream.play(Say.stream(words));
            try (var client = rig.client()) {
                client.send(chat(true));
                Patience.pause(1_000);

                assertThat(client.reply().content(0)).isEqualTo(String.join("", words));
            }
        }
    }

    @Test
    void a_hundred_streams_at_once_each_get_their_own() throws Exception {
        try (var upstream = new RawUpstream();
                var rig = new Rig(upstream.base());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            upstream.play((_, out) -> {
                RawUpstream.head(out, 200, "text/event-stream", "Connection: close\r\n");
                for (int i = 0; i < 20; i++) {
                    out.write(Say.text("字").getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    Patience.pause(20);
                }
                out.write((Say.finish(0, "stop") + Say.DONE).getBytes(StandardCharsets.UTF_8));
                out.flush();
            });
            Callable<RawClient.Reply> ask = () -> rig.ask(true, "问");

            var replies = threads.invokeAll(java.util.Collections.nCopies(100, ask));

            for (var reply : replies) {
                assertThat(reply.get().content(0)).isEqualTo("字".repeat(20));
                var last = reply.get().chunks().getLast();
                assertThat(rig.records
                                .named(last.path("aigc_receipt").asString())
                                .decision())
                        .containsEntry("request", reply.get().receipt());
            }
            assertThat(rig.records.all()).hasSize(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
                "Content-Length: 5\r\nContent-Length: 6\r\n\r\n{}{}{}",
                "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
                "Content-Length: -1\r\n\r\n",
                "Content-Length : 2\r\n\r\n{}",
            })
    void a_request_with_two_lengths_is_never_asked(String framing) {
        try (var upstream = new RawUpstream();
                var rig = new Rig(upstream.base());
                var client = rig.client()) {
            upstream.play(Say.whole("好"));
            var smuggled = RawClient.post("/v1/chat/completions", Rig.KEY, "", Rig.body(false, "问", ""));
            client.send("POST /v1/chat/completions HTTP/1.1\r\nHost: g\r\nAuthorization: Bearer " + Rig.KEY + "\r\n"
                    + framing + smuggled);

            assertThat(client.reply().status()).isBetween(400, 499);
            Patience.pause(200);
            assertThat(upstream.bodies()).isEmpty();
        }
    }

    @Test
    void an_absolute_target_is_not_proxied() {
        try (var upstream = new RawUpstream();
                var rig = new Rig(upstream.base());
                var client = rig.client()) {
            upstream.play(Say.whole("好"));
            client.send(
                    chat(false).replaceFirst("/v1/", "http://" + upstream.base().getAuthority() + "/v1/"));

            var reply = client.reply();

            assertThat(reply.status()).isIn(200, 400, 404);
            assertThat(rig.records.all().size()).isEqualTo(reply.status() == 200 ? 2 : 0);
            assertThat(upstream.bodies()).hasSize(reply.status() == 200 ? 1 : 0);
        }
    }

    @Test
    void an_upgrade_that_the_java_client_offers_is_left_aside() {
        try (var upstream = new RawUpstream();
                var rig = new Rig(upstream.base());
                var client = rig.client()) {
            upstream.play(Say.whole("好"));
            var headers = "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAEAAEAAAAIAAAAB\r\n";
            client.send(RawClient.post("/v1/chat/completions", Rig.KEY, headers, Rig.body(false, "问", "")));

            assertThat(client.reply().content(0)).isEqualTo("好");
        }
    }

    @Test
    void the_way_of_a_request_is_believed_of_trusted_proxies_only() {
        var headers = "X-Forwarded-For: 198.51.100.1, 203.0.113.5, 192.0.2.1\r\n";
        var body = Rig.body(false, "问", "");
        try (var upstream = new RawUpstream();
                var trusting =
                        new Rig(upstream.base(), settings().withTrustedProxies(Set.of("127.0.0.1", "192.0.2.1")));
                var doubting = new Rig(upstream.base());
                var one = trusting.client();
                var other = doubting.client()) {
            upstream.play(Say.whole("好"));
            one.send(RawClient.post("/v1/chat/completions", Rig.KEY, headers, body))
                    .reply();
            other.send(RawClient.post("/v1/chat/completions", Rig.KEY, headers, body))
                    .reply();

            assertThat(trusting.records.last().decision()).containsEntry("caller", "203.0.113.5");
            assertThat(doubting.records.last().decision().get("caller"))
                    .asString()
                    .startsWith("127.0.0.1:");
        }
    }

    @Test
    void a_network_of_proxies_is_trusted_as_a_whole() {
        var headers = "X-Forwarded-For: 203.0.113.5, 10.200.1.9\r\n";
        try (var upstream = new RawUpstream();
                var rig = new Rig(upstream.base(), settings().withTrustedProxies(Set.of("127.0.0.0/8", "10.0.0.0/8")));
                var client = rig.client()) {
            upstream.play(Say.whole("好"));
            client.send(RawClient.post("/v1/chat/completions", Rig.KEY, headers, Rig.body(false, "问", "")))
                    .reply();

            assertThat(rig.records.last().decision()).containsEntry("caller", "203.0.113.5");
        }
    }

    @Test
    void closing_lets_a_running_answer_end_and_refuses_new_ones() throws Exception {
        try (var upstream = new RawUpstream();
                var rig = new Rig(upstream.base(), settings().withDrain(Duration.ofSeconds(20)));
                var client = rig.client();
                var late = rig.client()) {
            upstream.play((_, out) -> {
                RawUpstream.head(out, 200, "text/event-stream", "Connection: close\r\n");
                out.write(Say.text("始").getBytes(StandardCharsets.UTF_8));
                out.flush();
                Patience.pause(2_000);
                out.write((Say.text("终") + Say.finish(0, "stop") + Say.DONE).getBytes(StandardCharsets.UTF_8));
                out.flush();
            });
            client.send(chat(true)).until("始");

            var closing = Thread.ofVirtual().start(rig::close);
            Patience.pause(300);
            late.send(chat(false));

            assertThat(late.reply().code()).isEqualTo("shutting_down");
            assertThat(client.until("[DONE]")).contains("终");
            closing.join();
            assertThat(rig.records.last().outcome()).isEqualTo("answered");
        }
    }

    @Test
    void what_still_runs_when_the_drain_is_over_ends_as_failed() {
        var upstream = new RawUpstream();
        var rig = new Rig(upstream.base());
        try (upstream;
                var client = rig.client()) {
            upstream.play((_, out) -> {
                RawUpstream.head(out, 200, "text/event-stream", "Connection: close\r\n");
                out.write(Say.text("始").getBytes(StandardCharsets.UTF_8));
                out.flush();
                Patience.pause(20_000);
            });
            client.send(chat(true)).until("始");

            rig.close();

            assertThat(client.until("shutting_down")).contains("event: error");
            assertThat(rig.records.last().outcome()).isEqualTo("cancelled");
        }
    }

    @Test
    void a_port_in_use_is_told_at_the_start() {
        try (var upstream = new RawUpstream();
                var rig = new Rig(upstream.base())) {
            assertThatThrownBy(() -> new Rig(upstream.base(), GatewaySettings.on("127.0.0.1", rig.port())))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("cannot listen on 127.0.0.1:" + rig.port());
        }
    }

    @Test
    void a_secure_upstream_that_speaks_no_tls_is_unavailable() throws IOException {
        try (var lab = Lab.start(LabSettings.quick());
                var rig =
                        new Rig(URI.create("https://127.0.0.1:" + lab.baseUrl().getPort() + "/v1"))) {
            var reply = rig.ask(false, "问");

            assertThat(reply.status()).isEqualTo(502);
            assertThat(reply.code()).isEqualTo("upstream_unavailable");
        }
    }
}
