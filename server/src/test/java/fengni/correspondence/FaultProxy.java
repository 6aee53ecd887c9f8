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
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Stands between two installations and spoils what passes, as told for each request. */
public final class FaultProxy implements AutoCloseable {
    private static final int BROKEN = 502;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI target;
    private final AtomicReference<Supplier<Fault>> faults = new AtomicReference<>(() -> Fault.NONE);
    private final List<Held> held = new CopyOnWriteArrayList<>();

    public enum Fault {
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

    /** @param body as Latin-1, which keeps every byte */
    private record Held(String path, String type, String enclosure, String body) {
        byte[] bytes() {
            return body.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    public FaultProxy(URI target) {
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

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public void spoil(Supplier<Fault> next) {
        faults.set(next);
    }

    /** Lets through what was held back. */
    void release() {
        var late = List.copyOf(held);
        held.removeAll(late);
        late.forEach(this::forward);
    }

    private void pass(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var came = new Held(
                exchange.getRequestURI().getPath(),
                headers.getFirst("Content-Type"),
                Objects.requireNonNullElse(headers.getFirst(EnclosureApi.HEADER), ""),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
        switch (faults.get().get()) {
            case NONE -> answer(exchange, forward(came));
            case CUT_BEFORE -> exchange.close();
            case CUT_AFTER -> {
                forward(came);
                exchange.close();
            }
            case DUPLICATE -> {
                forward(came);
                answer(exchange, forward(came));
            }
            case REORDER -> {
                held.add(came);
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

    private HttpResponse<byte[]> forward(Held came) {
        try {
            var request = HttpRequest.newBuilder(URI.create(target + came.path()))
                    .header("Content-Type", came.type())
                    .POST(HttpRequest.BodyPublishers.ofByteArray(came.bytes()));
            if (!came.enclosure().isEmpty()) {
                request.header(EnclosureApi.HEADER, came.enclosure());
            }
            return client.send(request.build(), BodyHandlers.ofByteArray());
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
