package fengni.identity;

import fengni.answers.Faults;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An attestation as a service's backend sends it.
 *
 * @param user the service's own name for its user, 1 to 256 characters without control characters
 * @param attestedAt when the identity was verified; missing means now, or as it stands if nothing else changed
 * @param reference to the service's own papers, at most 500 characters
 */
public record EndUserDraft(
        Optional<String> user, Optional<String> method, Optional<Instant> attestedAt, Optional<String> reference) {
    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_REFERENCE = 500;
    /** Clocks of two machines differ. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    Faults faults(Set<String> methods, Instant now) {
        var faults = new Faults()
                .words(user, "user", LONGEST_NAME)
                .expect(
                        user.orElse("").chars().noneMatch(unit -> unit == '\n' || unit == '\r' || unit == '\t'),
                        "user",
                        "control_characters")
                .expect(method.isPresent(), "method", "required")
                .expect(
                        method.isEmpty() || methods.contains(method.get()),
                        "method",
                        "choice",
                        String.join(", ", methods))
                .expect(attestedAt.isEmpty() || attestedAt.get().isBefore(now.plus(SKEW)), "attestedAt", "future");
        reference.ifPresent(words -> faults.words(Optional.of(words), "reference", LONGEST_REFERENCE));
        return faults;
    }

    /** Keeps the reference out of logs and messages. */
    @Override
    public String toString() {
        return "EndUserDraft[" + user + " by " + method + "]";
    }
}
