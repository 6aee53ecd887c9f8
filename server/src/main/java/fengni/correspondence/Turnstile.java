package fengni.correspondence;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets few at a time through an open door: whoever waits there costs little, whoever is inside costs a tree of its
 * document. Safe for use by many threads.
 */
final class Turnstile {
    private final Semaphore places;
    private final Duration patience;

    /** @param patience how long one waits for a place */
    Turnstile(int places, Duration patience) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    static Turnstile usual() {
        return new Turnstile(4, Duration.ofSeconds(5));
    }

    /** Does the work as soon as there is a place; empty if there was none in time. */
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

    Duration patience() {
        return patience;
    }

    private boolean entered() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
