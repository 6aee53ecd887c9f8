package fengni.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AskTest {
    private static final long SEED = 20261122;
    private static final String FULL = """
            {"model":"fengni-lab","stream":true,"n":2,"seed":4,"temperature":0.5,"max_tokens":9,"tool_choice":"auto",
            "stream_options":{"include_usage":true},"response_format":{"type":"text"},
            "messages":[{"role":"system","content":"简短"},{"role":"user","content":[{"type":"text","text":"天气𠮷"}]}],
            "tools":[{"type":"function","function":{"name":"f","description":"天气","parameters":{"type":"object",
            "properties":{"city":{"type":"string"},"list":{"type":"array","items":{"type":"number"}}}}}}]}""";

    private static final LanguageModel MODEL = LanguageModel.train(Corpus.ofTheProject());
    private static final ModelAnswer ANSWERS =
            new ModelAnswer(MODEL, LabSettings.quick().pace());

    @Test
    void the_last_user_speaks_and_all_messages_count() {
        var ask = good("""
                {"model":"m","messages":[{"role":"user","content":"一"},{"role":"assistant","content":"二"},
                {"role":"user","content":"三"},{"role":"assistant","content":null}]}""");

        assertThat(ask.prompt()).isEqualTo("三");
        assertThat(ask.everything()).isEqualTo("一\n二\n三\n");
    }

    @Test
    void fields_that_are_absent_have_their_usual_value() {
        var ask = good("{\"model\":\"m\",\"n\":null,\"messages\":[{\"role\":\"user\",\"content\":\"一\"}]}");

        assertThat(ask.stream()).isFalse();
        assertThat(ask.wantsUsage()).isFalse();
        assertThat(ask.n()).isEqualTo(1);
        assertThat(ask.longest()).isEqualTo(Integer.MAX_VALUE);
        assertThat(ask.seed()).isEmpty();
    }

    @Test
    void a_number_of_choices_that_is_no_number_is_a_fault() {
        for (var n : List.of("0", "17", "1.5", "\"2\"", "[]", "99999999999")) {
            var body = "{\"model\":\"m\",\"n\":%s,\"messages\":[{\"role\":\"user\"}]}".formatted(n);
            assertThat(Ask.read(body.getBytes(StandardCharsets.UTF_8))).as(n).isInstanceOf(Ask.Read.Bad.class);
        }
    }

    @Test
    void a_mutated_request_is_answered_or_refused_but_never_breaks_the_lab() {
        var random = new Random(SEED);
        for (int round = 0; round < 3_000; round++) {
            byte[] body = mutated(FULL.getBytes(StandardCharsets.UTF_8), random);
            switch (Ask.read(body)) {
                case Ask.Read.Bad(var faults) -> assertThat(faults).isNotEmpty();
                case Ask.Read.Good(var ask) ->
                    assertThat(ANSWERS.to(ask, round))
                            .as("seed %d, round %d: %s", SEED, round, new String(body, StandardCharsets.UTF_8))
                            .hasNext();
            }
        }
    }

    private static byte[] mutated(byte[] body, Random random) {
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int at = random.nextInt(body.length);
            body[at] = (byte) (random.nextBoolean() ? "0\"{}[],:n".charAt(random.nextInt(9)) : random.nextInt(256));
        }
        return body;
    }

    private static Ask good(String body) {
        return switch (Ask.read(body.getBytes(StandardCharsets.UTF_8))) {
            case Ask.Read.Good(var ask) -> ask;
            case Ask.Read.Bad(var faults) -> throw new AssertionError(faults);
        };
    }
}
