package fengni.filing;

import java.time.Instant;

/**
 * An answer as somebody entered it.
 *
 * @param version the version of the dossier that it brought
 */
record Entered(String value, long version, String by, Instant at) {}
