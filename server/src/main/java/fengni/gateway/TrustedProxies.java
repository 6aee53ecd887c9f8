package fengni.gateway;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/** The proxies of ours, whose word on who called is believed; anybody else's is ignored. Safe for use by many threads. */
public final class TrustedProxies {
    private final Networks networks;

    /**
     * @param networks addresses and networks, as {@code 10.0.0.0/8}
     * @throws IllegalArgumentException if one is neither
     */
    public TrustedProxies(Collection<String> networks) {
        this.networks = new Networks(networks);
    }

    /** Returns whether the address is one of theirs. */
    public boolean hold(String address) {
        return networks.hold(address);
    }

    /**
     * Returns who called, with the port if it was told.
     *
     * @param peer the other end of the connection
     * @param forwardedFor the values of {@code X-Forwarded-For} as they came
     * @return nothing if the peer is to be taken for the caller: it is no proxy of ours, or names nobody
     */
    public Optional<Caller> caller(String peer, Collection<String> forwardedFor) {
        return source(peer, forwardedFor).map(hop -> new Caller(hop.host().replaceAll("[\\[\\]]", ""), hop.port()));
    }

    /** The last address that no proxy of ours has written is the caller's; whatever stands before it anyone may write. */
    Optional<Address> source(String peer, Collection<String> forwardedFor) {
        return !hold(peer)
                ? Optional.empty()
                : forwardedFor.stream()
                        .flatMap(value -> Arrays.stream(value.split(",", -1)))
                        .flatMap(hop -> Address.parse(hop).stream())
                        .filter(hop -> !hold(hop.host()))
                        .reduce((_, later) -> later);
    }

    /**
     * Who stands before the proxies.
     *
     * @param host an IP address, without brackets
     * @param port decimal digits, or empty text when it is not known
     */
    public record Caller(String host, String port) {}
}
