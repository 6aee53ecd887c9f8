package fengni.offering;

import fengni.answers.Fault;
import fengni.answers.Faults;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The base address of a model: {@code http} or {@code https}, a host, a path that ends in {@code /v1}, nothing else.
 *
 * <p>Plain HTTP carries prompts and the bearer key in clear. It is taken for what stays in the house: loopback, private
 * addresses (RFC 1918, RFC 4193), names without a dot and names under {@code .local}, {@code .internal}, {@code .lan},
 * {@code .home.arpa}; elsewhere only when the person says so. Link-local addresses (169.254.0.0/16, fe80::/10) are never
 * taken: that is where clouds hand out credentials. No name is looked up: the answer may differ tomorrow.
 */
public final class UpstreamAddress {
    private static final List<String> HOUSE_NAMES = List.of(".local", ".internal", ".lan", ".home.arpa", ".localhost");

    private UpstreamAddress() {}

    /** Returns everything that is wrong with an address; empty if it may be used. */
    public static List<Fault> faults(String address, boolean plainHttp) {
        return parsed(address).map(uri -> faults(uri, plainHttp)).orElseGet(() -> List.of(Fault.of("base", "address")));
    }

    private static List<Fault> faults(URI uri, boolean plainHttp) {
        var scheme = lower(Optional.ofNullable(uri.getScheme()));
        var host = lower(Optional.ofNullable(uri.getHost()));
        return new Faults()
                .expect(scheme.equals("http") || scheme.equals("https"), "base", "address_scheme")
                .expect(!host.isEmpty(), "base", "address_host")
                .expect(uri.getRawUserInfo() == null, "base", "address_user")
                .expect(uri.getRawQuery() == null && uri.getRawFragment() == null, "base", "address_query")
                .expect(Optional.ofNullable(uri.getRawPath()).orElse("").endsWith("/v1"), "base", "address_path")
                .expect(!linkLocal(host), "base", "address_link_local")
                .expect(!scheme.equals("http") || plainHttp || inHouse(host), "base", "address_plain_http")
                .list();
    }

    private static boolean inHouse(String host) {
        return Address4.read(host)
                .map(Address4::inHouse)
                .orElseGet(() -> host.startsWith("[") ? inHouse6(host) : inHouseName(host));
    }

    private static boolean inHouseName(String host) {
        return !host.contains(".") || HOUSE_NAMES.stream().anyMatch(host::endsWith);
    }

    private static boolean inHouse6(String host) {
        return host.equals("[::1]") || host.startsWith("[fc") || host.startsWith("[fd");
    }

    private static boolean linkLocal(String host) {
        return Address4.read(host).map(Address4::linkLocal).orElse(false)
                || host.matches("\\[fe[89ab].*")
                || host.contains("169.254.");
    }

    private static Optional<URI> parsed(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static String lower(Optional<String> text) {
        return text.orElse("").toLowerCase(Locale.ROOT);
    }

    /** An IPv4 address in four decimal parts. */
    private record Address4(int first, int second) {
        static Optional<Address4> read(String host) {
            if (!host.matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
                return Optional.empty();
            }
            var parts = host.split("\\.", -1);
            return Optional.of(new Address4(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
        }

        boolean inHouse() {
            return first == 127
                    || first == 10
                    || (first == 172 && second >= 16 && second < 32)
                    || (first == 192 && second == 168);
        }

        boolean linkLocal() {
            return first == 169 && second == 254;
        }
    }
}
