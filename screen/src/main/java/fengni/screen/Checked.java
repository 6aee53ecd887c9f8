package fengni.screen;

import java.util.List;
import java.util.Optional;

/**
 * The entries of a set as they were held against one another. A set from a snapshot was checked when it was written; it is
 * done again only if somebody wants to change it. Safe for use by several threads.
 */
final class Checked {
    private final List<Feature> whole;
    private Optional<Standing> standing;

    private Checked(List<Feature> whole, Optional<Standing> standing) {
        this.whole = whole;
        this.standing = standing;
    }

    static Checked of(Standing standing) {
        return new Checked(List.of(), Optional.of(standing));
    }

    /** @param whole entries that are known to be sound, none of them gone */
    static Checked later(List<Feature> whole) {
        return new Checked(whole, Optional.empty());
    }

    synchronized Standing get() {
        if (standing.isEmpty()) {
            var check = new FeatureCheck();
            whole.forEach(check::add);
            check.end();
            standing = Optional.of(check.standing());
        }
        return standing.get();
    }

    /** Returns the entries that stand, in their order. */
    synchronized List<Feature> present() {
        return standing.map(Standing::present).orElse(whole);
    }

    synchronized int size() {
        return standing.map(Standing::size).orElseGet(whole::size);
    }

    /** Returns whether each entry has the place in the list that it has in the set. */
    synchronized boolean isWhole() {
        return size() == standing.map(each -> each.features().size()).orElseGet(whole::size);
    }
}
