package fengni.law;

import java.util.List;
import java.util.Optional;

/**
 * The outcome of reading what a person typed: a value, or every reason why there is none.
 *
 * @param <T> the kind of value
 */
public sealed interface Reading<T> {

    /** All findings, in the order of their place; empty only if the text was exact. */
    List<Finding> findings();

    /** Returns the value, if there is one; its warnings and notes stay in {@link #findings()}. */
    Optional<T> toOptional();

    /** A value was read. The findings tell how the text differed from the prescribed spelling, and what is doubtful. */
    record Read<T>(T value, List<Finding> findings) implements Reading<T> {
        public Read {
            findings = List.copyOf(findings);
        }

        @Override
        public Optional<T> toOptional() {
            return Optional.of(value);
        }
    }

    /** No value; at least one finding is an error. */
    record Unread<T>(List<Finding> findings) implements Reading<T> {
        public Unread {
            findings = List.copyOf(findings);
        }

        @Override
        public Optional<T> toOptional() {
            return Optional.empty();
        }
    }
}
