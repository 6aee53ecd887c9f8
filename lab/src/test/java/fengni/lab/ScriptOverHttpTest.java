package fengni.lab;

import static fengni.lab.Caller.body;
import static fengni.lab.Caller.deltas;
import static fengni.lab.Caller.finish;
import static fengni.lab.Caller.json;
import static fengni.lab.Caller.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.lab.Script.CallTool;
import fengni.lab.Script.Commented;
import fengni.lab.Script.CutOff;
import fengni.lab.Script.Drop;
import fengni.lab.Script.Fail;
import fengni.lab.Script.HugeLine;
import fengni.lab.Script.Malformed;
import fengni.lab.Script.NeverAnswer;
import fengni.lab.Script.Refuse;
import fengni.lab.Script.Reset;
import fengni.lab.Script.Say;
import fengni.lab.Script.Slow;
import fengni.lab.Script.Think;
import fengni.lab.Script.WithUsage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.core.JacksonException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptOverHttpTest {
    private static final List<String> SPLIT = List.of("请看刷", "单返", "利的例子");

    private final Lab lab = start();
    private final Caller caller = new Caller(lab);

    private static Lab start() {
        try {
            return Lab.start(LabSettings.quick());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @AfterAll
    void close() {
        lab.close();
    }

    @Test
    void a_word_is_split_over_chunks_at_the_points_given() throws Exception {
        var chunks = caller.chunks(new Say(List.of(SPLIT), "stop"));

        assertThat(chunks.stream()
                        .map(chunk -> chunk.path("choices")
                                .path(0)
                                .path("delta")
                                .path("content")
                                .asString("")))
                .containsExactly("", "请看刷", "单返", "利的例子", "");
        assertThat(finish(chunks, 0)).isEqualTo("stop");
    }

    @Test
    void several_choices_take_turns_and_end_as_told() throws Exception {
        var chunks = caller.chunks(new Say(List.of(List.of("一", "二"), List.of("三")), "length"));

        assertThat(text(chunks, 0)).isEqualTo("一二");
        assertThat(text(chunks, 1)).isEqualTo("三");
        assertThat(List.of(finish(chunks, 0), finish(chunks, 1))).containsOnly("length");
    }

    @Test
    void a_script_says_the_same_in_one_body() throws Exception {
        var body = caller.whole(new Say(List.of(SPLIT, List.of("好")), "stop"));

        assertThat(body.path("choices").path(0).path("message").path("content").asString())
                .isEqualTo("请看刷单返利的例子");
        assertThat(body.path("choices").path(1).path("message").path("content").asString())
                .isEqualTo("好");
    }

    @Test
    void a_tool_call_comes_in_the_pieces_given() throws Exception {
        var script = new CallTool("send_mail", List.of("{\"to\":", "\"甲", "\"}"));
        var chunks = caller.chunks(script);
        var calls = chunks.stream()
                .map(chunk -> chunk.path("choices")
                        .path(0)
                        .path("delta")
                        .path("tool_calls")
                        .path(0)
                        .path("function"))
                .toList();

        assertThat(calls.get(1).path("name").asString()).isEqualTo("send_mail");
        assertThat(calls.stream()
                        .skip(2)
                        .limit(3)
                        .map(call -> call.path("arguments").asString()))
                .containsExactly("{\"to\":", "\"甲", "\"}");
        assertThat(finish(chunks, 0)).isEqualTo("tool_calls");
        assertThat(caller.whole(script)
                        .path("choices")
                        .path(0)
                        .path("message")
                        .path("content")
                        .isNull())
                .isTrue();
    }

    @Test
    void reasoning_and_refusal_have_their_own_fields() throws Exception {
        var thought = caller.chunks(new Think(List.of("先", "想"), List.of("好")));
        var refused = caller.chunks(new Refuse(List.of("不", "行")));

        assertThat(deltas(thought, 0, "reasoning_content")).isEqualTo("先想");
        assertThat(text(thought, 0)).isEqualTo("好");
        assertThat(deltas(refused, 0, "refusal")).isEqualTo("不行");
        assertThat(caller.whole(new Refuse(List.of("不行")))
                        .path("choices")
                        .path(0)
                        .path("message")
                        .path("refusal")
                        .asString())
                .isEqualTo("不行");
    }

    @Test
    void a_slow_answer_is_complete_after_its_pauses() throws Exception {
        var chunks = caller.chunks(new Slow(40, 20, List.of("一", "二", "三")));

        assertThat(text(chunks, 0)).isEqualTo("一二三");
        assertThat(finish(chunks, 0)).isEqualTo("stop");
    }

    @Test
    void an_answer_that_is_cut_off_has_no_finish_and_no_end_mark() throws Exception {
        var events = caller.post(body(new CutOff(SPLIT), true)).body();

        assertThat(events).doesNotContain("[DONE]");
        assertThat(finish(Caller.chunks(events), 0)).isEmpty();
        assertThat(text(Caller.chunks(events), 0)).isEqualTo("请看刷单返利的例子");
        assertThat(caller.whole(new CutOff(SPLIT))
                        .path("choices")
                        .path(0)
                        .path("finish_reason")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_connection_that_breaks_is_an_error_of_the_connection() throws Exception {
        for (boolean stream : List.of(true, false)) {
            assertThatThrownBy(() -> caller.post(body(new Drop(SPLIT), stream))).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> caller.post(body(new Reset(SPLIT), stream)))
                    .isInstanceOf(IOException.class);
        }
        assertThat(caller.post(body(new Say(List.of(SPLIT), "stop"), true)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void errors_have_the_status_and_form_of_the_interface() throws Exception {
        for (int status : List.of(429, 500, 503)) {
            var response = caller.post(body(new Fail(status), true));

            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(json(response.body()).path("error").path("code").asString())
                    .isNotEmpty();
        }
    }

    @Test
    void a_malformed_line_stands_between_the_text_and_the_end() throws Exception {
        var events = caller.post(body(new Malformed(SPLIT), true)).body();

        assertThat(events).contains("\ndata: {\"id\":\"broken\n\n").endsWith("data: [DONE]\n\n");
        assertThatThrownBy(() -> caller.whole(new Malformed(SPLIT))).isInstanceOf(JacksonException.class);
    }

    @Test
    void comment_lines_stand_between_the_chunks() throws Exception {
        var events = caller.post(body(new Commented(SPLIT), true)).body();

        assertThat(events.lines().filter(": keep-alive"::equals)).hasSize(SPLIT.size());
        assertThat(text(Caller.chunks(events), 0)).isEqualTo("请看刷单返利的例子");
    }

    @Test
    void a_huge_line_is_one_chunk() throws Exception {
        var chunks = caller.chunks(new HugeLine(100_000));

        assertThat(chunks).hasSize(3);
        assertThat(text(chunks, 0)).hasSize(100_000);
    }

    @Test
    void usage_without_choices_comes_also_when_nobody_asked() throws Exception {
        var chunks = caller.chunks(new WithUsage(SPLIT));

        assertThat(chunks.getLast().path("choices").isEmpty()).isTrue();
        assertThat(chunks.getLast().path("usage").path("completion_tokens").asInt())
                .isPositive();
    }

    @Test
    void a_caller_who_leaves_is_noticed_while_nothing_is_sent() throws Exception {
        long before = lab.cancelled();
        for (var script : List.of(new NeverAnswer(), new Slow(600_000, 0, SPLIT))) {
            var answer = caller.http().sendAsync(caller.request(body(script, true)), BodyHandlers.ofString());
            awaitRequest(script);
            answer.cancel(true);
            assertThat(answer).isCompletedExceptionally();
        }

        await(() -> lab.cancelled() == before + 2);
    }

    private void awaitRequest(Script script) throws InterruptedException {
        await(() -> lab.heard()
                .filter(heard -> heard.body().contains(script.toPrompt()))
                .isPresent());
    }

    @Test
    void generation_stops_when_the_caller_leaves() throws Exception {
        long before = lab.cancelled();
        var endless = new Slow(0, 5, Collections.nCopies(100_000, "茶"));
        lab.play(endless);
        var response = caller.http().send(caller.request(body("m", "x", true, "")), BodyHandlers.ofInputStream());
        assertThat(response.body().read()).isEqualTo('d');
        response.body().close();

        await(() -> lab.cancelled() == before + 1);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int left = 3_000; !condition.getAsBoolean(); left--) {
            assertThat(left).as("waited for half a minute").isPositive();
            Thread.sleep(10);
        }
    }

    @Test
    void many_answers_at_the_same_time_do_not_mix() throws Exception {
        int streams = Boolean.getBoolean("fengni.long") ? 2_000 : 200;
        var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < streams; i++) {
            var script = new Slow(5, 5, List.of("第", Integer.toString(i), "个"));
            answers.add(caller.http().sendAsync(caller.request(body(script, true)), BodyHandlers.ofString()));
        }

        for (int i = 0; i < streams; i++) {
            var chunks = Caller.chunks(answers.get(i).join().body());
            assertThat(text(chunks, 0)).isEqualTo("第" + i + "个");
        }
    }

    @Test
    void queued_scripts_are_played_once_and_in_order() throws Exception {
        lab.play(Say.chunks("一"), Say.chunks("二").finishing("length"));
        var ask = body("fengni-lab", "你好", false, "");

        assertThat(caller.post(ask).body()).contains("\"content\":\"一\"");
        assertThat(caller.post(ask).body()).contains("\"content\":\"二\"").contains("\"length\"");
        assertThat(caller.post(ask).body()).contains("教学小模型");
    }

    @Test
    void a_rehearsed_script_is_asked_for_by_the_name_of_the_model() throws Exception {
        assertThat(caller.post(body("script:say", "你好", false, "")).body()).contains("茶已经泡好了。");
        assertThat(caller.post(body("script:503", "你好", false, "")).statusCode())
                .isEqualTo(503);
    }

    @Test
    void an_unknown_or_broken_script_is_a_bad_request() throws Exception {
        var unknown = caller.post(body("script:slwo", "你好", false, ""));
        var broken = caller.post(body("m", "lab:AAAAAAAAAAAAAAAAAAAA", false, ""));

        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("known are 429, 500, 503, carriage-returns");
        assertThat(broken.statusCode()).isEqualTo(400);
    }
}
