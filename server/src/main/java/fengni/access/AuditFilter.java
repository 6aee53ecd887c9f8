package fengni.access;

import java.time.Instant;
import java.util.Optional;

/**
 * Which rows of the audit are asked for; an empty part asks for all.
 *
 * @param organisation whose rows
 * @param person a login: rows of what this person did, and of what was done to them
 * @param act the name of an {@link Act}
 * @param from the first moment
 * @param until the first moment after the last
 * @param address the whole source address
 */
record AuditFilter(
        long organisation,
        String person,
        String act,
        Optional<Instant> from,
        Optional<Instant> until,
        String address) {}
