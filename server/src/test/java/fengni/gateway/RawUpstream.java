package fengni.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.net.ServerSocketFactory;

/** An upstream that writes exactly the bytes a test wants, and tells what it was asked. */
final class RawUpstream implements AutoCloseable {
    /** What is done with one request. */
    @FunctionalInterface
    interface Play {
        void on(Socket socket, OutputStream out) throws IOException;
    }

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

    private final ServerSocket server;
    private final ConcurrentLinkedQueue<Play> plays = new ConcurrentLinkedQueue<>();
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    RawUpstream() {
        this(ServerSocketFactory.getDefault());
    }

    RawUpstream(ServerSocketFactory sockets) {
        try {
            server = sockets.createServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/v1");
    }

    /** Plays these, one a request; the last one also for all that follow. */
    void play(Play... next) {
        plays.clear();
        plays.addAll(List.of(next));
    }

    /** Returns what is done with the next request. */
    Play queued() {
        return plays.element();
    }

    List<String> heads() {
        return heads;
    }

    List<String> bodies() {
        return bodies;
    }

    int connections() {
        return connections.get();
    }

    static Play stream(String... events) {
        return (_, out) -> {
            head(out, 200, "text/event-stream", "Connection: close\r\n");
            for (var event : events) {
                out.write(event.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        };
    }

    static Play json(int status, String body) {
        return (_, out) -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            head(out, status, "application/json", "Content-Length: " + bytes.length + "\r\n");
            out.write(bytes);
            out.flush();
        };
    }

    static void head(OutputStream out, int status, String type, String more) throws IOException {
        out.write(("HTTP/1.1 " + status + " X\r\nContent-Type: " + type + "\r\n" + more + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                socket.setTcpNoDelay(true);
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            while (request(socket.getInputStream())) {
                var play = plays.size() > 1 ? plays.remove() : plays.element();
                var out = socket.getOutputStream();
                var watched = new boolean[1];
                play.on(socket, new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        out.write(b);
                    }

                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        watched[0] |= new String(bytes, from, length, StandardCharsets.ISO_8859_1)
                                .contains("Connection: close");
                        out.write(bytes, from, length);
                    }

                    @Override
                    public void flush() throws IOException {
                        out.flush();
                    }
                });
                if (watched[0]) {
                    return;
                }
            }
        } catch (IOException e) {
            // The gateway closed the connection: many tests want just that.
        }
    }

    private boolean request(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            head.write(next);
        }
        var text = head.toString(StandardCharsets.ISO_8859_1);
        var length = LENGTH.matcher(text);
        heads.add(text);
        bodies.add(
                length.find()
                        ? new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8)
                        : "");
        return true;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
