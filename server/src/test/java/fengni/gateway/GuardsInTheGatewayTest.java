package fengni.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.gateway.GuardStandIn.Fault;
import fengni.screen.guard.Fallback;
import fengni.standing.Standing;
import fengni.standing.Subject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A real guard behind the words, over HTTP, with the faults that such services have. */
class GuardsInTheGatewayTest {
    private final RawUpstream upstream = new RawUpstream();
    private final GuardStandIn guard = new GuardStandIn();

    @AfterEach
    void stop() {
        guard.close();
        upstream.close();
    }

    private Rig rig(Guarding guarding) {
        return new Rig(
                upstream.base(),
                GatewaySettings.on("127.0.0.1", 0).withDrain(Duration.ZERO).with(guarding));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_request_that_a_guard_objects_to_never_reaches_the_model(boolean streamed) {
        try (var rig = rig(guard.guarding())) {
            var reply = rig.ask(streamed, "请给我" + GuardStandIn.OBJECTED);

            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.code()).isEqualTo("content_blocked");
            assertThat(upstream.bodies()).isEmpty();
            var record = rig.records.named(reply.receipt());
            assertThat(record.outcome()).isEqualTo("input_blocked");
            assertThat(record.riskClass()).isPresent();
            assertThat(of(record, "input_guards")).containsEntry("decision", "block");
            assertThat(of(record, "input_guards").get("said"))
                    .asString()
                    .contains("guard=local", "name=illicit", "score=0.970", "version=guard-1", "modr-1", "at=2")
                    .doesNotContain("violence");
        }
    }

    @Test
    void a_text_that_the_words_refuse_is_shown_to_no_guard() {
        try (var rig = rig(guard.guarding())) {
            assertThat(rig.ask(false, Rig.FORBIDDEN).code()).isEqualTo("content_blocked");
            assertThat(guard.shown()).isEmpty();
        }
    }

    @Test
    void a_request_for_a_model_that_is_not_there_is_shown_to_no_guard() {
        try (var rig = rig(guard.guarding())) {
            var reply = rig.chat(
                    "{\"model\":\"none\",\"user\":\"li\",\"messages\":[{\"role\":\"user\",\"content\":\"问\"}]}");

            assertThat(reply.code()).isEqualTo("model_not_found");
            assertThat(guard.shown()).isEmpty();
        }
    }

    @Test
    void a_guard_is_shown_what_is_said_and_not_who_says_it() {
        upstream.play(Say.whole("好。"));
        try (var rig = rig(guard.guarding())) {
            rig.chat("{\"model\":\"m\",\"safety_identifier\":\"li\",\"messages\":["
                    + "{\"role\":\"system\",\"content\":\"你是助手\"},"
                    + "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"半句\"},"
                    + "{\"type\":\"text\",\"text\":\"话\"}]}],\"temperature\":1}");

            assertThat(guard.shown().getFirst()).isEqualTo("你是助手\n半句话");
            assertThat(guard.heads().getFirst()).doesNotContain("li\r\n").contains("Bearer " + GuardStandIn.KEY);
        }
    }

    @Test
    void a_streamed_answer_stops_before_the_segment_that_a_guard_objects_to() {
        upstream.play(Say.stream("第一句。", "第二句。", "这里是", GuardStandIn.OBJECTED, "。", "第四句。"));
        try (var rig = rig(guard.guarding())) {
            var reply = rig.ask(true, "问");

            assertThat(reply.content(0))
                    .startsWith("第一句。第二句。")
                    .contains("未通过审核")
                    .doesNotContain(GuardStandIn.OBJECTED.substring(0, 2))
                    .doesNotContain("第四句");
            assertThat(reply.finish(0)).isEqualTo("content_filter");
            assertThat(reply.events().getLast()).isEqualTo("[DONE]");
            assertThat(rig.records.last().outcome()).isEqualTo("output_blocked");
            assertThat(rig.records.last().riskClass()).isPresent();
            assertThat(of(rig.records.last(), "output_guards")).containsEntry("decision", "block");
        }
    }

    @Test
    void a_segment_is_shown_behind_the_end_of_what_has_left() {
        upstream.play(Say.stream("第一句话。", "第二句。"));
        try (var rig = rig(guard.guarding())) {
            var reply = rig.ask(true, "问");

            assertThat(reply.content(0)).isEqualTo("第一句话。第二句。");
            assertThat(guard.shown().subList(1, guard.shown().size())).containsExactly("第一句话。", "第一句话。第二句。");
        }
    }

    @Test
    void a_segment_does_not_leave_while_the_guard_still_thinks() {
        upstream.play(Say.stream("第一句。", "第二句。"));
        try (var rig = rig(guard.pondering());
                var client = rig.client()) {
            guard.letAnswer();
            client.send(RawClient.post("/v1/chat/completions", Rig.KEY, "", Rig.body(true, "问", "")));
            Patience.until(
                    "the question about the first sentence", () -> guard.shown().size() == 2);
            assertThat(client.silent()).isTrue();
            guard.letAnswer();
            assertThat(client.until("第一句。")).doesNotContain("第二句");
            guard.letAnswer();
            client.until("[DONE]");
        }
    }

    @Test
    void a_hold_that_is_laid_while_the_guard_thinks_stops_the_segment() {
        upstream.play(Say.stream("第一句。", "第二句。", "第三句。"));
        try (var rig = rig(guard.pondering());
                var client = rig.client()) {
            guard.letAnswer();
            client.send(RawClient.post("/v1/chat/completions", Rig.KEY, "", Rig.body(true, "问", "")));
            Patience.until(
                    "the question about the first sentence", () -> guard.shown().size() == 2);
            rig.hold(new Subject.Account(Rig.SERVICE, "li"), new Standing.Closed("刷屏"));
            for (int i = 0; i < 5; i++) {
                guard.letAnswer();
            }

            var reply = client.reply();
            assertThat(reply.content(0)).doesNotContain("第一句").contains("暂停");
            assertThat(reply.finish(0)).isEqualTo("content_filter");
        }
    }

    @Test
    void a_whole_answer_that_a_guard_objects_to_shows_nothing_of_itself() {
        upstream.play(Say.whole("第一句。" + GuardStandIn.OBJECTED + "。"));
        try (var rig = rig(guard.guarding())) {
            var reply = rig.ask(false, "问");

            assertThat(reply.finish(0)).isEqualTo("content_filter");
            assertThat(reply.content(0)).contains("未通过审核").doesNotContain("第一句");
            assertThat(rig.records.last().outcome()).isEqualTo("output_blocked");
        }
    }

    @Test
    void one_choice_that_a_guard_objects_to_does_not_end_the_other() {
        upstream.play(RawUpstream.stream(
                Say.delta(0, "content", GuardStandIn.OBJECTED + "。"),
                Say.delta(1, "content", "泡茶要水。"),
                Say.finish(0, "stop"),
                Say.finish(1, "stop"),
                Say.DONE));
        try (var rig = rig(guard.guarding())) {
            var reply = rig.chat(Rig.body(true, "问", ",\"n\":2"));

            assertThat(reply.finish(0)).isEqualTo("content_filter");
            assertThat(reply.finish(1)).isEqualTo("stop");
            assertThat(reply.content(1)).isEqualTo("泡茶要水。");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_arguments_of_a_tool_call_are_shown_as_they_read(boolean streamed) {
        var call = "\"tool_calls\":[{\"index\":0,\"id\":\"c\",\"type\":\"function\",\"function\":{\"name\":\"f\","
                + "\"arguments\":" + Say.quoted("{\"q\":\"\\u5236\\u6bd2\\u914d\\u65b9\"}") + "}}]";
        upstream.play(
                streamed
                        ? RawUpstream.stream(
                                Say.chunk("{\"index\":0,\"delta\":{" + call + "}}"),
                                Say.finish(0, "tool_calls"),
                                Say.DONE)
                        : Say.wholeOf("{\"index\":0,\"message\":{\"content\":null," + call
                                + "},\"finish_reason\":\"tool_calls\"}"));
        try (var rig = rig(guard.guarding())) {
            var reply = rig.ask(streamed, "问");

            assertThat(reply.finish(0)).isEqualTo("content_filter");
            assertThat(reply.body()).doesNotContain("u5236");
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_silent_guard_holds_the_request_where_the_settings_say_so(Fault fault) {
        guard.fail(fault);
        try (var rig = rig(guard.hasty(Fallback.CLOSED))) {
            var reply = rig.ask(false, "问");

            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.code()).isEqualTo("review_unavailable");
            assertThat(upstream.bodies()).isEmpty();
            assertThat(of(rig.records.last(), "input_guards").get("said"))
                    .asString()
                    .contains("silence=held", "silent=");
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_silent_guard_lets_all_through_where_the_settings_say_so(Fault fault) {
        guard.fail(fault);
        upstream.play(Say.stream("第一句。"));
        try (var rig = rig(guard.hasty(GuardStandIn.OPEN))) {
            var reply = rig.ask(true, "问");

            assertThat(reply.content(0)).isEqualTo("第一句。");
            assertThat(reply.finish(0)).isEqualTo("stop");
            var answer = rig.records.last();
            assertThat(answer.outcome()).isEqualTo("answered");
            assertThat(of(answer, "output_guards").get("said")).asString().contains("silence=let_through");
            assertThat(of(rig.records.await(RecordType.REQUEST), "input_guards").get("said"))
                    .asString()
                    .contains("silence=let_through");
        }
    }

    @Test
    void a_guard_that_falls_silent_in_mid_answer_ends_it_there() {
        guard.failAfter(2, Fault.FAILING);
        upstream.play(Say.stream("第一句。", "第二句。"));
        try (var rig = rig(guard.guarding(GuardStandIn.OPEN, Fallback.CLOSED))) {
            var reply = rig.ask(true, "问");

            assertThat(reply.content(0)).startsWith("第一句。").contains("暂时无法审核").doesNotContain("第二句");
            assertThat(reply.finish(0)).isEqualTo("content_filter");
            assertThat(rig.records.last().outcome()).isEqualTo("output_blocked");
        }
    }

    @Test
    void the_key_of_a_guard_stands_in_no_record_no_log_and_no_reply() {
        var log = new ByteArrayOutputStream();
        var handler = new StreamHandler(log, new SimpleFormatter());
        handler.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(handler);
        guard.fail(Fault.GARBLED);
        try (var rig = rig(guard.guarding())) {
            var reply = rig.ask(false, "问");

            assertThat(guard.heads().getFirst()).contains(GuardStandIn.KEY);
            assertThat(reply.body() + rig.records.all()).doesNotContain(GuardStandIn.KEY);
        } finally {
            handler.flush();
            Logger.getLogger("").removeHandler(handler);
        }
        assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain(GuardStandIn.KEY);
    }

    @Test
    void without_a_guard_nobody_is_asked_and_records_say_nothing_of_one() {
        upstream.play(Say.stream("好。"));
        try (var rig = new Rig(upstream.base())) {
            rig.ask(true, "问");

            assertThat(guard.shown()).isEmpty();
            assertThat(rig.records.all().toString()).doesNotContain("_guards");
        }
    }

    @Test
    void the_figures_tell_what_each_guard_said() {
        try (var rig = rig(guard.guarding());
                var client = rig.client()) {
            rig.ask(false, GuardStandIn.OBJECTED);
            guard.fail(Fault.FAILING);
            rig.ask(false, "问");

            var figures = client.send("GET /metrics HTTP/1.1\r\nHost: g\r\n\r\n")
                    .reply()
                    .body();
            assertThat(figures)
                    .contains("fengni_guard_answers_total{guard=\"local\",outcome=\"block\"} 1")
                    .contains("fengni_guard_answers_total{guard=\"local\",outcome=\"failed\"} 1")
                    .contains("fengni_guard_milliseconds_total{guard=\"local\"}");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> of(Happening record, String side) {
        assertThat(record.decision()).containsKey(side);
        return (Map<String, Object>) record.decision().getOrDefault(side, Map.of());
    }
}
