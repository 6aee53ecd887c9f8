package fengni.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.marking.LabelPolicy;
import fengni.standing.Standing;
import fengni.standing.Subject;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model says and must not leave, and how an answer is marked. */
class ScreenOutputTest {
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
    void a_blocked_answer_is_an_ordinary_one_that_says_so(boolean streamed) {
        upstream.play(Say.answer(streamed, "好的，", "刷单", "返利", "的做法"));

        var reply = rig.ask(streamed, "问");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.whole()).isTrue();
        assertThat(reply.finish(0)).isEqualTo("content_filter");
        assertThat(reply.content(0)).contains("未通过审核").contains("withheld");
        assertThat(reply.body()).doesNotContain("刷").doesNotContain("返利").doesNotContain("做法");
        assertThat(rig.records.last().outcome()).isEqualTo("output_blocked");
        assertThat(rig.records.last().decision().get("output")).asString().contains("entry=f1", "decision=block");
        assertThat(rig.records.last().what().toString()).contains("withheld=[刷单返利]");
        assertThat(rig.records.last().riskClass()).isPresent();
        if (streamed) {
            assertThat(reply.events().getLast()).isEqualTo("[DONE]");
            assertThat(reply.chunks().getLast().path("aigc_receipt").asString()).endsWith("#1");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_waits_for_a_person_is_withheld_like_what_is_blocked(boolean streamed) {
        upstream.play(Say.answer(streamed, Rig.REVIEWED));

        var reply = rig.ask(streamed, "问");

        assertThat(reply.finish(0)).isEqualTo("content_filter");
        assertThat(reply.content(0)).contains(reply.receipt()).doesNotContain(Rig.REVIEWED);
    }

    @ParameterizedTest
    @EnumSource(Piece.Field.class)
    void every_field_of_text_is_reviewed(Piece.Field field) {
        upstream.play(RawUpstream.stream(
                Say.delta(0, field.key(), "a secret"),
                Say.delta(0, field.key(), "word b"),
                Say.finish(0, "stop"),
                Say.DONE));

        var reply = rig.ask(true, "问");

        assertThat(reply.finish(0)).isEqualTo("content_filter");
        assertThat(reply.body()).doesNotContain("secret").doesNotContain("word");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\\\"q\\\":\\\"刷单返利\\\"}",
                "{\\\"q\\\":\\\"\\\\u5237\\\\u5355\\\\u8fd4\\\\u5229\\\"}",
                "{\\\"刷单返利\\\":1}",
                "not json 刷单返利",
            })
    void a_tool_call_with_a_forbidden_word_is_not_delivered(String arguments) {
        var call = "{\"id\":\"c\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"" + arguments
                + "\"}}";
        upstream.play(Say.wholeOf("{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":null,\"tool_calls\":["
                + call + "]},\"finish_reason\":\"tool_calls\"}"));
        var whole = rig.ask(false, "问");
        upstream.play(RawUpstream.stream(
                Say.chunk("{\"index\":0,\"delta\":{\"tool_calls\":[" + call + "]},\"finish_reason\":null}"),
                Say.finish(0, "tool_calls"),
                Say.DONE));
        var streamed = rig.ask(true, "问");

        for (var reply : java.util.List.of(whole, streamed)) {
            assertThat(reply.finish(0)).isEqualTo("content_filter");
            assertThat(reply.body())
                    .doesNotContain("tool_calls")
                    .doesNotContain("刷单")
                    .doesNotContain("u5237");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void structured_output_is_read_with_its_escapes_and_left_unmarked(boolean streamed) {
        rig.label = Rig.inText(LabelPolicy.Place.BOTH);
        var form = ",\"response_format\":{\"type\":\"json_object\"}";
        upstream.play(Say.answer(streamed, "{\"a\":\"\\u5237\\u53", "55\\u8fd4\\u5229\"}"));
        assertThat(rig.chat(Rig.body(streamed, "问", form)).finish(0)).isEqualTo("content_filter");

        upstream.play(Say.answer(streamed, "{\"a\":", "1}"));
        var clean = rig.chat(Rig.body(streamed, "问", form));

        assertThat(clean.content(0)).isEqualTo("{\"a\":1}");
        assertThat(rig.records.last().decision().get("mark")).asString().contains("form=interface");
    }

    @ParameterizedTest
    @ValueSource(strings = {"guided_json", "structured_outputs", "format", "grammar"})
    void a_form_that_only_some_upstreams_know_is_structured_output_too(String name) {
        rig.label = Rig.inText(LabelPolicy.Place.BOTH);
        var form = ",\"" + name + "\":{\"type\":\"object\"}";
        upstream.play(Say.stream("{\"a\":\"\\u5237\\u53", "55\\u8fd4\\u5229\"}"));
        assertThat(rig.chat(Rig.body(true, "问", form)).finish(0)).isEqualTo("content_filter");

        upstream.play(Say.stream("{\"a\":", "1}"));
        assertThat(rig.chat(Rig.body(true, "问", form)).content(0)).isEqualTo("{\"a\":1}");
    }

    @Test
    void one_choice_is_stopped_and_the_other_goes_on() {
        upstream.play(RawUpstream.stream(
                Say.text("甲"),
                Say.delta(1, "content", "乙"),
                Say.text("刷单返"),
                Say.delta(1, "content", "继续"),
                Say.text("利"),
                Say.text("更多"),
                Say.delta(1, "content", "到底"),
                Say.finish(0, "stop"),
                Say.finish(1, "stop"),
                Say.DONE));

        var reply = rig.chat(Rig.body(true, "问", ",\"n\":2"));

        assertThat(reply.finish(0)).isEqualTo("content_filter");
        assertThat(reply.content(0)).startsWith("甲\n\n").doesNotContain("更多");
        assertThat(reply.finish(1)).isEqualTo("stop");
        assertThat(reply.content(1)).isEqualTo("乙继续到底");
        assertThat(rig.records.last().outcome()).isEqualTo("output_blocked");
    }

    @Test
    void the_upstream_is_left_when_all_choices_are_stopped() {
        var left = new java.util.concurrent.CountDownLatch(1);
        upstream.play((socket, out) -> {
            RawUpstream.head(out, 200, "text/event-stream", "Connection: close\r\n");
            out.write(Say.text(Rig.FORBIDDEN).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            out.flush();
            try {
                socket.getInputStream().read();
            } finally {
                left.countDown();
            }
        });

        var reply = rig.ask(true, "问");

        assertThat(reply.finish(0)).isEqualTo("content_filter");
        assertThat(reply.events().getLast()).isEqualTo("[DONE]");
        Patience.until("the upstream saw the end", () -> left.getCount() == 0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void words_mark_the_start_and_the_end(boolean streamed) {
        upstream.play(Say.answer(streamed, "一", "二"));
        var mark = fengni.label.TextMark.CHINESE;

        rig.label = Rig.inText(LabelPolicy.Place.START);
        assertThat(rig.ask(streamed, "问").content(0)).isEqualTo(mark + "\n\n一二");
        rig.label = Rig.inText(LabelPolicy.Place.END);
        assertThat(rig.ask(streamed, "问").content(0)).isEqualTo("一二\n\n" + mark);
        rig.label = Rig.inText(LabelPolicy.Place.BOTH);
        assertThat(rig.ask(streamed, "问").content(0)).isEqualTo(mark + "\n\n一二\n\n" + mark);
        assertThat(rig.records.last().decision().get("mark")).asString().contains("form=text");
    }

    @Test
    void each_choice_is_marked() {
        rig.label = Rig.inText(LabelPolicy.Place.END);
        upstream.play(Say.whole("一", "二"));

        var reply = rig.chat(Rig.body(false, "问", ",\"n\":2"));

        assertThat(reply.content(0)).isEqualTo("一\n\n" + fengni.label.TextMark.CHINESE);
        assertThat(reply.content(1)).isEqualTo("二\n\n" + fengni.label.TextMark.CHINESE);
    }

    @Test
    void an_endless_tool_call_is_stopped_at_its_cap() {
        var big = "x".repeat(200_000);
        upstream.play(RawUpstream.stream(
                Say.chunk(
                        "{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":0,\"id\":\"c\",\"function\":{\"name\":\"f\","
                                + "\"arguments\":\"" + big + "\"}}]}}"),
                Say.chunk("{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"" + big
                        + "\"}}]}}"),
                Say.finish(0, "tool_calls"),
                Say.DONE));

        assertThat(rig.ask(true, "问").finish(0)).isEqualTo("content_filter");
    }

    @Test
    void a_hold_ends_a_running_stream() {
        upstream.play((_, out) -> {
            RawUpstream.head(out, 200, "text/event-stream", "Connection: close\r\n");
            out.write(Say.text("开头").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            out.flush();
            Patience.pause(30_000);
        });
        try (var client = rig.client()) {
            client.send(RawClient.post("/v1/chat/completions", Rig.KEY, "", Rig.body(true, "问", "")));
            client.until("开头");

            rig.hold(new Subject.Account(Rig.SERVICE, "other"), new Standing.Closed("别人"));
            rig.hold(new Subject.Account(Rig.SERVICE, "li"), new Standing.Suspended("查处", Optional.empty()));

            assertThat(client.until("[DONE]"))
                    .contains("已被暂停")
                    .contains("content_filter")
                    .contains("aigc_receipt");
            assertThat(rig.records.last().outcome()).isEqualTo("output_blocked");
            assertThat(rig.records.last().what().toString()).contains("开头");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_hold_ends_a_request_that_still_waits_for_its_model(boolean streamed) {
        upstream.play((_, _) -> Patience.pause(30_000));
        try (var client = rig.client()) {
            client.send(RawClient.post("/v1/chat/completions", Rig.KEY, "", Rig.body(streamed, "问", "")));
            Patience.until("the upstream was asked", () -> !upstream.bodies().isEmpty());

            rig.hold(new Subject.Offered(Rig.SERVICE), new Standing.Closed("关停"));

            var reply = client.reply();
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.code()).isEqualTo("service_suspended");
            assertThat(rig.records.last().outcome()).isEqualTo("refused");
        }
    }
}
