package fengni.answers;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * How often one address may ask within a minute. Kept in memory only: nobody's address outlives the minute, and a restart
 * forgets all. Safe for use by many threads.
 */
public final class Share {
    private static final int MOST_ADDRESSES = 20_000;
    private static final long MINUTE_MILLIS = 60_000;

    private final InstantSource clock;
    private final int aMinute;
    private final Map<String, Integer> asked = new HashMap<>();
    private long minute;

    /** @param aMinute what one address may take within a minute */
    public Share(InstantSource clock, int aMinute) {
        this.clock = clock;
        this.aMinute = aMinute;
    }

    /** Counts one more; returns false if the address, or the whole installation, has had its share. */
    public boolean take(String address) {
        return take(address, 1);
    }

    /** As above, for what counts as several. What is refused counts too. */
    public synchronized boolean take(String address, int several) {
        long now = clock.millis() / MINUTE_MILLIS;
        if (now != minute) {
            asked.clear();
            minute = now;
        }
        var network = Subscriber.of(address);
        if (asked.size() >= MOST_ADDRESSES && !asked.containsKey(network)) {
            return false;
        }
        return asked.merge(network, several, Integer::sum) <= aMinute;
    }
}
