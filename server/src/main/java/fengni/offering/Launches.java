package fengni.offering;

import fengni.law.ChinaDay;
import fengni.offering.Admission.Admitted;
import fengni.offering.Admission.NotPublic;
import fengni.offering.LaunchState.ClosedTrial;
import fengni.offering.LaunchState.Ground.Excepted;
import fengni.offering.LaunchState.Ground.Proven;
import fengni.offering.LaunchState.Internal;
import fengni.offering.LaunchState.Public;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Which service answers whom, in memory: no request waits for the database. Have {@link #refresh} run on every news. Safe
 * for use by many threads.
 */
public final class Launches {
    private static final System.Logger LOG = System.getLogger(Launches.class.getName());

    private final LaunchBooks books;
    private final InstantSource clock;
    private final Map<ServiceId, Launch> launches = new ConcurrentHashMap<>();
    private final Map<Named, Tester> testers = new ConcurrentHashMap<>();
    private final List<Consumer<ServiceId>> listeners = new CopyOnWriteArrayList<>();
    private long seenEvents = -1;
    private long seenTesters = -1;

    public Launches(LaunchBooks books, InstantSource clock) {
        this.books = books;
        this.clock = clock;
    }

    private record Named(ServiceId service, String user) {}

    /** Ends a subscription when it is closed. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Decides whether the service answers.
     *
     * @param user the service's own name for its user, if the request gave one
     */
    public Admission admit(ServiceId service, Optional<String> user) {
        var launch = launches.getOrDefault(service, Launch.BEGIN);
        return switch (launch.state()) {
            case Public(Proven()) -> new Admitted("public");
            case Public(Excepted excepted) ->
                new Admitted(
                        excepted.overdue(ChinaDay.of(clock.instant()))
                                ? "public_exception_overdue"
                                : "public_by_exception");
            case ClosedTrial() ->
                tester(service, user)
                        .<Admission>map(tester -> new Admitted(tester.staff() ? "staff" : "tester"))
                        .orElseGet(() -> new NotPublic(launch.state()));
            case Internal() ->
                tester(service, user)
                        .filter(Tester::staff)
                        .<Admission>map(_ -> new Admitted("staff"))
                        .orElseGet(() -> new NotPublic(launch.state()));
        };
    }

    /**
     * Calls a listener, on the refreshing thread, for each service whose state or list changed: so a running answer ends.
     * It must return quickly; what it throws is logged and keeps no other listener waiting.
     */
    public Subscription subscribe(Consumer<ServiceId> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Takes in what changed since the last time. */
    public synchronized void refresh() {
        var changed = new LinkedHashSet<ServiceId>();
        takeEvents(changed);
        takeTesters(changed);
        changed.forEach(this::tell);
    }

    private void takeEvents(Set<ServiceId> changed) {
        for (var row : books.events().newer(seenEvents)) {
            var service = row.event().service();
            launches.put(service, launches.getOrDefault(service, Launch.BEGIN).after(row.event()));
            changed.add(service);
            seenEvents = Math.max(seenEvents, row.version());
        }
    }

    private void takeTesters(Set<ServiceId> changed) {
        long newest = seenTesters;
        for (var row : books.testers().newer(seenTesters)) {
            var tester = row.tester();
            var named = new Named(tester.service(), tester.user());
            if (row.removed()) {
                testers.remove(named);
            } else {
                testers.put(named, tester);
            }
            changed.add(tester.service());
            newest = Math.max(newest, row.version());
        }
        seenTesters = newest;
    }

    private Optional<Tester> tester(ServiceId service, Optional<String> user) {
        return user.flatMap(name -> Optional.ofNullable(testers.get(new Named(service, name))))
                .filter(tester -> !tester.over(ChinaDay.of(clock.instant())));
    }

    private void tell(ServiceId service) {
        for (var listener : listeners) {
            try {
                listener.accept(service);
            } catch (RuntimeException failure) {
                LOG.log(System.Logger.Level.ERROR, "a listener failed on " + service, failure);
            }
        }
    }
}
