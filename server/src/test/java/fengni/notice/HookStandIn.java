package fengni.notice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The other side of a webhook: keeps what it is told and answers what a test wants. */
public final class HookStandIn implements AutoCloseable {
    public final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;
    private volatile int status = 200;
    private volatile String body = "{\"errcode\":0}";

    public record Call(URI uri, Map<String, String> headers, String body) {}

    public HookStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::take);
        server.start();
    }

    public void answers(int nextStatus, String nextBody) {
        status = nextStatus;
        body = nextBody;
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> String.join(",", header.getValue())));
        calls.add(new Call(
                exchange.getRequestURI(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        if (status / 100 == 3) {
            exchange.getResponseHeaders().add("Location", address("/elsewhere").toString());
        }
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
