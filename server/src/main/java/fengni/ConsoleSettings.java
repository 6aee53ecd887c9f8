package fengni;

import java.util.List;

/**
 * Where the console listens.
 *
 * @param port 0 to 65535; 0 takes any free one
 * @param behindTls whether browsers reach it by {@code https}: cookies then travel nowhere else
 * @param face which faces it shows, as the setting {@code face} says it
 * @param trustedProxies addresses and networks (10.0.0.0/8) of connections whose {@code X-Forwarded-For} and
 *     {@code X-Forwarded-Proto} are believed; anyone else's are ignored
 */
public record ConsoleSettings(String host, int port, boolean behindTls, String face, List<String> trustedProxies) {
    private static final int HIGHEST_PORT = 65_535;

    public ConsoleSettings {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("port is 0 to 65535, not " + port);
        }
        trustedProxies = List.copyOf(trustedProxies);
    }
}
