package fengni.screen.guard;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A moderation service on this machine that does as it is told, right or wrong, and remembers what it was asked. */
final class StandIn implements AutoCloseable {
    /** What was asked. */
    record Question(String path, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(each -> each.getKey().equalsIgnoreCase(name))
                    .map(each -> each.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    /** One way to answer. */
    interface Turn {
        void answer(HttpExchange exchange, Question question) throws IOException, InterruptedException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Turn> turns = new ArrayDeque<>();
    private final Turn usual;
    private final List<Question> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);

    private StandIn(Turn usual) throws IOException {
        this.usual = usual;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    static StandIn answering(Turn usual) throws IOException {
        return new StandIn(usual);
    }

    /** The next question is answered so, before those that come as usual. */
    synchronized StandIn then(Turn turn) {
        turns.add(turn);
        return this;
    }

    String address(String path) {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + path;
    }

    List<Question> asked() {
        return List.copyOf(asked);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var question = new Question(exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()), body);
        asked.add(question);
        try {
            next().answer(exchange, question);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private synchronized Turn next() {
        var turn = turns.poll();
        return turn == null ? usual : turn;
    }

    static Turn json(String json) {
        return says(200, json);
    }

    static Turn says(int status, String body) {
        return (exchange, question) -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    static Turn busy(String retryAfter) {
        return (exchange, question) -> {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
            exchange.sendResponseHeaders(429, -1);
        };
    }

    /** Sends headers and a beginning, then says no more and does not hang up until the end. */
    Turn hangs(String beginning) {
        return (exchange, question) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(beginning.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            over.await();
        };
    }

    /** Promises more than it sends, and hangs up. */
    static Turn half(String beginning) {
        return (exchange, question) -> {
            exchange.sendResponseHeaders(200, 10_000);
            exchange.getResponseBody().write(beginning.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        };
    }

    /** Answers without end. */
    static Turn floods() {
        return (exchange, question) -> {
            exchange.sendResponseHeaders(200, 0);
            var piece = new byte[8192];
            for (int i = 0; i < 10_000; i++) {
                exchange.getResponseBody().write(piece);
            }
        };
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
