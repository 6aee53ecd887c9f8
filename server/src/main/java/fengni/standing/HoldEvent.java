package fengni.standing;

import java.time.Instant;

/**
 * A hold that was laid or lifted.
 *
 * @param id positive and rising in the order in which the events took effect
 * @param by the name of who did it
 */
public record HoldEvent(long id, Subject subject, Measure measure, Reasons reasons, String by, Instant at) {}
