package fengni.features;

import fengni.screen.Feature;
import java.time.Instant;

/**
 * An entry of the feature database with how it came there (deep synthesis provisions, Art. 10(2)).
 *
 * @param number the place in lists
 * @param feature what reviews match
 * @param proposer who brought it
 * @param reason why
 * @param version the news that brought this state
 */
public record FeatureEntry(
        long number,
        Feature feature,
        String proposer,
        String reason,
        Instant addedAt,
        FeatureState state,
        long version) {}
