package fengni.access;

import java.time.Instant;

/**
 * A role that a person has only for a time.
 *
 * @param label what it is for, as it stands on what the person takes along
 * @param until not included
 */
public record Pass(long person, long organisation, Role role, String label, Instant from, Instant until) {
    boolean counts(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }
}
