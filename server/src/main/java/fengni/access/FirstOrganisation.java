package fengni.access;

import java.util.Optional;

/** What the set-up must know of organisations; the room that keeps them implements it. */
@FunctionalInterface
public interface FirstOrganisation {
    /** Returns the number of the first organisation, once there is one. */
    Optional<Long> first();
}
