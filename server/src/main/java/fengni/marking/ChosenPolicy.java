package fengni.marking;

import fengni.offering.ServiceId;
import java.time.Instant;

/**
 * A label policy that a person chose and answers for.
 *
 * @param reason why, in the person's words
 * @param signer the person of the console, by name or id
 */
public record ChosenPolicy(ServiceId service, LabelPolicy policy, String reason, String signer, Instant at) {}
