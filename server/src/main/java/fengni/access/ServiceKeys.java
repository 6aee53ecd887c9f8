package fengni.access;

import java.util.Optional;

/** What sign-in must know of service keys; the room that keeps them implements it. */
@FunctionalInterface
public interface ServiceKeys {
    /** Returns the number of the service whose key this is, if it works. */
    Optional<Long> service(String key);
}
