package fengni.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;

/** Counts the admitted requests of the last 60 minutes, by whom they are held against; on this node only. Thread-safe. */
final class HourlyQuota {
    private static final Duration HOUR = Duration.ofHours(1);

    private final InstantSource clock;
    private final Cache<Object, ArrayDeque<Instant>> taken =
            Caffeine.newBuilder().expireAfterAccess(HOUR).build();

    HourlyQuota(InstantSource clock) {
        this.clock = clock;
    }

    /** Takes one request of the allowance, unless it is used up. */
    boolean take(Object who, int perHour) {
        var times = taken.get(who, _ -> new ArrayDeque<>());
        synchronized (times) {
            var now = clock.instant();
            while (!times.isEmpty() && !times.getFirst().plus(HOUR).isAfter(now)) {
                times.removeFirst();
            }
            if (times.size() >= perHour) {
                return false;
            }
            times.addLast(now);
            return true;
        }
    }
}
