package fengni.gateway;

import io.helidon.common.socket.SocketOptions;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The connections of clients, so that one which reads nothing can be closed when its time is over. The web server shows
 * each accepted connection to its socket options and to nobody else, so this stands in that place.
 */
final class Clients implements SocketOptions, AutoCloseable {
    private static final int SWEEP_EVERY = 512;

    private final SocketOptions usual = SocketOptions.builder()
            .tcpNoDelay(true)
            .readTimeout(Duration.ofMinutes(10))
            .build();
    private final Map<SocketAddress, SocketChannel> open = new ConcurrentHashMap<>();
    private int accepted;

    /** Called by the one thread that accepts. */
    @Override
    public void configureSocket(SocketChannel channel) {
        usual.configureSocket(channel);
        if (++accepted % SWEEP_EVERY == 0) {
            open.values().removeIf(known -> !known.isOpen());
        }
        try {
            open.put(channel.getRemoteAddress(), channel);
        } catch (IOException e) {
            throw new UncheckedIOException("a client left when it was accepted", e);
        }
    }

    /** Returns what closes the connection of a request. */
    Runnable closing(ServerRequest request) {
        var channel = Optional.ofNullable(open.get(request.remotePeer().address()));
        return () -> channel.ifPresent(Clients::close);
    }

    @Override
    public void close() {
        open.values().forEach(Clients::close);
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // It is as good as closed.
        }
    }

    @Override
    public Map<SocketOption<?>, Object> socketOptions() {
        return usual.socketOptions();
    }

    @Override
    public Duration connectTimeout() {
        return usual.connectTimeout();
    }

    @Override
    public Duration readTimeout() {
        return usual.readTimeout();
    }

    @Override
    public Optional<Integer> socketReceiveBufferSize() {
        return usual.socketReceiveBufferSize();
    }

    @Override
    public Optional<Integer> socketSendBufferSize() {
        return usual.socketSendBufferSize();
    }

    @Override
    public boolean socketReuseAddress() {
        return usual.socketReuseAddress();
    }

    @Override
    public boolean socketKeepAlive() {
        return usual.socketKeepAlive();
    }

    @Override
    public boolean tcpNoDelay() {
        return usual.tcpNoDelay();
    }
}
