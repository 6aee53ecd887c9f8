package fengni.offering;

import fengni.answers.Faults;
import java.util.Optional;

/**
 * An upstream as a person entered it.
 *
 * @param plainHttp whether plain HTTP to a public host is meant
 */
public record UpstreamDraft(Optional<String> model, Optional<String> base, Optional<String> key, boolean plainHttp) {
    private static final int LONGEST_MODEL = 200;
    private static final int LONGEST_KEY = 4096;

    Faults faults() {
        var faults = new Faults().words(model, "model", LONGEST_MODEL);
        key.ifPresent(secret -> faults.expect(visible(secret), "key", "key_characters"));
        return base.filter(address -> !address.isBlank())
                .map(address -> faults.addAll(UpstreamAddress.faults(address, plainHttp)))
                .orElseGet(() -> faults.expect(false, "base", "required"));
    }

    /** What an HTTP header can carry; anything else would be a way to slip in a header. */
    private static boolean visible(String secret) {
        return !secret.isEmpty()
                && secret.length() <= LONGEST_KEY
                && secret.chars().allMatch(unit -> unit > ' ' && unit < 127);
    }

    /** Keeps the key out of logs and messages. */
    @Override
    public String toString() {
        return "UpstreamDraft[" + model + " at " + base + "]";
    }
}
