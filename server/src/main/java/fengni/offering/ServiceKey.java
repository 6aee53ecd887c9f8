package fengni.offering;

import java.time.Instant;
import java.util.Optional;

/**
 * A key of a service, without the key itself, which only its holder has.
 *
 * @param lastFour the last four characters, by which people tell keys apart
 */
public record ServiceKey(
        long id, ServiceId service, String name, String lastFour, Made made, Optional<Made> revoked, long version) {
    /** What every key begins with, so that scanners find one that lies about. */
    public static final String PREFIX = "fk-";

    /** Who did it, and when. */
    public record Made(Instant at, String by) {}

    /**
     * A key that was made just now, the only time that it is shown.
     *
     * @param secret {@code fk-} and 256 random bits in base64url
     */
    public record Fresh(ServiceKey key, String secret) {
        /** Keeps the secret out of logs and messages. */
        @Override
        public String toString() {
            return "Fresh[" + key + "]";
        }
    }
}
