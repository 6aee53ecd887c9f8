package fengni;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Walks the console as a browser without JavaScript does: cookies, redirects, and forms with their hidden proof. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String token = "";

    public Visitor(TestConsole console) {
        this.address = console.address();
    }

    /** What came back, after redirects. */
    public record Seen(int status, String path, String html, Map<String, String> headers) {
        /** Returns the text of the page without its marks. */
        public String text() {
            return html.replaceAll("(?s)<head>.*?</head>", "")
                    .replaceAll("<[^>]+>", " ")
                    .replaceAll("\\s+", " ");
        }

        /** Returns the first group of a pattern in the page. */
        public String find(String pattern) {
            var matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(html);
            if (!matcher.find()) {
                throw new AssertionError("no " + pattern + " at " + path + ":\n" + text());
            }
            return matcher.group(1);
        }
    }

    public Seen get(String path) {
        return follow(path, HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    /** Sends a form with the proof of the page seen last; {@code fields} are names and values in turn. */
    public Seen post(String path, String... fields) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("_csrf", token);
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return post(path, form);
    }

    public Seen post(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return follow(
                path,
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Seen send(String path, HttpRequest.Builder request) {
        return seen(path, exchange(request.uri(URI.create(address + path))));
    }

    /** Sends JSON as a program does that holds a token. */
    public Seen call(String token, String method, String path, String body) {
        return send(
                path,
                HttpRequest.newBuilder()
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token));
    }

    private Seen follow(String path, HttpRequest.Builder request) {
        var answer = exchange(request.header("Accept", "text/html"));
        if (answer.statusCode() / 100 == 3) {
            var next = URI.create(address + path)
                    .resolve(answer.headers().firstValue("Location").orElseThrow());
            var query = next.getRawQuery() == null ? "" : "?" + next.getRawQuery();
            return get(next.getRawPath() + query);
        }
        return seen(path, answer);
    }

    private Seen seen(String path, HttpResponse<String> answer) {
        var matcher = TOKEN.matcher(answer.body());
        if (matcher.find()) {
            token = matcher.group(1);
        }
        var headers = answer.headers().map().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> String.join(", ", header.getValue())));
        return new Seen(answer.statusCode(), path, answer.body(), headers);
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
