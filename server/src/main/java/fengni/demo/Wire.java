package fengni.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
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
    private static final int OK = 200;
    private static final String BOUNDARY = "----fengni-demo-part";
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

    /** Returns the body of an answer, whatever it is. */
    byte[] file(URI address, String bearer) {
        var request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + bearer);
        var answer = exchange(request.GET(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != OK) {
            throw new IllegalStateException("GET " + address.getPath() + ": " + answer.statusCode());
        }
        return answer.body();
    }

    /** Sends a file as the part {@code file} of a form. */
    Answer upload(URI address, String bearer, String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    Answer bytes(URI address, String type, byte[] body) {
        return send(
                HttpRequest.newBuilder(address).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    private Answer send(HttpRequest.Builder request) {
        var raw = exchange(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(raw.statusCode(), raw.body(), raw);
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            return client.send(request.timeout(PATIENCE).build(), body);
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
