package fengni.gateway;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An IP address and a port, as text.
 *
 * @param port decimal digits, or empty text when it is not known
 */
record Address(String host, String port) {
    private static final Pattern WITH_PORT =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9A-Fa-f:.]{2,45}\\]):(\\d{1,5})");
    private static final Pattern BARE = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f:.]{2,45}");

    /** Reads {@code ip:port} or {@code [ip]:port}; a bare address has no port; anything else is nothing. */
    static Optional<Address> parse(String text) {
        var match = WITH_PORT.matcher(text.strip());
        if (match.matches() && Integer.parseInt(match.group(2)) <= 65_535) {
            return Optional.of(new Address(match.group(1), match.group(2)));
        }
        return BARE.matcher(text.strip()).matches() ? Optional.of(new Address(text.strip(), "")) : Optional.empty();
    }

    @Override
    public String toString() {
        return port.isEmpty() ? host : host + ":" + port;
    }
}
