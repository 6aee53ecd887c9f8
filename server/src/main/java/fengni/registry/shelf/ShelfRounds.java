package fengni.registry.shelf;

import fengni.answers.ConsoleRounds;
import java.time.Duration;

/** Works on rounds whenever there are some, on a thread of its own, and begins those of the night. */
final class ShelfRounds extends ConsoleRounds {
    private static final Duration REST = Duration.ofMinutes(1);

    ShelfRounds(Rechecks rechecks) {
        super("shelf-checking", () -> {
            rechecks.beginNights();
            return rechecks.step() ? Duration.ZERO : REST;
        });
    }
}
