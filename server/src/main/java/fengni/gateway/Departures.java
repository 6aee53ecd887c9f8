package fengni.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Tells which other ends of TCP connections have closed their side, as Linux lists them. While a client waits for the first
 * byte nothing may be written to it, and a read could take away its next request: the kernel's table is the one place that
 * shows its going. On other systems nobody is found, and a client's absence shows at the next write.
 *
 * <p>A client that closes only its sending half counts as gone, as with other proxies.
 */
final class Departures {
    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp6"), Path.of("/proc/net/tcp"));
    /** The state CLOSE_WAIT: the other end has closed, this one has not. */
    private static final String CLOSED_BY_PEER = "08";

    private static final int REMOTE = 2;
    private static final int STATE = 3;

    private Departures() {}

    static Set<SocketAddress> now() {
        var left = new HashSet<SocketAddress>();
        for (var table : TABLES) {
            try (var rows = Files.lines(table)) {
                rows.map(row -> row.strip().split(" +", STATE + 2))
                        .filter(row -> row.length > STATE && row[STATE].equals(CLOSED_BY_PEER))
                        .forEach(row -> left.add(address(row[REMOTE])));
            } catch (IOException | RuntimeException e) {
                // No such table here, or one of another form: nobody is found in it.
            }
        }
        return left;
    }

    /** Reads an address of 4 or 16 bytes in words of the machine's byte order, and a port, all in hex. */
    static InetSocketAddress address(String hex) {
        int colon = hex.indexOf(':');
        var bytes = HexFormat.of().parseHex(hex, 0, colon);
        for (int word = 0; ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN && word < bytes.length; word += 4) {
            swap(bytes, word, word + 3);
            swap(bytes, word + 1, word + 2);
        }
        try {
            return new InetSocketAddress(
                    InetAddress.getByAddress(bytes), Integer.parseInt(hex.substring(colon + 1), 16));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("an address has 4 or 16 bytes, not as in " + hex, e);
        }
    }

    private static void swap(byte[] bytes, int one, int other) {
        byte kept = bytes[one];
        bytes[one] = bytes[other];
        bytes[other] = kept;
    }
}
