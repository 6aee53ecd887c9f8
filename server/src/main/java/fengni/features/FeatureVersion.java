package fengni.features;

import java.time.Instant;

/**
 * One version of the feature database: what was changed to come to it.
 *
 * @param at when, by whom and why the first of its changes was made; they are all of one act
 */
public record FeatureVersion(
        long version, Instant at, String by, String reason, int added, int retired, int readmitted) {}
