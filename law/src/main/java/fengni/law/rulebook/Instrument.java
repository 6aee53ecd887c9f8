package fengni.law.rulebook;

import java.time.LocalDate;

/**
 * A rule that duties are cited from.
 *
 * @param effective the first day on which it is in force; for practice that no rule sets, the day from which it is known
 */
public record Instrument(String id, Wording name, LocalDate effective) {}
