package fengni.correspondence;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.answers.Outcome.Done;
import fengni.answers.Outcome.Faulty;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** The base address of a registry: https, or http on this machine only; a host, perhaps a path, nothing else. */
final class RegistryAddress {
    private static final String FIELD = "base";

    private RegistryAddress() {}

    /** Returns the address without a slash at its end. */
    static Outcome<URI> checked(URI address) {
        var scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        var faults = new Faults()
                .expect(scheme.equals("http") || scheme.equals("https"), FIELD, "address_scheme")
                .expect(address.getHost() != null, FIELD, "address_host")
                .expect(address.getRawUserInfo() == null, FIELD, "address_user")
                .expect(address.getRawQuery() == null && address.getRawFragment() == null, FIELD, "address_query");
        if (faults.none() && scheme.equals("http") && !isLoopback(address)) {
            faults.add(Fault.of(FIELD, "registry_plain_http"));
        }
        return faults.none()
                ? new Done<>(URI.create(address.toString().replaceAll("/+$", "")))
                : new Faulty<>(faults.list());
    }

    /** Looks at the spelling alone: what a name means may differ tomorrow. */
    static boolean isLoopback(URI address) {
        var host = Optional.ofNullable(address.getHost()).orElse("");
        return host.equalsIgnoreCase("localhost")
                || host.equals("[::1]")
                || host.matches("127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");
    }
}
