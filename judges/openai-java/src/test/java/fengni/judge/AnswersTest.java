package fengni.judge;

import static fengni.judge.Gateway.CLIENT;
import static fengni.judge.Gateway.SAMPLE;
import static fengni.judge.Gateway.WEATHER;
import static fengni.judge.Gateway.ask;
import static fengni.judge.Gateway.request;
import static fengni.judge.Gateway.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.openai.errors.OpenAIIoException;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a client gets when it asks properly. */
class AnswersTest {
    @Test
    void the_list_of_models_names_at_least_one_model() {
        assertThat(CLIENT.models().list().data()).isNotEmpty().allSatisfy(model -> {
            assertThat(model.id()).isNotEmpty();
            assertThat(model.isValid()).isTrue();
        });
    }

    @Test
    void a_chat_is_answered_by_the_model() {
        var choice = ask("怎么泡茶？").choices().getFirst();

        assertThat(choice.message().content().orElseThrow()).contains("茶");
        assertThat(choice.finishReason().asString()).isEqualTo("stop");
    }

    @Test
    void a_streamed_chat_arrives_in_many_chunks_and_ends_with_a_reason() {
        var answer = stream("怎么泡茶？");

        assertThat(answer.chunks()).hasSizeGreaterThan(6);
        assertThat(answer.text()).contains("茶");
        assertThat(answer.finish()).containsExactly("stop");
    }

    @Test
    void usage_comes_in_a_chunk_without_choices_when_the_stream_is_asked_for_it() {
        var options = ChatCompletionStreamOptions.builder().includeUsage(true).build();
        var told = stream(request("你好", ask -> ask.streamOptions(options))).chunks().stream()
                .filter(chunk -> chunk.usage().isPresent())
                .toList();

        assertThat(told).singleElement().satisfies(chunk -> {
            assertThat(chunk.choices()).isEmpty();
            assertThat(chunk.usage().orElseThrow().totalTokens()).isPositive();
        });
    }

    @Test
    void a_long_answer_in_many_scripts_arrives_whole_streamed_and_not() {
        var known = "茶𠮷𪚥é👩\u200d👩\u200d👧🇨🇳العربية" + "字".repeat(3000);
        var characters = known.codePoints().mapToObj(Character::toString).toArray(String[]::new);

        assertThat(ask(Scripts.say(characters)).choices().getFirst().message().content())
                .hasValueSatisfying(content -> assertThat(content).contains(known));
        assertThat(stream(Scripts.say(characters)).text()).contains(known);
    }

    @Test
    void a_tool_call_keeps_its_arguments_free_of_marks_streamed_and_not() {
        var exact = "{\"city\":\"北京\",\"note\":\"带伞\"}";
        var prompt = Scripts.callTool("get_weather", "{\"ci", "ty\":\"北", "京\",\"note\":\"带伞\"}");
        var whole = ask(request(prompt, ask -> ask.addTool(WEATHER))).choices().getFirst();
        var streamed = stream(request(prompt, ask -> ask.addTool(WEATHER)));

        assertThat(arguments(whole)).isEqualTo(exact);
        assertThat(streamed.arguments()).isEqualTo(exact);
        assertThat(whole.finishReason().asString()).isEqualTo("tool_calls");
        assertThat(streamed.finish()).containsExactly("tool_calls");
    }

    @Test
    void the_model_calls_a_tool_that_fits_the_prompt_with_arguments_that_are_json() throws JsonProcessingException {
        var request = request("请查一下北京的天气", ask -> ask.addTool(WEATHER));
        var json = new ObjectMapper();

        assertThat(json.readTree(arguments(ask(request).choices().getFirst()))
                        .get("city")
                        .isTextual())
                .isTrue();
        assertThat(json.readTree(stream(request).arguments()).get("city").isTextual())
                .isTrue();
    }

    @Test
    void the_stream_helper_of_the_client_accepts_the_stream_to_its_end() {
        var accumulator = ChatCompletionAccumulator.create();
        stream(request("怎么泡茶？", ask -> ask.n(2))).chunks().forEach(accumulator::accumulate);

        assertThat(accumulator.chatCompletion().choices())
                .extracting(choice -> choice.finishReason().asString())
                .containsExactly("stop", "stop");
    }

    @Test
    void a_client_that_leaves_in_the_middle_of_a_stream_is_served_again_at_once() {
        var slow = Scripts.script(
                "Slow", Map.of("firstMillis", 0, "eachMillis", 200, "text", Collections.nCopies(200, "茶")));
        try (var response = CLIENT.chat().completions().createStreaming(request(slow))) {
            assertThat(response.stream().findFirst()).isPresent();
        }

        assertThat(ask("你好").choices()).hasSize(1);
    }

    @Test
    void a_client_that_waits_no_longer_ends_by_its_own_clock_and_is_served_again() {
        var hasty = Gateway.hasty(Duration.ofMillis(500));
        var silent = request(Scripts.script("NeverAnswer", Map.of()));

        assertThatThrownBy(() -> hasty.chat().completions().create(silent)).isInstanceOf(OpenAIIoException.class);
        assertThat(ask("你好").choices()).hasSize(1);
    }

    @Test
    void a_verified_user_may_be_named_in_the_older_field_user() {
        @SuppressWarnings("deprecation")
        var request = Gateway.nameless("你好").user(SAMPLE.verifiedUser()).build();

        assertThat(ask(request).choices().getFirst().finishReason().asString()).isEqualTo("stop");
    }

    private static String arguments(ChatCompletion.Choice choice) {
        return choice.message()
                .toolCalls()
                .orElseThrow()
                .getFirst()
                .asFunction()
                .function()
                .arguments();
    }
}
