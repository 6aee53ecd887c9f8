package fengni.casework;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets only so many at once do what needs much memory; the others wait in line, but not for ever. Safe for use by many
 * threads.
 */
final class Turnstile {
    private final Semaphore places;
    private final Duration patience;

    Turnstile(int places, Duration patience) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    /** Returns what the work returned, or nothing if no place came free in time and nothing was done. */
    <T> Optional<T> pass(Supplier<T> work) {
        if (!entered()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            places.release();
        }
    }

    private boolean entered() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
