package fengni.marking;

import java.time.InstantSource;
import java.util.Arrays;
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
    private static final int GROUPS_OF_A_NETWORK = 4;

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
        var network = network(address);
        if (asked.size() >= MOST_ADDRESSES && !asked.containsKey(network)) {
            return false;
        }
        return asked.merge(network, 1, Integer::sum) <= A_MINUTE;
    }

    /** One subscriber of IPv6 has a whole /64 to ask from; an address of the servlet container is written out in full. */
    private static String network(String address) {
        var groups = address.split(":", -1);
        return groups.length > GROUPS_OF_A_NETWORK
                ? String.join(":", Arrays.copyOf(groups, GROUPS_OF_A_NETWORK))
                : address;
    }
}
