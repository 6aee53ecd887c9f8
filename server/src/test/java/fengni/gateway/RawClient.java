package fengni.gateway;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that writes the bytes of a request itself and reads the reply as it comes. */
final class RawClient implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;

    RawClient(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(60_000);
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A reply; {@code whole} says whether its body came to its proper end. */
    record Reply(int status, Map<String, String> headers, String body, boolean whole) {
        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        String code() {
            return json().path("error").path("code").asString("");
        }

        String receipt() {
            return headers.getOrDefault("fengni-receipt", "");
        }

        /** The data of the events, without comments. */
        List<String> events() {
            return body.lines()
                    .filter(line -> line.startsWith("data: "))
                    .map(line -> line.substring(6))
                    .toList();
        }

        List<JsonNode> chunks() {
            return events().stream()
                    .filter(data -> !data.equals("[DONE]"))
                    .map(JsonMapper.shared()::readTree)
                    .toList();
        }

        /** What a client would show of a choice. */
        String content(int choice) {
            if (!headers.getOrDefault("content-type", "").startsWith("text/event-stream")) {
                return json().path("choices")
                        .path(choice)
                        .path("message")
                        .path("content")
                        .asString("");
            }
            var text = new StringBuilder();
            for (var chunk : chunks()) {
                for (var said : chunk.path("choices")) {
                    if (said.path("index").asInt() == choice) {
                        text.append(said.path("delta").path("content").asString(""));
                    }
                }
            }
            return text.toString();
        }

        String finish(int choice) {
            if (!headers.getOrDefault("content-type", "").startsWith("text/event-stream")) {
                return json().path("choices").path(choice).path("finish_reason").asString("");
            }
            return chunks().stream()
                    .flatMap(chunk -> chunk.path("choices").valueStream())
                    .filter(said -> said.path("index").asInt() == choice)
                    .map(said -> said.path("finish_reason").asString(""))
                    .filter(reason -> !reason.isEmpty())
                    .reduce("", (first, second) -> first + second);
        }
    }

    RawClient send(String bytes) {
        try {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String post(String path, String key, String headers, String body) {
        return "POST " + path + " HTTP/1.1\r\nHost: gateway\r\nContent-Type: application/json\r\n"
                + (key.isEmpty() ? "" : "Authorization: Bearer " + key + "\r\n") + headers
                + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    /** Reads a reply to its end. */
    Reply reply() {
        try {
            var status = Integer.parseInt(line().split(" ", -1)[1]);
            var headers = headers();
            var body = new ByteArrayOutputStream();
            boolean whole = headers.containsKey("content-length")
                    ? fixed(body, Integer.parseInt(headers.get("content-length")))
                    : chunked(body);
            return new Reply(status, headers, body.toString(StandardCharsets.UTF_8), whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the head and one chunk of the body after another, until one holds the text. */
    String until(String text) {
        try {
            var seen = new ByteArrayOutputStream();
            while (!seen.toString(StandardCharsets.UTF_8).contains(text)) {
                int next = in.read();
                if (next < 0) {
                    throw new AssertionError("ended before '" + text + "': " + seen.toString(StandardCharsets.UTF_8));
                }
                seen.write(next);
            }
            return seen.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether a byte has come. */
    boolean silent() {
        try {
            return in.available() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> headers() throws IOException {
        var headers = new TreeMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private boolean fixed(ByteArrayOutputStream body, int length) throws IOException {
        var bytes = in.readNBytes(length);
        body.writeBytes(bytes);
        return bytes.length == length;
    }

    private boolean chunked(ByteArrayOutputStream body) throws IOException {
        while (true) {
            var size = line();
            if (size.isEmpty()) {
                return false;
            }
            int length = Integer.parseInt(size.strip(), 16);
            fixed(body, length);
            line();
            if (length == 0) {
                return true;
            }
        }
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
