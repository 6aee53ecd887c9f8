package fengni.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * The process of a slow model: on every stream one event of about 190 bytes each second, for ever, with the time of its
 * writing inside. It says its port, and ends at the end of its input or by SIGTERM.
 */
final class Trickle {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private Trickle() {}

    /** Serves until it is stopped. */
    public static void main(String... arguments) throws IOException {
        Thread.ofPlatform().daemon().start(Trickle::endWithInput);
        try (var server = new ServerSocket(0, 4_096, InetAddress.getLoopbackAddress())) {
            System.out.println("port " + server.getLocalPort());
            while (true) {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            }
        }
    }

    private static void endWithInput() {
        try (var in = System.in) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            // the same as its end
        }
        System.exit(0);
    }

    private static void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            skipRequest(new BufferedInputStream(socket.getInputStream(), 1024));
            var out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            for (long next = System.nanoTime(); ; next += SECOND) {
                out.write(chunk());
                LockSupport.parkNanos(next + SECOND - System.nanoTime());
            }
        } catch (IOException gone) {
            // The stream has ended: whoever read it has hung up.
        }
    }

    private static void skipRequest(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request came");
            }
            head.append((char) next);
        }
        var length = LENGTH.matcher(head);
        in.skipNBytes(length.find() ? Long.parseLong(length.group(1)) : 0);
    }

    private static byte[] chunk() {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        var event = """
                data: {"id":"c1","object":"chat.completion.chunk","created":1,"model":"bench","choices":[{"index":0,\
                "delta":{"content":"今天天气晴朗，@%d|"},"finish_reason":null}]}

                """.formatted(micros).getBytes(StandardCharsets.UTF_8);
        var framed = Integer.toHexString(event.length) + "\r\n" + new String(event, StandardCharsets.UTF_8) + "\r\n";
        return framed.getBytes(StandardCharsets.UTF_8);
    }
}
