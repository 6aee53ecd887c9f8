package fengni.lab;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plain HTTP client of a lab, for tests. */
record Caller(Lab lab, HttpClient http) {
    Caller(Lab lab) {
        this(lab, HttpClient.newHttpClient());
    }

    HttpRequest request(String body) {
        return HttpRequest.newBuilder(URI.create(lab.baseUrl() + "/chat/completions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return http.send(request(body), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(lab.baseUrl().resolve(path)).build(), BodyHandlers.ofString());
    }

    /** Plays a script by prompt, streamed. */
    List<JsonNode> chunks(Script script) throws IOException, InterruptedException {
        return chunks(post(body(script, true)).body());
    }

    /** Plays a script by prompt, as one body. */
    JsonNode whole(Script script) throws IOException, InterruptedException {
        return json(post(body(script, false)).body());
    }

    static String body(Script script, boolean stream) {
        return body("fengni-lab", script.toPrompt(), stream, "");
    }

    static String body(String model, String prompt, boolean stream, String more) {
        return """
                {"model":"%s","stream":%s,"messages":[{"role":"user","content":"%s"}]%s}""".formatted(model, stream, prompt, more);
    }

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    /** The JSON of every data line before the mark of the end. */
    static List<JsonNode> chunks(String events) {
        return events.lines()
                .filter(line -> line.startsWith("data: ") && !line.equals("data: [DONE]"))
                .map(line -> json(line.substring("data: ".length())))
                .toList();
    }

    static String text(List<JsonNode> chunks, int choice) {
        return deltas(chunks, choice, "content");
    }

    static String deltas(List<JsonNode> chunks, int choice, String field) {
        return choices(chunks, choice)
                .map(part -> part.path("delta").path(field).asString(""))
                .collect(Collectors.joining());
    }

    static String finish(List<JsonNode> chunks, int choice) {
        return choices(chunks, choice)
                .map(part -> part.path("finish_reason").asString(""))
                .collect(Collectors.joining());
    }

    private static Stream<JsonNode> choices(List<JsonNode> chunks, int choice) {
        return chunks.stream()
                .flatMap(chunk -> chunk.path("choices").valueStream())
                .filter(part -> part.path("index").asInt(-1) == choice);
    }
}
