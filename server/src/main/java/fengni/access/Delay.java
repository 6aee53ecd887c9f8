package fengni.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long a source must wait after failed sign-ins: nothing at first, then twice as long each time, up to a quarter of an hour. */
record Delay(int free, Duration first, Duration most) {
    /** For one login: a person mistypes a few times, a guesser does not stop. */
    static final Delay OF_LOGIN = new Delay(5, Duration.ofSeconds(15), Duration.ofMinutes(15));

    /** For one address: a whole office may share it. */
    static final Delay OF_ADDRESS = new Delay(50, Duration.ofSeconds(15), Duration.ofMinutes(15));

    /** Trouble older than this is forgotten. */
    static final Duration FORGOTTEN = Duration.ofHours(24);

    private static final int MOST_DOUBLINGS = 16;

    /** Returns when the next attempt is looked at, if that is still to come. */
    Optional<Instant> until(int failures, Instant last, Instant now) {
        if (failures < free) {
            return Optional.empty();
        }
        var wait = first.multipliedBy(1L << Math.min(failures - free, MOST_DOUBLINGS));
        var end = last.plus(wait.compareTo(most) > 0 ? most : wait);
        return end.isAfter(now) ? Optional.of(end) : Optional.empty();
    }
}
