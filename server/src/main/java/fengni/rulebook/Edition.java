package fengni.rulebook;

import java.time.Instant;

/**
 * A version of the rulebook that is kept here.
 *
 * @param sha256 of its packed tables, 64 lower-case hex digits
 * @param shipped whether it came with the program
 */
record Edition(String version, String sha256, boolean shipped, Instant at) {
    boolean isNamedAs(Edition other) {
        return version.equals(other.version);
    }

    boolean isSameAs(Edition other) {
        return isNamedAs(other) && sha256.equals(other.sha256);
    }
}
