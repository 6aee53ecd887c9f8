package fengni.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How the gateway listens and how long, how much it bears.
 *
 * @param host address to listen on
 * @param port TCP port, 0 for any free one
 * @param trustedProxies addresses and networks (10.0.0.0/8) of connections whose {@code X-Forwarded-For} is believed; anyone else's is ignored
 * @param complaints the page where people complain about a refusal, as they reach it
 * @param guarding who is asked about texts after the words were sought
 * @param drain how long {@link Gateway#close} waits for running answers before it ends them
 */
public record GatewaySettings(
        String host,
        int port,
        Timeouts timeouts,
        Caps caps,
        Set<String> trustedProxies,
        Optional<URI> complaints,
        Guarding guarding,
        Duration drain) {
    public GatewaySettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("gateway port is 0 to 65535, not " + port);
        }
        trustedProxies = Set.copyOf(trustedProxies);
    }

    public static GatewaySettings on(String host, int port) {
        return new GatewaySettings(
                host,
                port,
                Timeouts.usual(),
                Caps.usual(),
                Set.of(),
                Optional.empty(),
                Guarding.none(),
                Duration.ofSeconds(10));
    }

    public GatewaySettings with(Timeouts other) {
        return new GatewaySettings(host, port, other, caps, trustedProxies, complaints, guarding, drain);
    }

    public GatewaySettings with(Caps other) {
        return new GatewaySettings(host, port, timeouts, other, trustedProxies, complaints, guarding, drain);
    }

    public GatewaySettings withTrustedProxies(Set<String> addresses) {
        return new GatewaySettings(host, port, timeouts, caps, addresses, complaints, guarding, drain);
    }

    public GatewaySettings withDrain(Duration other) {
        return new GatewaySettings(host, port, timeouts, caps, trustedProxies, complaints, guarding, other);
    }

    public GatewaySettings withComplaints(URI page) {
        return new GatewaySettings(host, port, timeouts, caps, trustedProxies, Optional.of(page), guarding, drain);
    }

    public GatewaySettings with(Guarding other) {
        return new GatewaySettings(host, port, timeouts, caps, trustedProxies, complaints, other, drain);
    }
}
