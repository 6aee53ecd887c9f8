package fengni.filing;

import java.net.URI;
import java.time.LocalDate;

/**
 * A number of a registry's own series (登记号); never one of the state's.
 *
 * @param registry whose registry it is
 * @param page the registry's public page of the number
 * @param filed the day on which it was given, in Chinese time
 */
record FiledNumber(String number, String registry, URI page, LocalDate filed) {}
