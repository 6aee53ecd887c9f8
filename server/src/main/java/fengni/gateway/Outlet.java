package fengni.gateway;

import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A client's event stream. The head leaves with the first bytes, so that an answer which fails before can still be refused
 * with a status. While the model is silent, comment lines leave instead: they keep proxies patient, and a write that fails
 * tells that the client has gone.
 */
final class Outlet {
    private static final byte[] COMMENT = ": \n\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerResponse response;
    private final Map<String, String> headers;
    private final Leash leash;
    private final long keepAlive;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<OutputStream> out = Optional.empty();
    private volatile long lastWrite = System.nanoTime();
    private boolean closed;

    Outlet(ServerResponse response, Map<String, String> headers, Leash leash, Duration keepAlive) {
        this.response = response;
        this.headers = headers;
        this.leash = leash;
        this.keepAlive = keepAlive.toNanos();
        leash.onBeat(this::beat);
    }

    /** Returns the response, for a refusal while nothing has left. */
    ServerResponse response() {
        return response;
    }

    /**
     * Writes at once; nothing happens after the stream was closed.
     *
     * @throws ClientGone if nobody reads any more
     */
    void write(byte[] bytes) {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            var stream = out.orElseGet(this::open);
            out = Optional.of(stream);
            stream.write(bytes);
            stream.flush();
            lastWrite = System.nanoTime();
        } catch (IOException | RuntimeException e) {
            leash.cut(Cut.CLIENT_GONE);
            throw new ClientGone(e);
        } finally {
            lock.unlock();
        }
    }

    /** Ends the stream; nothing is written after it. */
    void close() {
        lock.lock();
        try {
            closed = true;
            if (out.isPresent()) {
                out.get().close();
            }
        } catch (IOException | RuntimeException e) {
            leash.cut(Cut.CLIENT_GONE);
        } finally {
            lock.unlock();
        }
    }

    /** Keeps comment lines from opening a stream whose answer is about to be refused. */
    boolean shutUnlessOpened() {
        lock.lock();
        try {
            closed |= out.isEmpty();
            return out.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private OutputStream open() {
        headers.forEach((name, value) -> response.header(name, value));
        return response.status(200).outputStream();
    }

    private void beat() {
        if (System.nanoTime() - lastWrite > keepAlive && !lock.isLocked()) {
            Thread.ofVirtual().start(this::comment);
        }
    }

    private void comment() {
        try {
            if (System.nanoTime() - lastWrite > keepAlive) {
                write(COMMENT);
            }
        } catch (ClientGone e) {
            // The leash is cut: whoever waits for the model learns it there.
        }
    }
}
