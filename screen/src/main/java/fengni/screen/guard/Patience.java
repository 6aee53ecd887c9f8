package fengni.screen.guard;

import java.time.Duration;

/**
 * How long a guard is waited for.
 *
 * @param attempt for one whole answer, from the connection to the last byte
 * @param whole for a text, with all pieces, repetitions and pauses; at least two attempts, so that who waited for a place still
 *     has time for one
 * @param attempts how often a piece is sent at most, 1 to 10
 * @param pause before the first repetition, on average; it doubles each time, and a service's Retry-After lengthens it
 */
public record Patience(Duration attempt, Duration whole, int attempts, Duration pause) {
    /** Two seconds an answer, five in all, three attempts. */
    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(5), 3, Duration.ofMillis(100));

    private static final int MOST_ATTEMPTS = 10;

    public Patience {
        if (attempt.compareTo(Duration.ofMillis(1)) < 0
                || whole.compareTo(attempt.multipliedBy(2)) < 0
                || attempts < 1
                || attempts > MOST_ATTEMPTS
                || pause.isNegative()
                || pause.compareTo(whole) > 0) {
            throw new IllegalArgumentException("attempt " + attempt + ", whole " + whole + ", attempts " + attempts
                    + ", pause " + pause + "; should be 1 ms <= attempt, twice that <= whole, pause <= whole, 1 to "
                    + MOST_ATTEMPTS
                    + " attempts");
        }
    }
}
