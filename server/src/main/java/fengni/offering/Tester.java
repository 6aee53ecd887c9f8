package fengni.offering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An end user whom a service answers before it is public.
 *
 * @param user the service's own name for its user, as {@code safety_identifier} gives it
 * @param staff whether an internal service answers too
 * @param name of the person, or empty
 * @param note or empty
 * @param until the last day, in China; empty means until taken off the list
 */
public record Tester(
        long id,
        ServiceId service,
        String user,
        boolean staff,
        String name,
        String note,
        Optional<LocalDate> until,
        String by,
        Instant at) {
    /** Returns whether the last day is over. */
    public boolean over(LocalDate today) {
        return until.filter(today::isAfter).isPresent();
    }
}
