package fengni.registry.verification;

import java.time.Instant;
import java.util.Optional;

/**
 * What this registry knows about one number, at one moment.
 *
 * @param asked as it was asked for
 * @param number in the one form in which numbers are compared; as asked if it fits no known form
 * @param name of algorithm or model, empty if unknown
 * @param subject of whoever filed, empty if unknown
 * @param role {@code provider} or {@code supporter} where known
 */
public record Verified(
        String asked,
        String number,
        String name,
        String subject,
        Optional<String> role,
        Part filing,
        Part assessment,
        Part label,
        Instant at) {}
