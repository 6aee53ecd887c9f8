package fengni.registry.shelf;

import java.util.Optional;

/**
 * What the developer reads.
 *
 * @param store name of the organisation that runs the store
 */
public record StoreLetter(String store, ShelfRow app, Decision decision, Optional<Appeal> appeal) {
    /** Returns whether an appeal can be lodged. */
    public boolean mayAppeal() {
        return decision.step().act().burdens() && appeal.isEmpty();
    }
}
