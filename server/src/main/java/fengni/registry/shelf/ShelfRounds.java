package fengni.registry.shelf;

import fengni.answers.Rounds;
import java.time.Duration;

/** Works on rounds whenever there are some, on a thread of its own, and begins those of the night. */
final class ShelfRounds implements AutoCloseable {
    private static final Duration REST = Duration.ofMinutes(1);

    private final Rechecks rechecks;
    private final Rounds rounds = new Rounds("shelf-checking", this::round);

    ShelfRounds(Rechecks rechecks) {
        this.rechecks = rechecks;
    }

    private Duration round() {
        rechecks.beginNights();
        return rechecks.step() ? Duration.ZERO : REST;
    }

    void start() {
        rounds.start();
    }

    /** Lets a round that was just begun go on at once. */
    void wake() {
        rounds.wake();
    }

    @Override
    public void close() {
        rounds.close();
    }
}
