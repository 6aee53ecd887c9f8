package fengni.registry.verification;

import java.time.Instant;
import java.util.UUID;

/**
 * A message to a store.
 *
 * @param body the signed document, the same at every attempt
 * @param attempts made until now, this one included
 */
record Message(UUID id, long store, String number, String body, int attempts) {
    /**
     * A message as people see it.
     *
     * @param state {@code waiting}, {@code taken}, {@code given_up} or {@code dropped}
     * @param trouble key of the words for what went wrong last; empty if nothing did
     */
    record Line(UUID id, String number, Instant made, String state, int attempts, String trouble) {}
}
