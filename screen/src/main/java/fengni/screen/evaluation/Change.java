package fengni.screen.evaluation;

import fengni.screen.Feature;
import fengni.screen.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is about to become of a feature database. The entries must be sound beside each other.
 *
 * @param standing the entries that count now
 * @param added those that shall count as well
 * @param removed ids of those that shall count no more
 */
public record Change(List<Feature> standing, List<Feature> added, Set<String> removed) {
    public Change {
        standing = List.copyOf(standing);
        added = List.copyOf(added);
        removed = Set.copyOf(removed);
    }

    List<Feature> remaining() {
        return standing.stream().filter(each -> !removed.contains(each.id())).toList();
    }

    /** Returns what decides over the hits of other entries: words that excuse, and words that combinations name. */
    Stream<Feature> ruling() {
        return remaining().stream().filter(each -> each.kind() == Kind.ALLOW || each.kind() == Kind.CLASS);
    }
}
