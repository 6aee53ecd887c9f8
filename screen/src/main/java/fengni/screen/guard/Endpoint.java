package fengni.screen.guard;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * Where a guard is asked.
 *
 * @param address with scheme, host and path, without a query or anything secret
 */
public record Endpoint(URI address) {
    public Endpoint {
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!List.of("http", "https").contains(scheme)
                || address.getHost() == null
                || address.getUserInfo() != null
                || address.getQuery() != null
                || address.getFragment() != null) {
            throw new IllegalArgumentException(
                    "a guard's address should be http(s)://host[:port][/path], without user, query or fragment");
        }
    }

    /**
     * Returns an address over TLS.
     *
     * @throws IllegalArgumentException for any other; keys and texts of users would lie open on the way
     */
    public static Endpoint of(String address) {
        var endpoint = new Endpoint(URI.create(address));
        if (!"https".equalsIgnoreCase(endpoint.address().getScheme())) {
            throw new IllegalArgumentException(address + " should begin with https://");
        }
        return endpoint;
    }

    /** Returns an address inside the operator's own network, where plain HTTP may do. */
    public static Endpoint within(String address) {
        return new Endpoint(URI.create(address));
    }

    /** Returns what the Host header will say: the port only where it is not the scheme's own. */
    String hostHeader() {
        boolean usual = address.getPort() < 0
                || address.getPort() == ("https".equalsIgnoreCase(address.getScheme()) ? 443 : 80);
        return usual ? address.getHost() : address.getHost() + ":" + address.getPort();
    }
}
