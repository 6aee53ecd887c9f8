package fengni.features;

import fengni.screen.FeatureSet;
import java.util.List;

/**
 * The feature set that reviews use now: one reference, moved when a new set stands whole. Have {@link #refresh} run on
 * every news; no request ever waits for a set to be built. Safe for use by many threads.
 */
public final class Features {
    private final FeatureTable table;
    private volatile FeatureSet current = FeatureSet.of(name(0), List.of());
    private long seen;

    public Features(FeatureDatabase database) {
        this.table = database.table();
    }

    /** Returns the set in use; a review that has begun stays with the one it took. */
    public FeatureSet current() {
        return current;
    }

    /**
     * Builds a new set on the calling thread if an entry changed. The version is read before and after the entries: a name
     * stands for exactly one set on every node, as records of reviews rely on it.
     */
    public synchronized void refresh() {
        long version = table.version();
        while (version > seen) {
            var entries = table.admitted();
            long after = table.version();
            if (after == version) {
                current = FeatureSet.of(name(version), entries);
                seen = version;
            }
            version = after;
        }
    }

    private static String name(long version) {
        return "features-" + version;
    }
}
