package fengni.judge;

import static fengni.judge.Gateway.CLIENT;
import static fengni.judge.Gateway.ask;
import static fengni.judge.Gateway.request;
import static fengni.judge.Gateway.stream;
import static org.assertj.core.api.Assertions.assertThat;

import com.openai.core.JsonValue;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the gateway adds to an answer: the label, the visible mark, the numbers of the records. */
class LabelsTest {
    private static final Pattern MARK = Pattern.compile("(AI|人工智能).{0,8}(生成|合成)");
    private static final Pattern RECEIPT = Pattern.compile(".+#\\d+");

    @Test
    void the_answer_carries_the_seven_field_label_in_its_body() {
        assertSevenStrings(ask("你好")._allProperties());
    }

    @Test
    void the_first_chunk_of_each_choice_carries_the_seven_field_label() {
        var chunks = stream(request("你好", ask -> ask.n(2))).chunks();

        for (long index : List.of(0L, 1L)) {
            var first = chunks.stream()
                    .filter(chunk -> chunk.choices().stream().anyMatch(choice -> choice.index() == index))
                    .findFirst();
            assertSevenStrings(first.map(ChatCompletionChunk::_allProperties).orElseThrow());
        }
    }

    @Test
    void a_visible_mark_stands_at_the_place_of_the_policy_streamed_as_in_one_body() {
        var prompt = Scripts.say("茶已经泡好了，", "请慢", "慢喝。");
        var whole = content(ask(prompt), 0);

        assertMarked(whole, "茶已经泡好了，请慢慢喝。");
        assertThat(stream(prompt).text()).isEqualTo(whole);
    }

    @Test
    void each_of_two_choices_has_its_own_mark_and_its_own_end() {
        var both = request(Scripts.say(List.of(List.of("茶", "很好。"), List.of("雨", "停了。"))), ask -> ask.n(2));
        var whole = ask(both);
        var streamed = stream(both);
        var known = List.of("茶很好。", "雨停了。");

        for (int index = 0; index < known.size(); index++) {
            assertMarked(content(whole, index), known.get(index));
            assertMarked(streamed.text(index), known.get(index));
            assertThat(streamed.finish(index)).containsExactly("stop");
        }
    }

    @Test
    void the_header_fengni_receipt_names_the_record_of_the_request_the_body_that_of_the_answer() {
        try (var response = CLIENT.chat().completions().withRawResponse().create(request("你好"))) {
            var header = response.headers().values("Fengni-Receipt").getFirst();
            var body = receipt(response.parse()._allProperties());

            assertThat(header).matches(RECEIPT);
            assertThat(body).matches(RECEIPT).isNotEqualTo(header);
        }
    }

    @Test
    void a_stream_names_the_record_of_the_request_in_its_header_and_that_of_the_answer_in_its_last_chunk() {
        try (var response = CLIENT.chat().completions().withRawResponse().createStreaming(request("你好"));
                var parsed = response.parse()) {
            var last = parsed.stream().toList().getLast();

            assertThat(response.headers().values("Fengni-Receipt").getFirst()).matches(RECEIPT);
            assertThat(receipt(last._allProperties())).matches(RECEIPT);
        }
    }

    @Test
    void the_header_aigc_is_compact_ascii() {
        try (var response = CLIENT.chat().completions().withRawResponse().create(request("你好"))) {
            assertThat(response.headers().values("AIGC"))
                    .singleElement()
                    .asString()
                    .matches("[\\x21-\\x7e]+");
        }
    }

    private static void assertSevenStrings(Map<String, JsonValue> more) {
        var aigc = Gateway.fields(more.getOrDefault("aigc", JsonValue.from(Map.of())));

        assertThat(aigc)
                .containsOnlyKeys(
                        "Label",
                        "ContentProducer",
                        "ProduceID",
                        "ReservedCode1",
                        "ContentPropagator",
                        "PropagateID",
                        "ReservedCode2");
        assertThat(aigc.values()).allMatch(String.class::isInstance);
    }

    private static void assertMarked(String content, String known) {
        assertThat(content).contains(known);
        var at = content.indexOf(known);
        assertThat(List.of(content.substring(0, at), content.substring(at + known.length())))
                .anyMatch(around -> MARK.matcher(around).find());
    }

    private static String content(ChatCompletion answer, int index) {
        return answer.choices().get(index).message().content().orElseThrow();
    }

    private static String receipt(Map<String, JsonValue> more) {
        return more.getOrDefault("aigc_receipt", JsonValue.from("")).asStringOrThrow();
    }
}
