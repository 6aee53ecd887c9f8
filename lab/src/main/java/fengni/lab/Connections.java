package fengni.lab;

import io.helidon.common.socket.SocketOptions;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The open connections of the lab. The web server offers every accepted one to its socket options and to nobody else,
 * so this stands in that place.
 */
final class Connections implements SocketOptions {
    private static final int SWEEP_EVERY = 256;

    private final SocketOptions usual = SocketOptions.builder().tcpNoDelay(true).build();
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
            throw new UncheckedIOException("a connection was gone when it was accepted", e);
        }
    }

    Wire of(ServerRequest request) {
        return new Wire(Objects.requireNonNull(open.get(request.remotePeer().address())));
    }

    /** Ends every answer that is still waiting. */
    void close() {
        for (SocketChannel channel : open.values()) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException("a connection of the lab did not close", e);
            }
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
