package fengni.features;

import java.time.Instant;
import java.util.Optional;

/**
 * One change of one entry; none is ever changed or removed itself.
 *
 * @param number the place in lists
 * @param version of the feature database from this change on; 0 for what was before versions were kept
 * @param feature id of the entry
 * @param confirmed what was found about the change and confirmed
 */
public record FeatureChange(
        long number,
        long version,
        String feature,
        What what,
        Instant at,
        String by,
        String reason,
        Optional<Confirmation> confirmed) {
    /** What happened to the entry. */
    public enum What {
        ADDED,
        RETIRED,
        /** A retired entry counts again. */
        READMITTED
    }

    /** Returns whether the entry counts after this change. */
    public boolean admits() {
        return what != What.RETIRED;
    }
}
