package fengni.registry.publication;

import java.time.Duration;

/**
 * How often something may be tried: freely at first, then after a wait that doubles each time.
 *
 * @param free attempts without a wait
 * @param forgotten after so long without an attempt the count begins anew
 */
record ObjectionBrake(String name, int free, Duration first, Duration most, Duration forgotten) {
    /** Codes that fit no objection, from one address; a household or an office shares one. */
    static final ObjectionBrake CODES_OF_ADDRESS =
            new ObjectionBrake("code", 10, Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofDays(1));

    /** From all addresses together; the wait stays short, so that nobody can keep the others out for long. */
    static final ObjectionBrake CODES_OF_ALL =
            new ObjectionBrake("codes", 300, Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofHours(1));

    /** New objections of one address. */
    static final ObjectionBrake NEW_OF_ADDRESS =
            new ObjectionBrake("new", 10, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(1));

    /** New objections of all together: each is kept for good, so no crowd of addresses may fill the records. */
    static final ObjectionBrake NEW_OF_ALL =
            new ObjectionBrake("news", 300, Duration.ofSeconds(10), Duration.ofMinutes(5), Duration.ofHours(1));
}
