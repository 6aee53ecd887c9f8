package fengni.registry.shelf;

import java.time.Instant;
import java.util.Optional;

/**
 * What a developer says against a decision; one a decision.
 *
 * @param words of the developer
 * @param contact how to reach the developer, or empty
 */
public record Appeal(
        long id, long organisation, long decision, String words, String contact, Instant at, Optional<Answer> answer) {

    /**
     * What another reviewer decided about it.
     *
     * @param overturned false if the decision stands
     */
    public record Answer(boolean overturned, String reasons, long person, String by, Instant at) {}

    /** Returns where the store decides it. */
    public String path() {
        return ShelfPages.HERE + "/appeals/" + id;
    }
}
