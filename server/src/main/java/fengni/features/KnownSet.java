package fengni.features;

import fengni.screen.Feature;
import fengni.screen.FeatureSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The entries that count at one version, and the set that is made of them. A name stands for exactly these entries on every
 * node, in the order in which they came to count, however the node learned of them.
 */
record KnownSet(long version, FeatureSet set) {
    /** What stands before anything was read. */
    static final KnownSet NOTHING = new KnownSet(0, FeatureSet.of(name(0), List.of()));

    static String name(long version) {
        return "features-" + version;
    }

    /** @param changed every entry that changed since, as it is now, in the order of the changes */
    KnownSet after(List<FeatureEntry> changed) {
        if (changed.isEmpty()) {
            return this;
        }
        var leaving = new HashSet<String>();
        var added = new ArrayList<Feature>();
        for (FeatureEntry entry : changed) {
            var feature = entry.feature();
            if (set.has(feature.id())) {
                leaving.add(feature.id());
            }
            if (entry.state() instanceof FeatureState.Admitted) {
                added.add(feature);
            }
        }
        long then = changed.getLast().version();
        return new KnownSet(then, set.changed(name(then), added, leaving));
    }

    /** Returns the same made whole. */
    KnownSet merged() {
        return new KnownSet(version, set.merged());
    }

    /** Returns what a later one becomes when it lies over another set of the entries of this one. */
    KnownSet over(KnownSet base) {
        var features = set.features();
        var standing = identities(base.set.features());
        var staying = identities(features);
        var added = features.stream().filter(each -> !standing.contains(each)).toList();
        var leaving = new HashSet<String>();
        base.set.features().stream().filter(each -> !staying.contains(each)).forEach(each -> leaving.add(each.id()));
        return new KnownSet(version, base.set.changed(set.version(), added, leaving));
    }

    private static Set<Feature> identities(List<Feature> features) {
        var identities = Collections.newSetFromMap(new IdentityHashMap<Feature, Boolean>(features.size()));
        identities.addAll(features);
        return identities;
    }
}
