package fengni;

/**
 * Where the console listens.
 *
 * @param port 0 to 65535; 0 takes any free one
 * @param behindTls whether browsers reach it by {@code https}: cookies then travel nowhere else
 * @param face which faces it shows, as the setting {@code face} says it
 */
public record ConsoleSettings(String host, int port, boolean behindTls, String face) {
    private static final int HIGHEST_PORT = 65_535;

    public ConsoleSettings {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("port is 0 to 65535, not " + port);
        }
    }
}
