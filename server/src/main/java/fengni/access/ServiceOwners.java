package fengni.access;

import java.util.Optional;

/** What the guard of the JSON API must know of services; the room that keeps them implements it. */
@FunctionalInterface
public interface ServiceOwners {
    /** Returns the number of the organisation that answers for the service, or empty if there is no such service. */
    Optional<Long> organisation(long service);
}
