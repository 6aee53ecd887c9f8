package fengni.judge;

import com.fasterxml.jackson.core.type.TypeReference;
import com.openai.client.OpenAIClient;
import com.openai.client.OpenAIClientImpl;
import com.openai.client.okhttp.OkHttpClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.ClientOptions;
import com.openai.core.JsonValue;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionFunctionTool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** The gateway under judgement, as the client asks it. */
final class Gateway {
    static final Sample SAMPLE = Sample.read();
    static final OpenAIClient CLIENT = client(SAMPLE.apiKey());
    static final String MODEL = CLIENT.models().list().data().getFirst().id();
    static final ChatCompletionFunctionTool WEATHER = ChatCompletionFunctionTool.builder()
            .function(FunctionDefinition.builder()
                    .name("get_weather")
                    .description("查询城市的天气")
                    .parameters(FunctionParameters.builder()
                            .putAdditionalProperty("type", JsonValue.from("object"))
                            .putAdditionalProperty(
                                    "properties",
                                    JsonValue.from(Map.of("city", Map.of("type", "string", "description", "城市"))))
                            .putAdditionalProperty("required", JsonValue.from(List.of("city")))
                            .build())
                    .build())
            .build();

    private Gateway() {}

    static OpenAIClient client(String key) {
        return OpenAIOkHttpClient.builder()
                .baseUrl(SAMPLE.gateway())
                .apiKey(key)
                .build();
    }

    static OpenAIClient hasty(Duration patience) {
        return OpenAIOkHttpClient.builder()
                .baseUrl(SAMPLE.gateway())
                .apiKey(SAMPLE.apiKey())
                .maxRetries(0)
                .timeout(patience)
                .build();
    }

    /** A client that tries again so often, and counts what it sends. */
    static OpenAIClient patient(int retries, AtomicInteger calls) {
        var counting = OkHttpClient.builder()
                .addInterceptor(chain -> {
                    calls.incrementAndGet();
                    return chain.proceed(chain.request());
                })
                .build();
        return new OpenAIClientImpl(ClientOptions.builder()
                .httpClient(counting)
                .baseUrl(SAMPLE.gateway())
                .apiKey(SAMPLE.apiKey())
                .maxRetries(retries)
                .build());
    }

    /** A question without the name of a user. */
    static ChatCompletionCreateParams.Builder nameless(String prompt) {
        return ChatCompletionCreateParams.builder().model(MODEL).addUserMessage(prompt);
    }

    static ChatCompletionCreateParams request(String prompt, UnaryOperator<ChatCompletionCreateParams.Builder> more) {
        return more.apply(nameless(prompt).safetyIdentifier(SAMPLE.verifiedUser()))
                .build();
    }

    static ChatCompletionCreateParams request(String prompt) {
        return request(prompt, UnaryOperator.identity());
    }

    static ChatCompletion ask(ChatCompletionCreateParams request) {
        return CLIENT.chat().completions().create(request);
    }

    static ChatCompletion ask(String prompt) {
        return ask(request(prompt));
    }

    static Received stream(ChatCompletionCreateParams request) {
        return stream(CLIENT, request);
    }

    static Received stream(String prompt) {
        return stream(request(prompt));
    }

    static Received stream(OpenAIClient client, ChatCompletionCreateParams request) {
        try (var response = client.chat().completions().createStreaming(request)) {
            return new Received(response.stream().toList());
        }
    }

    /** The fields of a JSON object that the client keeps as it came. */
    static Map<String, Object> fields(JsonValue object) {
        return Objects.requireNonNull(object.convert(new TypeReference<Map<String, Object>>() {}));
    }

    static List<ChatCompletionChunk.Choice> choices(List<ChatCompletionChunk> chunks, int index) {
        return chunks.stream()
                .flatMap(chunk -> chunk.choices().stream())
                .filter(choice -> choice.index() == index)
                .toList();
    }
}
