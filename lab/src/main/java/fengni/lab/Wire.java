package fengni.lab;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/**
 * The connection below a request, for what HTTP itself cannot do: reset it, or see that the caller left.
 *
 * <p>Whoever waits here takes away bytes of a second request sent before the first was answered, which no client of
 * this upstream does; a caller that closes only its sending half counts as gone.
 */
record Wire(SocketChannel channel) {
    /** Waits so long, or fails at once when the caller leaves. */
    void pause(Duration length) throws IOException {
        if (length.isZero()) {
            return;
        }
        channel.socket().setSoTimeout((int) Math.max(1, length.toMillis()));
        try {
            if (channel.socket().getInputStream().read() < 0) {
                throw new EOFException("the caller left");
            }
        } catch (SocketTimeoutException _) {
            // nobody wrote and nobody left: the pause is over
            channel.socket().setSoTimeout(0);
        }
    }

    /** Waits until the caller leaves. */
    void outlast() throws IOException {
        int read;
        do {
            read = channel.read(ByteBuffer.allocate(1));
        } while (read >= 0);
        throw new EOFException("the caller left");
    }

    void drop() throws IOException {
        channel.close();
    }

    /** A linger time of zero turns the close into a reset. */
    void reset() throws IOException {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        channel.close();
    }
}
