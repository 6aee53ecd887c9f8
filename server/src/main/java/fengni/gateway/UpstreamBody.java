package fengni.gateway;

import java.io.IOException;
import java.time.Duration;

/** The body of an upstream's reply, read within the time and the size that are allowed. One thread reads it. */
final class UpstreamBody implements AutoCloseable {
    private static final Duration REST = Duration.ofSeconds(1);

    private final UpstreamReply reply;
    private final Leash leash;
    private final GatewaySettings settings;
    private long read;

    UpstreamBody(UpstreamReply reply, Leash leash, GatewaySettings settings) {
        this.reply = reply;
        this.leash = leash;
        this.settings = settings;
    }

    /** Reads some bytes, at least one; −1 at the end. */
    int read(byte[] into) throws IOException {
        leash.within(settings.timeouts().betweenBytes(), Cut.NEXT_BYTE_LATE);
        int count = reply.body().read(into);
        leash.came();
        read += Math.max(count, 0);
        if (read > settings.caps().answerBytes()) {
            throw new UpstreamFault(
                    Refusal.UPSTREAM_MALFORMED, "answer over " + settings.caps().answerBytes() + " bytes");
        }
        return count;
    }

    /** Reads a short rest after the end of an answer; gives up soon, since nobody waits for it. */
    void drain() {
        try {
            leash.within(REST, Cut.NEXT_BYTE_LATE);
            var rest = new byte[64];
            for (int i = 0; i < 4 && reply.body().read(rest) >= 0; i++) {}
        } catch (IOException e) {
            // The connection is dropped instead of kept.
        } finally {
            leash.came();
        }
    }

    Leash leash() {
        return leash;
    }

    Caps caps() {
        return settings.caps();
    }

    boolean suspended() {
        return leash.reason().filter(Cut::isDecision).isPresent();
    }

    @Override
    public void close() {
        reply.close();
    }
}
