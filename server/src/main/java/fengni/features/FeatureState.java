package fengni.features;

import java.time.Instant;

/** Where an entry stands; only admitted ones are matched. */
public sealed interface FeatureState {
    record Admitted(Instant at, String by) implements FeatureState {}

    record Retired(Instant at, String by, String reason) implements FeatureState {}

    /** The stable name in tables and JSON. */
    default String word() {
        return switch (this) {
            case Admitted _ -> "admitted";
            case Retired _ -> "retired";
        };
    }
}
