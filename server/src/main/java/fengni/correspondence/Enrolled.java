package fengni.correspondence;

import java.time.Instant;
import java.util.Optional;

/**
 * An operator that may write to the registry of this installation, or was invited to.
 *
 * @param operator its unified social credit code
 * @param key by which its letters are checked; empty until it has enrolled
 * @param enrolled when it brought its key
 * @param revoked since when its letters are refused
 * @param contact when it last wrote or asked
 */
public record Enrolled(
        String operator,
        String name,
        Optional<PublicKey> key,
        Optional<Instant> enrolled,
        Optional<Instant> revoked,
        Optional<Instant> contact) {
    /** Returns the key that counts: none before the enrolment and after its revocation. */
    public Optional<PublicKey> standingKey() {
        return revoked.isEmpty() ? key : Optional.empty();
    }
}
