package fengni.gateway;

import java.io.IOException;

/** Speaks HTTP to a model. Thread-safe. */
@FunctionalInterface
interface UpstreamClient {
    /**
     * Asks, and returns once the status line and the headers are there.
     *
     * @param leash ends the call from another thread, at any time until the reply is closed
     * @throws IOException if there is no reply; an {@link UpstreamFault} when the reason is known
     */
    UpstreamReply ask(UpstreamQuestion question, Leash leash) throws IOException;
}
