package fengni.identity;

import fengni.offering.ServiceId;
import java.time.Instant;
import java.util.Optional;

/**
 * A user of a service whose real identity the service attests. Fengni keeps that it was verified, by which method and
 * when; the identity itself stays with the service, but for a reference that it may leave here, encrypted.
 *
 * @param id the place in lists; stays the same when the attestation is renewed
 * @param name the service's own name for its user
 * @param hasReference whether the service left a reference to its own papers
 * @param withdrawn when the attestation ended
 */
public record EndUser(
        long id,
        ServiceId service,
        String name,
        String method,
        Instant attestedAt,
        String attestedBy,
        boolean hasReference,
        Optional<Instant> withdrawn) {}
