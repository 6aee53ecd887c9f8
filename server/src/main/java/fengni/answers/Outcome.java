package fengni.answers;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of something that was asked for; a "no" that must be expected is a value.
 *
 * @param <T> what there is when it was done
 */
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    /** Nothing was done, for all of these reasons. */
    record Faulty<T>(List<Fault> faults) implements Outcome<T> {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** Nothing was done: there is no such thing. */
    record Absent<T>() implements Outcome<T> {}

    /** Nothing was done: it was asked well, but does not go with what stands already. */
    record Conflicting<T>(Fault fault) implements Outcome<T> {}

    static <T> Outcome<T> faulty(Fault... faults) {
        return new Faulty<>(List.of(faults));
    }

    static <T> Outcome<T> found(Optional<T> one) {
        return one.<Outcome<T>>map(Done::new).orElseGet(Absent::new);
    }

    /** Goes on with what was done; a "no" stays a "no". */
    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(var value) -> next.apply(value);
            case Faulty<T>(var faults) -> new Faulty<>(faults);
            case Absent<T>() -> new Absent<>();
            case Conflicting<T>(var fault) -> new Conflicting<>(fault);
        };
    }

    default <R> Outcome<R> map(Function<T, R> change) {
        return then(value -> new Done<>(change.apply(value)));
    }
}
