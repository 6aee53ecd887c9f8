package fengni.marking;

import fengni.TestConsole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody without an account who sends files, as a browser without JavaScript or as a program. */
final class Stranger {
    private static final String LINE = "----fengni";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final TestConsole console;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Stranger(TestConsole console) {
        this.console = console;
    }

    record Seen(HttpResponse<byte[]> answer) {
        int status() {
            return answer.statusCode();
        }

        byte[] body() {
            return answer.body();
        }

        String text() {
            return new String(body(), StandardCharsets.UTF_8);
        }

        String header(String name) {
            return answer.headers().firstValue(name).orElse("");
        }
    }

    /** Fills the form of a page. */
    Seen form(String path, String name, byte[] content, Map<String, String> fields) {
        var token = TOKEN.matcher(send(request(path).GET()).text());
        if (!token.find()) {
            throw new AssertionError("no form at " + path);
        }
        return multipart(path, token.group(1), name, content, fields);
    }

    Seen multipart(String path, String token, String name, byte[] content, Map<String, String> fields) {
        var body = new ByteArrayOutputStream();
        part(body, "name=\"_csrf\"", token.getBytes(StandardCharsets.UTF_8));
        fields.forEach((field, value) -> part(body, "name=\"" + field + "\"", value.getBytes(StandardCharsets.UTF_8)));
        part(body, "name=\"file\"; filename=\"" + name + "\"", content);
        body.writeBytes(("--" + LINE + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + LINE)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Sends the file as the body itself. */
    Seen raw(String path, byte[] content) {
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(content)));
    }

    Seen get(String path) {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(console.address() + path)).header("Accept-Language", "zh");
    }

    private Seen send(HttpRequest.Builder request) {
        try {
            return new Seen(client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--" + LINE + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
