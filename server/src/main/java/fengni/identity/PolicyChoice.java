package fengni.identity;

import fengni.offering.ServiceId;
import java.time.Instant;

/**
 * A policy that a person chose for a service, and answers for.
 *
 * @param reason why this service needs no more than this
 * @param signedBy the name under which the person had signed in
 */
public record PolicyChoice(
        long id, ServiceId service, IdentityPolicy policy, String reason, String signedBy, Instant at) {}
