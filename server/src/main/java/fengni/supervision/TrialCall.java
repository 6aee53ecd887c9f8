package fengni.supervision;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** One request to our own gateway, over HTTP like any caller. Safe for use by many threads. */
final class TrialCall {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI completions;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    TrialCall(GatewayAddress gateway) {
        this.completions = URI.create(gateway.base() + "/chat/completions");
    }

    /** What is sent. */
    record Asked(String key, String model, String user, String prompt) {
        /** Keeps the key out of logs and messages. */
        @Override
        public String toString() {
            return "Asked[" + model + "]";
        }
    }

    /** What came of it. */
    sealed interface Result {
        /**
         * The gateway answered.
         *
         * @param verdict the error code of a refusal, else the finish reason
         * @param answer what the model said, or the words of the refusal
         * @param mark the seven fields of the label as JSON, or empty text
         * @param receipt names the request's record, or empty text
         */
        record Answered(int status, String verdict, String answer, String mark, String receipt) implements Result {}

        record Unreachable() implements Result {}
    }

    Result send(Asked asked) {
        try {
            return read(client.send(request(asked), BodyHandlers.ofString()));
        } catch (IOException _) {
            return new Result.Unreachable();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Result.Unreachable();
        }
    }

    private HttpRequest request(Asked asked) {
        var body = Map.of(
                "model",
                asked.model(),
                "safety_identifier",
                asked.user(),
                "messages",
                List.of(Map.of("role", "user", "content", asked.prompt())));
        return HttpRequest.newBuilder(completions)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + asked.key())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
    }

    private static Result read(HttpResponse<String> response) {
        var body = json(response.body());
        var choice = body.path("choices").path(0);
        var error = body.path("error");
        var mark = body.path("aigc");
        return new Result.Answered(
                response.statusCode(),
                error.isObject()
                        ? error.path("code").asString("")
                        : choice.path("finish_reason").asString(""),
                error.isObject()
                        ? error.path("message").asString("")
                        : choice.path("message").path("content").asString(""),
                mark.isMissingNode() ? "" : mark.toString(),
                response.headers().firstValue("Fengni-Receipt").orElse(""));
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }
}
