package fengni.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing that happened to an order.
 *
 * @param words the reason, the acknowledgement or the report, as typed
 * @param number of the document that lifts it; else empty text
 * @param person 0 for a registry, whose name then stands in {@code by}
 */
record OrderStep(
        long id,
        OrderAct act,
        String words,
        String number,
        Optional<LocalDate> day,
        long person,
        String by,
        Instant at) {
    /** No person has this number. */
    static final long NOBODY = 0;
}
