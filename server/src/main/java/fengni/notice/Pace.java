package fengni.notice;

import java.time.Duration;

/**
 * How often this node looks for what is to be sent.
 *
 * @param plan between two looks at what is due
 * @param deliver between two looks at what waits
 */
record Pace(Duration plan, Duration deliver) {
    static final Pace USUAL = new Pace(Duration.ofMinutes(10), Duration.ofSeconds(30));
}
