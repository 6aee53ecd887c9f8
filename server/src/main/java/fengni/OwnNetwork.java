package fengni;

import java.net.InetAddress;

/** Hosts that can only be meant inside a network of one's own; no name is looked up. */
final class OwnNetwork {
    private OwnNetwork() {}

    /**
     * Returns whether a host is an address of this machine or of a private network, a name without a dot, or one under
     * {@code .local}, {@code .internal} or {@code .localhost}.
     */
    static boolean holds(String host) {
        if (host.matches("[0-9.]+") || host.contains(":")) {
            return isPrivate(host);
        }
        return !host.contains(".") || host.matches("(?i).*\\.(local|internal|localhost)");
    }

    private static boolean isPrivate(String literal) {
        try {
            var address = InetAddress.ofLiteral(literal.replaceFirst("^\\[(.*)]$", "$1"));
            boolean uniqueLocal = address.getAddress().length == 16 && (address.getAddress()[0] & 0xFE) == 0xFC;
            return address.isLoopbackAddress() || address.isSiteLocalAddress() || uniqueLocal;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
