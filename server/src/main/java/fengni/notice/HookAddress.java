package fengni.notice;

import fengni.answers.Fault;
import fengni.answers.Faults;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The address of a webhook as it is typed: https, a host, no user. Where it leads is looked at anew at every call, since a
 * name may mean another address tomorrow; here only what can be seen in its spelling is refused.
 */
final class HookAddress {
    private static final String FIELD = "address";
    private static final int LONGEST = 1_000;

    private HookAddress() {}

    /** @param privateToo whether the configuration lets webhooks lead into the own network, and there in clear */
    static List<Fault> faults(String typed, boolean privateToo) {
        if (typed.isEmpty()) {
            return List.of(Fault.of(FIELD, "required"));
        }
        return parsed(typed).map(uri -> faults(uri, privateToo)).orElseGet(() -> List.of(Fault.of(FIELD, "address")));
    }

    private static List<Fault> faults(URI uri, boolean privateToo) {
        var scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        return new Faults()
                .expect(scheme.equals("https") || (scheme.equals("http") && privateToo), FIELD, "hook_https")
                .expect(uri.getHost() != null, FIELD, "address_host")
                .expect(uri.getRawUserInfo() == null, FIELD, "address_user")
                .expect(uri.getRawFragment() == null, FIELD, "address")
                .expect(uri.toString().length() <= LONGEST, FIELD, "too_long", LONGEST)
                .list();
    }

    private static Optional<URI> parsed(String typed) {
        try {
            return Optional.of(new URI(typed)).filter(uri -> typed.chars().allMatch(c -> c > ' ' && c < 0x7F));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
