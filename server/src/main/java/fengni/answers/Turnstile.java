package fengni.answers;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets only so many at once do what needs much memory; the others wait in line, but not for ever. Safe for use by many
 * threads.
 */
public final class Turnstile {
    private final Semaphore places;
    private final Duration patience;

    /** @param patience how long one waits for a place */
    public Turnstile(int places, Duration patience) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    /** Returns a turnstile with four places, for which one waits five seconds. */
    public static Turnstile usual() {
        return new Turnstile(4, Duration.ofSeconds(5));
    }

    /** Returns what the work returned, or nothing if no place came free in time and nothing was done. */
    public <T> Optional<T> pass(Supplier<T> work) {
        if (!entered()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            places.release();
        }
    }

    public Duration patience() {
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
