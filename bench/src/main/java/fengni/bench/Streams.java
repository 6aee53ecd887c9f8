package fengni.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** The client of many open streams: one virtual thread for each, which notes when each event arrives. */
final class Streams implements AutoCloseable {
    private static final int BUFFER = 2_048;

    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger open = new AtomicInteger();
    private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();
    private final Delays delays = new Delays();
    private volatile boolean closing;

    Streams(int port) {
        this.port = port;
    }

    /** Opens streams at an even pace and returns when the last was asked for. */
    void ramp(int count, int perSecond) {
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            int number = i;
            Thread.ofVirtual().start(() -> read(number));
            long due = start + (i + 1) * 1_000_000_000L / perSecond;
            long early = (due - System.nanoTime()) / 1_000_000;
            if (early > 0) {
                Pause.millis(early);
            }
        }
    }

    /** Returns how many streams have brought an event and not ended. */
    int open() {
        return open.get();
    }

    /** Returns how many streams failed, by what they said. */
    Map<String, LongAdder> failures() {
        return failures;
    }

    Delays delays() {
        return delays;
    }

    private void read(int number) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            sockets.add(socket);
            socket.setTcpNoDelay(true);
            socket.getOutputStream().write(request(number));
            follow(socket);
        } catch (IOException failure) {
            fail(String.valueOf(failure.getMessage()));
        }
    }

    private void follow(Socket socket) throws IOException {
        var in = socket.getInputStream();
        var buffer = new byte[BUFFER];
        int count = in.read(buffer);
        var head = new String(buffer, 0, Math.max(0, Math.min(count, 12)), StandardCharsets.US_ASCII);
        if (!head.equals("HTTP/1.1 200")) {
            fail("'" + head + "'");
            return;
        }
        open.incrementAndGet();
        try {
            for (var clock = new Stamp(); count >= 0; count = in.read(buffer)) {
                clock.read(buffer, count);
            }
            fail("ended by the gateway");
        } finally {
            open.decrementAndGet();
        }
    }

    /** Finds {@code @microseconds|} in what arrives, wherever reads cut it. */
    private final class Stamp {
        private long written = -1;

        void read(byte[] buffer, int count) {
            for (int i = 0; i < count; i++) {
                switch (buffer[i]) {
                    case '@' -> written = 0;
                    case '|' -> {
                        if (written > 0) {
                            delays.add(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()) - written);
                        }
                        written = -1;
                    }
                    default -> {
                        if (written >= 0) {
                            written = Character.isDigit(buffer[i]) ? written * 10 + buffer[i] - '0' : -1;
                        }
                    }
                }
            }
        }
    }

    private void fail(String why) {
        if (!closing) {
            failures.computeIfAbsent(why, _ -> new LongAdder()).increment();
        }
    }

    private static byte[] request(int number) {
        var body = Talk.request(VariantParts.user(number % VariantParts.USERS), true)
                .getBytes(StandardCharsets.UTF_8);
        var head = """
                POST /v1/chat/completions HTTP/1.1\r
                Host: bench\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                """.formatted(Talk.KEY, body.length).getBytes(StandardCharsets.US_ASCII);
        var whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    @Override
    public void close() {
        closing = true;
        for (var socket : sockets) {
            try {
                socket.close();
            } catch (IOException failure) {
                // It is as good as closed.
            }
        }
    }
}
