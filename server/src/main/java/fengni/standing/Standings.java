package fengni.standing;

import fengni.standing.Standing.Good;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * How every subject stands, in memory: no request waits for the database. Have {@link #refresh} run on every news. Safe
 * for use by many threads.
 */
public final class Standings {
    private static final System.Logger LOG = System.getLogger(Standings.class.getName());

    private final Holds holds;
    private final InstantSource clock;
    private final Map<Subject, Standing> standings = new ConcurrentHashMap<>();
    private final List<Consumer<StandingChange>> listeners = new CopyOnWriteArrayList<>();
    private long seen;

    public Standings(Holds holds, InstantSource clock) {
        this.holds = holds;
        this.clock = clock;
    }

    /** Returns how exactly this subject stands now; a hold on the service or the operator is another subject's. */
    public Standing of(Subject subject) {
        return StandingRules.at(standings.getOrDefault(subject, new Good()), clock.instant());
    }

    /**
     * Calls a listener, on the refreshing thread, for each subject that got events: so a running stream ends. It must
     * return quickly; what it throws is logged and keeps no other listener waiting.
     */
    public Subscription subscribe(Consumer<StandingChange> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Ends a subscription when it is closed. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /** Takes in the events since the last time. */
    public synchronized void refresh() {
        var changed = new LinkedHashSet<Subject>();
        for (var row : holds.newer(seen)) {
            var subject = row.event().subject();
            var after = StandingRules.after(standings.getOrDefault(subject, new Good()), row.event());
            if (after instanceof Good) {
                standings.remove(subject);
            } else {
                standings.put(subject, after);
            }
            changed.add(subject);
            seen = Math.max(seen, row.version());
        }
        changed.forEach(subject -> tell(new StandingChange(subject, of(subject))));
    }

    private void tell(StandingChange change) {
        for (var listener : listeners) {
            try {
                listener.accept(change);
            } catch (RuntimeException failure) {
                LOG.log(System.Logger.Level.ERROR, "a listener failed on " + change, failure);
            }
        }
    }
}
