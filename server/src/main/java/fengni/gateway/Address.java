package fengni.gateway;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An IP address and a port, as text.
 *
 * @param port decimal digits, or empty text when it is not known
 */
record Address(String host, String port) {
    private static final Pattern WITH_PORT =
            Pattern.compile("([0-9.]{7,15}|\\[(?=(?:[^:]*:){2})[0-9A-Fa-f:.]{2,45}\\]):(\\d{1,5})");
    private static final Pattern V4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern V6 = Pattern.compile("(?=(?:[^:]*:){2})[0-9A-Fa-f:.]{2,45}");

    /** Reads {@code ip:port} or {@code [ip]:port}; a bare address has no port; anything else is nothing. */
    static Optional<Address> parse(String text) {
        var match = WITH_PORT.matcher(text.strip());
        if (match.matches() && Integer.parseInt(match.group(2)) <= 65_535) {
            return Optional.of(new Address(match.group(1), match.group(2)))
                    .filter(address -> isOne(address.host().replaceAll("[\\[\\]]", "")));
        }
        return Optional.of(new Address(text.strip(), "")).filter(address -> isOne(address.host()));
    }

    /** Four numbers up to 255, or what the JDK takes for an IPv6 address; no name is ever looked up. */
    private static boolean isOne(String host) {
        if (!V6.matcher(host).matches()) {
            return V4.matcher(host).matches();
        }
        try {
            return InetAddress.ofLiteral(host).getAddress().length > 0;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    @Override
    public String toString() {
        return port.isEmpty() ? host : host + ":" + port;
    }
}
