package fengni.filing;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a person saw elsewhere of something that is filed: in the business register, on a site, in a letter.
 *
 * @param seenOn the day on which it was seen there
 * @param source where, in their words
 */
record Sighting(
        long id,
        long dossier,
        int product,
        String field,
        String value,
        LocalDate seenOn,
        String source,
        String by,
        Instant at) {
    /** Returns the name under which a screenshot is kept. */
    String owner() {
        return "drift-sighting/" + id;
    }
}
