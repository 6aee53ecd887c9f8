package fengni.rulebook;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * What was read from the database a moment ago: read anew after two seconds, so that a change made on another node is seen,
 * and at once after a change made here. Safe for use by many threads.
 */
final class Recent<T> {
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Supplier<T> read;
    private final AtomicReference<Optional<Look<T>>> last = new AtomicReference<>(Optional.empty());

    Recent(Supplier<T> read) {
        this.read = read;
    }

    private record Look<T>(T value, long at) {
        boolean isFresh() {
            return System.nanoTime() - at < FRESH.toNanos();
        }
    }

    T get() {
        return last.get().filter(Look::isFresh).map(Look::value).orElseGet(this::look);
    }

    void forget() {
        last.set(Optional.empty());
    }

    /** The moment is taken before reading: what changed meanwhile is seen at the next look. */
    private T look() {
        long at = System.nanoTime();
        var before = last.get();
        var value = read.get();
        last.compareAndSet(before, Optional.of(new Look<>(value, at)));
        return value;
    }
}
