package fengni.gateway;

import java.time.Duration;

/**
 * How long the gateway waits, by phase; all but {@code connect} are kept to about a quarter of a second.
 *
 * @param connect for the upstream's connection, TLS included
 * @param firstByte from the sent request to the upstream's status line
 * @param betweenBytes between two reads of the upstream's answer
 * @param total for the whole exchange, a slow client included
 * @param keepAlive silence in a client's stream after which a comment line is written; it also shows whether the client
 *     is still there
 */
public record Timeouts(
        Duration connect, Duration firstByte, Duration betweenBytes, Duration total, Duration keepAlive) {
    public static Timeouts usual() {
        return new Timeouts(
                Duration.ofSeconds(5),
                Duration.ofSeconds(120),
                Duration.ofSeconds(60),
                Duration.ofMinutes(30),
                Duration.ofSeconds(2));
    }
}
