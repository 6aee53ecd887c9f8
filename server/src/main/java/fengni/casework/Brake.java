package fengni.casework;

import java.time.Duration;

/**
 * How often something may be tried: freely at first, then after a wait that doubles each time.
 *
 * @param free attempts without a wait
 * @param forgotten after so long without an attempt the count begins anew
 */
record Brake(String name, int free, Duration first, Duration most, Duration forgotten) {
    /** Codes that fit no complaint, from one address; a household or an office shares one. */
    static final Brake CODES_OF_ADDRESS =
            new Brake("code", 10, Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofDays(1));

    /** From all addresses together; the wait stays short, so that nobody can keep the others out for long. */
    static final Brake CODES_OF_ALL =
            new Brake("codes", 300, Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofHours(1));

    /** New complaints of one address. */
    static final Brake NEW_OF_ADDRESS =
            new Brake("new", 10, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(1));
}
