package fengni.law;

import java.time.LocalDate;

/**
 * Where a datum of the rulebook comes from.
 *
 * @param citation the rule or publication
 * @param version the version of the table that holds the datum
 * @param effective the first day on which the table counts
 * @param confidence how sure the datum is
 * @param note what a reader should know, or empty
 */
public record Source(String citation, String version, LocalDate effective, Confidence confidence, String note) {}
