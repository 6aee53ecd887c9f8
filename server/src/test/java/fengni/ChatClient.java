package fengni;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A client of the gateway that remembers what it was promised: the receipts, and the text that arrived. */
final class ChatClient {
    private static final Pattern ANSWER_RECEIPT = Pattern.compile("\"aigc_receipt\":\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonNode sample;

    ChatClient(JsonNode sample) {
        this.sample = sample;
    }

    /**
     * What came back.
     *
     * @param request receipt of the request, empty when not even the head arrived
     * @param answer receipt of the answer, empty unless the answer arrived whole
     */
    record Heard(int status, Optional<String> request, Optional<String> answer, String body) {}

    Heard ask(String question, boolean streamed) throws IOException, InterruptedException {
        return ask(sample.get("verifiedUser").asString(), question, streamed);
    }

    Heard ask(String user, String question, boolean streamed) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(sample.get("gateway").asString() + "/chat/completions"))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + sample.get("apiKey").asString())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"model":"fengni-lab","safety_identifier":"%s","stream":%b,"messages":[{"role":"user","content":"%s"}]}""".formatted(user, streamed, question)))
                .build();
        var response = http.send(request, BodyHandlers.ofInputStream());
        var receipt = response.headers().firstValue("Fengni-Receipt");
        try (var body = response.body()) {
            return heard(response, receipt, new String(body.readAllBytes(), StandardCharsets.UTF_8), streamed);
        } catch (IOException cutOff) {
            // the head had arrived, so the request's record was promised
            return new Heard(response.statusCode(), receipt, Optional.empty(), "");
        }
    }

    private static Heard heard(HttpResponse<?> response, Optional<String> receipt, String body, boolean streamed) {
        var matcher = ANSWER_RECEIPT.matcher(body);
        boolean whole = !streamed || body.contains("data: [DONE]");
        var answer = whole && matcher.find() ? Optional.of(matcher.group(1)) : Optional.<String>empty();
        return new Heard(response.statusCode(), receipt, answer, body);
    }
}
