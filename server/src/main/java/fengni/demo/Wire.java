package fengni.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One client with cookies of its own. */
final class Wire {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** An answer whose body is text. */
    record Answer(int status, String body, HttpResponse<String> raw) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        /** Returns the answer, or tells what came instead of the expected status. */
        Answer expecting(int expected) {
            if (status != expected) {
                throw new IllegalStateException("%s %s: %d: %s"
                        .formatted(raw.request().method(), raw.uri().getPath(), status, body));
            }
            return this;
        }
    }

    Answer get(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    Answer form(URI address, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    Answer json(URI address, String bearer, String method, Map<String, ?> body) {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return send(bearer.isEmpty() ? request : known(request, bearer));
    }

    /** A key for each request, as clients send it that try again when an answer is lost. */
    private static HttpRequest.Builder known(HttpRequest.Builder request, String bearer) {
        return request.header("Authorization", "Bearer " + bearer)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    Answer get(URI address, String bearer) {
        return send(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + bearer)
                .GET());
    }

    Answer bytes(URI address, String type, byte[] body) {
        return send(
                HttpRequest.newBuilder(address).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var raw = client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(raw.statusCode(), raw.body(), raw);
        } catch (IOException failure) {
            throw new IllegalStateException("no answer: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
