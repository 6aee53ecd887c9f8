package fengni.identity;

import fengni.offering.ServiceId;
import java.time.Instant;

/**
 * What a service asks its users to accept before they use it (deep synthesis provisions, Arts 8 and 14).
 *
 * @param edition the service's own name for this version, new in each
 */
public record ConsentStatement(long id, ServiceId service, String edition, String words, Instant at, String by) {
    /** When a user accepted, and who says so. */
    public record Acceptance(Instant at, String by) {}
}
