package fengni.screen.rule;

import java.util.List;
import java.util.stream.Stream;

/** Which words must come together, as the grammar in {@link Combination} writes it. */
public sealed interface Expression {
    /** A word, as it was written. */
    record Word(String text) implements Expression {}

    /** Any word of the class with this id. */
    record OfClass(String id) implements Expression {}

    /** All of these. */
    record All(List<Expression> parts) implements Expression {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** One of these. */
    record Any(List<Expression> parts) implements Expression {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** These, each behind the end of the one before. */
    record InOrder(List<Expression> parts) implements Expression {
        public InOrder {
            parts = List.copyOf(parts);
        }
    }

    /** At least so many of these. */
    record AtLeast(int count, List<Expression> parts) implements Expression {
        public AtLeast {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Not this.
     *
     * @param column where the sign stands
     */
    record Not(Expression part, int column) implements Expression {}

    /** Returns what stands directly in this. */
    default List<Expression> inside() {
        return switch (this) {
            case Word word -> List.of();
            case OfClass name -> List.of();
            case All all -> all.parts();
            case Any any -> any.parts();
            case InOrder order -> order.parts();
            case AtLeast some -> some.parts();
            case Not not -> List.of(not.part());
        };
    }

    /** Returns this and everything in it. */
    default Stream<Expression> everything() {
        return Stream.concat(Stream.of(this), inside().stream().flatMap(Expression::everything));
    }
}
