package fengni.screen.rule;

import java.util.List;
import java.util.Optional;

/** What came of reading a pattern: its meaning, or everything that is wrong with it. */
public sealed interface Parsed<T> {
    /** The pattern is sound. */
    record Sound<T>(T meaning) implements Parsed<T> {}

    /** The pattern has these slips, in the order of their columns. */
    record Slipped<T>(List<Slip> slips) implements Parsed<T> {
        public Slipped {
            slips = List.copyOf(slips);
        }
    }

    /** Returns the meaning, or empty when something is wrong. */
    default Optional<T> sound() {
        return switch (this) {
            case Sound<T> good -> Optional.of(good.meaning());
            case Slipped<T> bad -> Optional.empty();
        };
    }

    /** Returns what is wrong; empty for a sound pattern. */
    default List<Slip> slips() {
        return switch (this) {
            case Sound<T> good -> List.of();
            case Slipped<T> bad -> bad.slips();
        };
    }
}
