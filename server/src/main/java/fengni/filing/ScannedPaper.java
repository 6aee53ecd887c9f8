package fengni.filing;

import java.time.Instant;
import java.util.Locale;

/**
 * What looking at a stamped scan found.
 *
 * @param field where the scan was put
 * @param file SHA-256 of the scan
 * @param reference and {@code content}: what its code says; empty if none was read
 */
record ScannedPaper(
        String field, String file, Reading reading, String reference, String content, String by, Instant at) {
    /** Stored by {@link #word}: never rename one. */
    enum Reading {
        /** It is the newest making of the paper that belongs in this field. */
        CURRENT,
        /** It is an earlier making. */
        OLDER,
        /** It is another paper, or that of another dossier. */
        OTHER,
        /** No code was found on it, or it could not be read at all. */
        NONE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
