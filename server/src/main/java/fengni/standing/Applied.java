package fengni.standing;

import java.time.Instant;

/**
 * When a gateway first acted by an order, or by its end.
 *
 * @param node the gateway's name, and its process
 * @param lifted whether it is the end
 * @param at by the clock of that machine
 * @param streamsEnded answers that it broke off
 */
public record Applied(String node, boolean lifted, Instant at, int streamsEnded) {}
