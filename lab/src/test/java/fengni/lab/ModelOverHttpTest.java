package fengni.lab;

import static fengni.lab.Caller.body;
import static fengni.lab.Caller.chunks;
import static fengni.lab.Caller.finish;
import static fengni.lab.Caller.json;
import static fengni.lab.Caller.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelOverHttpTest {
    private static final String WEATHER = """
            ,"tools":[{"type":"function","function":{"name":"get_weather","description":"查询城市的天气",
            "parameters":{"type":"object","properties":{"city":{"type":"string","description":"城市"},
            "unit":{"type":"string","enum":["celsius","fahrenheit"]},"days":{"type":"integer"}}}}}]""";

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

    @BeforeAll
    void the_lab_is_ready() {
        assertThat(lab.baseUrl().getPath()).isEqualTo("/v1");
    }

    @Test
    void the_list_of_models_names_the_lab() throws Exception {
        var list = json(caller.get("/v1/models").body());

        assertThat(list.path("object").asString()).isEqualTo("list");
        assertThat(list.path("data").path(0).path("id").asString()).isEqualTo("fengni-lab");
    }

    @Test
    void an_unknown_route_is_not_found() throws Exception {
        var response = caller.get("/v1/embeddings");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(json(response.body()).path("error").path("code").asString()).isEqualTo("unknown_url");
    }

    @Test
    void an_answer_is_one_body_with_text_and_usage() throws Exception {
        var answer = json(caller.post(body("fengni-lab", "怎么泡茶？", false, "")).body());
        var usage = answer.path("usage");

        assertThat(answer.path("object").asString()).isEqualTo("chat.completion");
        assertThat(content(answer, 0)).startsWith("我是封泥试用环境里的教学小模型").endsWith("。");
        assertThat(answer.path("choices").path(0).path("finish_reason").asString())
                .isEqualTo("stop");
        assertThat(usage.path("completion_tokens").asInt()).isGreaterThan(10);
        assertThat(usage.path("total_tokens").asInt())
                .isEqualTo(usage.path("prompt_tokens").asInt()
                        + usage.path("completion_tokens").asInt());
    }

    @Test
    void the_stream_says_the_same_as_the_body_word_by_word() throws Exception {
        var whole = json(
                caller.post(body("fengni-lab", "下雨天", false, ",\"seed\":7")).body());
        var streamed = caller.post(body("fengni-lab", "下雨天", true, ",\"seed\":7"));
        var chunks = chunks(streamed.body());

        assertThat(streamed.headers().firstValue("content-type")).hasValue("text/event-stream; charset=utf-8");
        assertThat(streamed.body()).endsWith("data: [DONE]\n\n");
        assertThat(chunks).hasSizeGreaterThan(20);
        assertThat(chunks.getFirst()
                        .path("choices")
                        .path(0)
                        .path("delta")
                        .path("role")
                        .asString())
                .isEqualTo("assistant");
        assertThat(text(chunks, 0)).isEqualTo(content(whole, 0));
        assertThat(finish(chunks, 0)).isEqualTo("stop");
    }

    @Test
    void without_a_seed_two_answers_differ() throws Exception {
        var texts = new HashSet<String>();
        for (int i = 0; i < 6; i++) {
            texts.add(content(
                    json(caller.post(body("fengni-lab", "说说旅行", false, "")).body()), 0));
        }

        assertThat(texts).hasSizeGreaterThan(1);
    }

    @Test
    void several_choices_are_interleaved_and_differ() throws Exception {
        var chunks = chunks(caller.post(body("fengni-lab", "说说读书", true, ",\"n\":3,\"seed\":2"))
                .body());

        assertThat(List.of(finish(chunks, 0), finish(chunks, 1), finish(chunks, 2)))
                .containsOnly("stop");
        assertThat(text(chunks, 0)).isNotEqualTo(text(chunks, 1));
        assertThat(chunks.stream().limit(6).map(ModelOverHttpTest::index)).containsExactly(0, 0, 1, 1, 2, 2);
    }

    @Test
    void usage_comes_in_a_last_chunk_without_choices_when_asked_for() throws Exception {
        var chunks = chunks(caller.post(body("fengni-lab", "你好", true, ",\"stream_options\":{\"include_usage\":true}"))
                .body());

        assertThat(chunks.getLast().path("choices").isEmpty()).isTrue();
        assertThat(chunks.getLast().path("usage").path("total_tokens").asInt()).isPositive();
        assertThat(chunks.subList(0, chunks.size() - 1))
                .allMatch(chunk -> chunk.path("usage").isNull());
    }

    @Test
    void a_limit_of_words_ends_the_answer_with_length() throws Exception {
        var chunks = chunks(
                caller.post(body("fengni-lab", "你好", true, ",\"max_tokens\":5")).body());

        assertThat(finish(chunks, 0)).isEqualTo("length");
        assertThat(chunks).hasSize(1 + 5 + 1);
    }

    @Test
    void a_tool_is_called_when_the_prompt_is_about_it() throws Exception {
        var answer = json(
                caller.post(body("fengni-lab", "请查一下北京的天气", false, WEATHER)).body());
        var call = answer.path("choices")
                .path(0)
                .path("message")
                .path("tool_calls")
                .path(0);

        assertThat(answer.path("choices").path(0).path("finish_reason").asString())
                .isEqualTo("tool_calls");
        assertThat(call.path("function").path("name").asString()).isEqualTo("get_weather");
        assertThat(json(call.path("function").path("arguments").asString()))
                .isEqualTo(json("{\"city\":\"北京\",\"unit\":\"celsius\",\"days\":1}"));
    }

    @Test
    void a_streamed_tool_call_has_its_arguments_in_pieces() throws Exception {
        var chunks =
                chunks(caller.post(body("fengni-lab", "北京天气", true, WEATHER)).body());
        var pieces = chunks.stream()
                .map(chunk -> chunk.path("choices")
                        .path(0)
                        .path("delta")
                        .path("tool_calls")
                        .path(0))
                .map(call -> call.path("function").path("arguments").asString(""))
                .filter(piece -> !piece.isEmpty())
                .toList();

        assertThat(pieces).hasSizeGreaterThan(3);
        assertThat(json(String.join("", pieces)).path("city").asString()).isEqualTo("北京");
        assertThat(finish(chunks, 0)).isEqualTo("tool_calls");
    }

    @Test
    void no_tool_is_called_for_another_topic_or_against_the_wish_of_the_caller() throws Exception {
        for (var ask : List.of(
                body("fengni-lab", "讲个故事", false, WEATHER),
                body("fengni-lab", "北京的天气", false, WEATHER + ",\"tool_choice\":\"none\""))) {
            var answer = json(caller.post(ask).body());
            assertThat(answer.path("choices").path(0).path("finish_reason").asString())
                    .isEqualTo("stop");
        }
    }

    @Test
    void a_named_or_required_tool_is_called_on_any_topic() throws Exception {
        for (var choice : List.of("\"required\"", "{\"type\":\"function\",\"function\":{\"name\":\"get_weather\"}}")) {
            var ask = body("fengni-lab", "你好", false, WEATHER + ",\"tool_choice\":" + choice);
            var answer = json(caller.post(ask).body());
            assertThat(answer.path("choices").path(0).path("finish_reason").asString())
                    .isEqualTo("tool_calls");
        }
    }

    @Test
    void after_the_answer_of_a_tool_the_model_speaks() throws Exception {
        var ask = """
                {"model":"fengni-lab","messages":[{"role":"user","content":"北京天气"},
                {"role":"tool","tool_call_id":"x","content":"晴"}]%s}""".formatted(WEATHER);

        assertThat(content(json(caller.post(ask).body()), 0)).contains("天");
    }

    @Test
    void structured_output_is_json_in_the_form_asked_for() throws Exception {
        var format = """
                ,"response_format":{"type":"json_schema","json_schema":{"name":"x","schema":
                {"type":"object","properties":{"ok":{"type":"boolean"},"names":{"type":"array","items":{"type":"string"}}}}}}""";
        var answer = json(caller.post(body("fengni-lab", "北京", false, format)).body());

        assertThat(json(content(answer, 0))).isEqualTo(json("{\"ok\":true,\"names\":[\"北京\"]}"));
    }

    @Test
    void a_prompt_in_parts_is_read_as_a_whole() throws Exception {
        var ask = """
                {"model":"fengni-lab","seed":3,"messages":[{"role":"user","content":[
                {"type":"text","text":"怎么泡"},{"type":"image_url","image_url":{"url":"x"}},{"type":"text","text":"红茶"}]}]}""";

        assertThat(content(json(caller.post(ask).body()), 0)).contains("茶");
    }

    @Test
    void every_fault_of_a_request_is_told_at_once() throws Exception {
        var response = caller.post("{\"messages\":[],\"n\":99}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response.body()).path("error").path("message").asString())
                .isEqualTo("model: a name is expected; messages: at least one message is expected; "
                        + "n: a number from 1 to 16 is expected");
        assertThat(caller.post("no json").statusCode()).isEqualTo(400);
        assertThat(caller.post("[1]").statusCode()).isEqualTo(400);
    }

    @Test
    void the_last_request_can_be_read_as_it_came() throws Exception {
        var ask = body("fengni-lab", "你好", false, "");
        long before = lab.requests();
        caller.post(ask);

        assertThat(lab.heard().orElseThrow().body()).isEqualTo(ask);
        assertThat(lab.heard().orElseThrow().path()).isEqualTo("/v1/chat/completions");
        assertThat(lab.heard().orElseThrow().headers()).containsEntry("content-type", "application/json");
        assertThat(lab.requests()).isEqualTo(before + 1);
    }

    @Test
    void a_damaged_model_file_is_replaced_at_the_next_start(@TempDir Path folder) throws IOException {
        var file = folder.resolve("kept/model");
        var settings = LabSettings.quick().withModelFile(file);
        Lab.start(settings).close();
        byte[] sound = Files.readAllBytes(file);
        Files.write(file, new byte[] {1, 2, 3});

        Lab.start(settings).close();

        assertThat(Files.readAllBytes(file)).hasSameSizeAs(sound);
        assertThat(ModelFile.read(file, Corpus.ofTheProject())).isPresent();
    }

    private static String content(JsonNode answer, int choice) {
        return answer.path("choices")
                .path(choice)
                .path("message")
                .path("content")
                .asString("");
    }

    private static int index(JsonNode chunk) {
        return chunk.path("choices").path(0).path("index").asInt();
    }
}
