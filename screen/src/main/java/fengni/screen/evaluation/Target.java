package fengni.screen.evaluation;

import fengni.screen.Feature;
import fengni.screen.Kind;
import java.util.List;

/**
 * A word that a reviewer should know in every disguise.
 *
 * @param entry id of the entry that is expected to be hit
 */
public record Target(String entry, String word) {
    public Target {
        if (word.isBlank()) {
            throw new IllegalArgumentException("target " + entry + " has no word");
        }
    }

    /** Returns the words of the entries that are plain words. */
    public static List<Target> of(List<Feature> features) {
        return features.stream()
                .filter(feature -> feature.kind() == Kind.LITERAL)
                .map(feature -> new Target(feature.id(), feature.pattern()))
                .toList();
    }
}
