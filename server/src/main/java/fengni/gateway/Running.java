package fengni.gateway;

import fengni.offering.Service;
import fengni.offering.ServiceId;
import fengni.standing.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** The exchanges that are running: one thread watches their time, and whoever suspends a subject finds them here. */
final class Running implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Running.class.getName());
    private static final Duration TICK = Duration.ofMillis(200);
    private static final int TICKS_A_SECOND = 5;

    private final ConcurrentHashMap<Leash, Whose> running = new ConcurrentHashMap<>();
    private final Thread pulse =
            Thread.ofPlatform().name("gateway-pulse").daemon().unstarted(this::watch);
    private volatile boolean closed;

    Running start() {
        pulse.start();
        return this;
    }

    /** Whose exchange it is: the service, and everyone whose hold ends it. */
    record Whose(Service service, Set<Subject> subjects) {
        Whose {
            subjects = Set.copyOf(subjects);
        }

        Whose(Service service, List<Subject> subjects) {
            this(service, Set.copyOf(subjects));
        }
    }

    void add(Leash leash, Whose whose) {
        running.put(leash, whose);
    }

    void remove(Leash leash) {
        running.remove(leash);
    }

    int size() {
        return running.size();
    }

    /** Ends the exchanges of a subject if it must be refused now. */
    void changed(Subject subject, Predicate<Subject> refused) {
        if (refused.test(subject)) {
            var reason = subject instanceof Subject.Account ? Cut.ACCOUNT_SUSPENDED : Cut.SERVICE_SUSPENDED;
            running.forEach((leash, whose) -> {
                if (whose.subjects().contains(subject)) {
                    leash.cut(reason);
                }
            });
        }
    }

    /** Ends the exchanges of a service whose user it no longer answers. */
    void closed(ServiceId service, Predicate<Optional<String>> refused) {
        running.forEach((leash, whose) -> {
            if (whose.service().id().equals(service) && refused.test(user(whose.subjects()))) {
                leash.cut(Cut.NOT_PUBLIC);
            }
        });
    }

    /** Ends the exchanges of services that an order stops; returns how many. */
    int ordered(Predicate<Service> stopped) {
        int ended = 0;
        for (var one : running.entrySet()) {
            if (stopped.test(one.getValue().service()) && one.getKey().cut(Cut.ORDERED)) {
                ended++;
            }
        }
        return ended;
    }

    private static Optional<String> user(Set<Subject> subjects) {
        return subjects.stream()
                .filter(Subject.Account.class::isInstance)
                .map(account -> ((Subject.Account) account).user())
                .findFirst();
    }

    /** Waits until nothing runs; then ends what still does. */
    void drain(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        await(end);
        running.keySet().forEach(leash -> leash.cut(Cut.SHUT_DOWN));
        await(System.nanoTime() + Duration.ofSeconds(5).toNanos());
    }

    private void await(long end) {
        while (!running.isEmpty() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private void watch() {
        for (int tick = 0; !closed; tick++) {
            long now = System.nanoTime();
            if (tick % TICKS_A_SECOND == 0) {
                lookForDepartures(now);
            }
            running.keySet().forEach(leash -> tick(leash, now));
            LockSupport.parkNanos(TICK.toNanos());
        }
    }

    private void lookForDepartures(long now) {
        var waiting =
                running.keySet().stream().filter(leash -> leash.waitsLong(now)).toList();
        var left = waiting.isEmpty() ? Set.of() : Departures.now();
        waiting.stream()
                .filter(leash -> left.contains(leash.client().address()))
                .forEach(leash -> leash.cut(Cut.CLIENT_GONE));
    }

    /** One exchange that fails here must not stop the watch over all others. */
    private static void tick(Leash leash, long now) {
        try {
            leash.tick(now);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "an exchange could not be ended", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(pulse);
    }
}
