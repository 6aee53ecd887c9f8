package fengni.answers;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Who counts as one where requests are counted by address: one subscriber of IPv6 has a whole /64 to ask from. */
public final class Subscriber {
    private static final int NETWORK_BYTES = 8;

    private Subscriber() {}

    /**
     * Returns an IPv4 address as it is, also where it is written as IPv6, and of an IPv6 address the first 64 bits,
     * however it is written; text that is no address stands for itself.
     */
    public static String of(String address) {
        try {
            return switch (InetAddress.ofLiteral(address.replaceAll("%.*", ""))) {
                case Inet6Address six ->
                    HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES)) + "/64";
                case InetAddress four -> four.getHostAddress();
            };
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
