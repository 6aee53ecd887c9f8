package fengni.gateway;

/**
 * How much the gateway bears; beyond, it refuses.
 *
 * @param requestBytes largest body of a request
 * @param answerBytes largest answer of an upstream, streamed or not
 * @param lineBytes longest line of an upstream's event stream
 * @param heldChars most UTF-16 units of a choice that are held because they are reviewed whole: tool calls, structured
 *     output
 * @param choices largest {@code n}
 * @param depth deepest nesting of JSON
 * @param upstreamConnections open connections to one upstream
 */
public record Caps(
        int requestBytes,
        int answerBytes,
        int lineBytes,
        int heldChars,
        int choices,
        int depth,
        int upstreamConnections) {
    public static Caps usual() {
        return new Caps(4 << 20, 8 << 20, 1 << 20, 256 << 10, 16, 64, 20_000);
    }

    public Caps withRequestBytes(int most) {
        return new Caps(most, answerBytes, lineBytes, heldChars, choices, depth, upstreamConnections);
    }
}
