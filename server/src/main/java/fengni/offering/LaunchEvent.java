package fengni.offering;

import java.time.Instant;
import java.util.List;

/**
 * One step of a service through the launch gate, or one word about it.
 *
 * @param id positive and rising in the order in which the events took effect
 * @param person who did it, as the console numbers people; 0 and below for programs
 * @param by their login
 * @param proofs what spoke for opening the service at that moment
 */
public record LaunchEvent(
        long id,
        ServiceId service,
        LaunchMove move,
        String reason,
        long person,
        String by,
        Instant at,
        List<LaunchProof> proofs) {
    public LaunchEvent {
        proofs = List.copyOf(proofs);
    }
}
