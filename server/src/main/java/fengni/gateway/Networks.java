package fengni.gateway;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Addresses and networks, however they are spelt: {@code 10.0.0.0/8}, {@code ::1}, {@code 192.0.2.7}. */
public final class Networks {
    private final List<Network> all;

    /** @throws IllegalArgumentException if one is neither an address nor a network */
    Networks(Collection<String> texts) {
        this.all = texts.stream()
                .map(text -> parse(text)
                        .orElseThrow(() -> new IllegalArgumentException("neither address nor network: " + text)))
                .toList();
    }

    /** Returns whether the text is an address or a network, as settings name them; no name is ever looked up. */
    public static boolean isOne(String text) {
        return parse(text).isPresent();
    }

    /** Returns whether one of these holds the address; a text that is none is in no network. */
    boolean hold(String address) {
        var bytes = literal(address.replaceFirst("^\\[(.*)]$", "$1"));
        return bytes.isPresent() && all.stream().anyMatch(network -> network.holds(bytes.get()));
    }

    private static Optional<Network> parse(String text) {
        var parts = text.split("/", -1);
        return parts.length > 2
                ? Optional.empty()
                : literal(parts[0])
                        .map(first -> new Network(first, prefix(parts, first.length * Byte.SIZE)))
                        .filter(network ->
                                network.prefix() >= 0 && network.prefix() <= network.first().length * Byte.SIZE);
    }

    private static int prefix(String[] parts, int whole) {
        return parts.length == 1 ? whole : parts[1].matches("\\d{1,3}") ? Integer.parseInt(parts[1]) : -1;
    }

    /** An IPv4 address mapped into IPv6 comes back as the IPv4 address. */
    private static Optional<byte[]> literal(String text) {
        try {
            return text.matches("[0-9A-Fa-f:]+(?:\\.\\d+){0,3}") && text.matches(".*[.:].*")
                    ? Optional.of(InetAddress.ofLiteral(text).getAddress())
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @param prefix how many bits count */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Network(byte[] first, int prefix) {
        boolean holds(byte[] address) {
            int bytes = prefix / Byte.SIZE;
            int rest = prefix % Byte.SIZE;
            return address.length == first.length
                    && Arrays.equals(address, 0, bytes, first, 0, bytes)
                    && (rest == 0 || ((address[bytes] ^ first[bytes]) & 0xFF) >>> (Byte.SIZE - rest) == 0);
        }
    }
}
