package fengni.marking;

import fengni.answers.Subscriber;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * How often one address may ask within a minute. Kept in memory only: nobody's address outlives the minute, and a restart
 * forgets all. Safe for use by many threads.
 */
final class Share {
    static final int A_MINUTE = 30;

    private static final int MOST_ADDRESSES = 20_000;
    private static final long MINUTE_MILLIS = 60_000;

    private final InstantSource clock;
    private final Map<String, Integer> asked = new HashMap<>();
    private long minute;

    Share(InstantSource clock) {
        this.clock = clock;
    }

    /** Counts one more; returns false if the address, or the whole installation, has had its share. */
    synchronized boolean take(String address) {
        long now = clock.millis() / MINUTE_MILLIS;
        if (now != minute) {
            asked.clear();
            minute = now;
        }
        var network = Subscriber.of(address);
        if (asked.size() >= MOST_ADDRESSES && !asked.containsKey(network)) {
            return false;
        }
        return asked.merge(network, 1, Integer::sum) <= A_MINUTE;
    }
}
