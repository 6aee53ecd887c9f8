package fengni.registry.shelf;

import fengni.law.rulebook.Basis;
import fengni.law.rulebook.Wording;
import java.util.Locale;
import java.util.Optional;

/**
 * The rule behind a point.
 *
 * @param proposes what a reviewer may want to decide when the point begins to fail; a proposal, never a decision
 */
public record ShelfRule(Point point, Wording title, Basis basis, Optional<Act> proposes) {
    /** Returns the key of the words for how sure the rule is. */
    public String confidence() {
        return "registry.shelf.confidence." + basis.confidence().name().toLowerCase(Locale.ROOT);
    }
}
