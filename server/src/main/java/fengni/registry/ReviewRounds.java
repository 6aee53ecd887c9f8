package fengni.registry;

import java.time.Instant;

/**
 * How often what is open was sent since the last decision.
 *
 * @param count 1 if it was never sent back
 * @param first when it first came in
 */
record ReviewRounds(int count, Instant first) {}
