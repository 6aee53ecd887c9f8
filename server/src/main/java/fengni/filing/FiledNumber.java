package fengni.filing;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A number of a registry's own series (登记号); never one of the state's.
 *
 * @param registry whose registry it is
 * @param page the registry's public page of the number
 * @param filed the day on which it was given, in Chinese time
 * @param ended empty while it is in force
 */
record FiledNumber(String number, String registry, URI page, LocalDate filed, Optional<Ended> ended) {
    /**
     * How and when it ended.
     *
     * @param state {@code cancelled} or {@code revoked}
     */
    record Ended(String state, LocalDate on) {}
}
