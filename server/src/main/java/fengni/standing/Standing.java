package fengni.standing;

import java.time.Instant;
import java.util.Optional;

/** How an account, a service or the operator stands: the fold of its events. */
public sealed interface Standing {
    record Good() implements Standing {}

    /** Warned: the requests go on, each record says so. */
    record Warned(String reason) implements Standing {}

    /** Restricted to a number of requests an hour. */
    record Restricted(int requestsPerHour, String reason) implements Standing {}

    /**
     * Refused for a time.
     *
     * @param until when it ends by itself, or empty: until restored
     */
    record Suspended(String reason, Optional<Instant> until) implements Standing {}

    record Closed(String reason) implements Standing {}

    /** The stable name in JSON. */
    default String word() {
        return switch (this) {
            case Good() -> "good";
            case Warned _ -> "warned";
            case Restricted _ -> "restricted";
            case Suspended _ -> "suspended";
            case Closed _ -> "closed";
        };
    }
}
