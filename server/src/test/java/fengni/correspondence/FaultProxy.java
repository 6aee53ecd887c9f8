package fengni.correspondence;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Stands between two installations and spoils what passes, as told for each request. */
final class FaultProxy implements AutoCloseable {
    private static final int BROKEN = 502;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI target;
    private final AtomicReference<Supplier<Fault>> faults = new AtomicReference<>(() -> Fault.NONE);
    private final List<Held> held = new CopyOnWriteArrayList<>();

    enum Fault {
        NONE,
        /** Nothing gets through. */
        CUT_BEFORE,
        /** The request gets through, its answer does not. */
        CUT_AFTER,
        /** The request gets through twice. */
        DUPLICATE,
        /** The sender is told that it failed; the request gets through behind later ones. */
        REORDER,
        /** Something else answers. */
        STRANGER
    }

    private record Held(String path, String body) {}

    FaultProxy(URI target) {
        this.target = target;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void spoil(Supplier<Fault> next) {
        faults.set(next);
    }

    /** Lets through what was held back. */
    void release() {
        var late = List.copyOf(held);
        held.removeAll(late);
        late.forEach(one -> forward(one.path(), one.body().getBytes(StandardCharsets.UTF_8)));
    }

    private void pass(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = exchange.getRequestBody().readAllBytes();
        switch (faults.get().get()) {
            case NONE -> answer(exchange, forward(path, body));
            case CUT_BEFORE -> exchange.close();
            case CUT_AFTER -> {
                forward(path, body);
                exchange.close();
            }
            case DUPLICATE -> {
                forward(path, body);
                answer(exchange, forward(path, body));
            }
            case REORDER -> {
                held.add(new Held(path, new String(body, StandardCharsets.UTF_8)));
                exchange.sendResponseHeaders(BROKEN, -1);
                exchange.close();
            }
            case STRANGER -> {
                exchange.sendResponseHeaders(200, 2);
                exchange.getResponseBody().write(new byte[] {'{', '}'});
                exchange.close();
            }
        }
    }

    private HttpResponse<byte[]> forward(String path, byte[] body) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(target + path))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        client.close();
    }
}
