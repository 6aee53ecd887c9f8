package fengni.registry.shelf;

import java.time.Instant;
import java.util.Optional;

/**
 * A check of a whole shelf.
 *
 * @param lastApp after which it goes on
 * @param by who began it; empty if the clock did
 * @param changes how many points came out otherwise
 */
public record Round(
        long id,
        long organisation,
        Instant begun,
        String by,
        long lastApp,
        int total,
        int done,
        int changes,
        Optional<Instant> ended) {}
