package fengni.registry.publication;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a notice announces. Stored by {@link #word}: never rename one. */
enum BatchKind {
    /** First entries. */
    GRANTED,
    /** Cancellations and revocations. */
    ENDED,
    /** That an earlier notice was wrong: it stays as it is, and this one names it. */
    CORRECTION;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BatchKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Reads what a form sent; only kinds that collect entries begin a notice of their own. */
    static Optional<BatchKind> collecting(String word) {
        return Stream.of(GRANTED, ENDED)
                .filter(kind -> kind.word().equals(word))
                .findFirst();
    }

    boolean collects() {
        return this != CORRECTION;
    }
}
