package fengni.registry.verification;

import java.time.Instant;
import java.util.Optional;

/**
 * A key of a store, without the key itself, which only the store has.
 *
 * @param lastFour the last four characters, by which people tell keys apart
 */
public record StoreKey(long id, String lastFour, Instant made, Optional<Instant> revoked) {
    /** What every key begins with, so that scanners find one that lies about. */
    static final String PREFIX = "fvk-";
}
