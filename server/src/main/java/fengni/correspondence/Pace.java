package fengni.correspondence;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often letters are asked for and tried again.
 *
 * @param pollNear how often a registry on this machine is asked
 * @param pollFar how often any other is
 * @param firstRetry the pause after the first failure; it doubles with each, less a random part of up to a half
 * @param longestRetry where the doubling ends
 * @param readings how often a letter is given to its recipient before it is parked
 * @param patience how long one request may take
 */
record Pace(
        Duration pollNear,
        Duration pollFar,
        Duration firstRetry,
        Duration longestRetry,
        int readings,
        Duration patience) {
    private static final int MOST_DOUBLINGS = 30;

    static Pace usual() {
        return new Pace(
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                Duration.ofSeconds(1),
                Duration.ofMinutes(5),
                8,
                Duration.ofSeconds(20));
    }

    /** @param failures how often it failed until now, from 1 */
    Duration retry(int failures, RandomGenerator random) {
        var doubled = firstRetry.toMillis() * (1L << Math.min(failures - 1, MOST_DOUBLINGS));
        var millis = Math.min(doubled, longestRetry.toMillis());
        return Duration.ofMillis(millis - (long) (millis * random.nextDouble() / 2));
    }

    Duration poll(Connection connection) {
        return connection.near() ? pollNear : pollFar;
    }
}
