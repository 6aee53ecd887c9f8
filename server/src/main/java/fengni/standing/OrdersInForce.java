package fengni.standing;

import fengni.offering.Service;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * What orders stop, in memory: no request waits for the database. Have {@link #refresh} run on every news. It notes when
 * this node first acted by each order. Safe for use by many threads.
 */
public final class OrdersInForce {
    private static final System.Logger LOG = System.getLogger(OrdersInForce.class.getName());

    private final OrderMeasureTable table;
    private final String node;
    private final InstantSource clock;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final List<Pending> pending = new ArrayList<>();
    private volatile Map<Long, OrderMeasure> standing = Map.of();
    private long seen;

    /** @param node names this process among all that answer requests */
    public OrdersInForce(OrderMeasures measures, String node, InstantSource clock) {
        this.table = measures.table();
        this.node = node;
        this.clock = clock;
    }

    /** Hears on the refreshing thread that orders changed, and ends what must end; it must return quickly. */
    @FunctionalInterface
    public interface Listener {
        /** Returns how many answers it broke off. */
        int changed();
    }

    /** Ends a subscription when it is closed. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    private record Pending(long order, Applied applied) {}

    /** Returns the order by which the service must answer nobody now. */
    public Optional<OrderMeasure> endingAnswers(Service service) {
        return first(measure -> measure.endsAnswers(service, clock.instant()));
    }

    /** Returns the order by which the service takes nobody in who is new. */
    public Optional<OrderMeasure> endingRegistration(Service service) {
        return first(measure -> measure.stops(Stop.REGISTRATION, service, clock.instant()));
    }

    /** Returns how many stand now. */
    public int size() {
        var now = clock.instant();
        return (int)
                standing.values().stream().filter(measure -> measure.lasts(now)).count();
    }

    public Subscription subscribe(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Takes in what changed since the last time; first it acts, then it writes down when. */
    public synchronized void refresh() {
        var rows = table.newer(seen);
        boolean first = seen == 0;
        var now = new LinkedHashMap<>(standing);
        for (var row : rows) {
            if (row.lifted()) {
                now.remove(row.measure().order());
            } else {
                now.put(row.measure().order(), row.measure());
            }
            seen = Math.max(seen, row.version());
        }
        standing = Map.copyOf(now);
        if (!rows.isEmpty()) {
            note(rows, tell(), first);
        }
        keepPending();
    }

    /** What was over before this process began was never acted by here. */
    private void note(List<OrderMeasureTable.Row> rows, int ended, boolean first) {
        Instant at = clock.instant();
        rows.stream()
                .filter(row -> !(first && row.lifted()))
                .forEach(row ->
                        pending.add(new Pending(row.measure().order(), new Applied(node, row.lifted(), at, ended))));
    }

    /** A time that cannot be written now is written with the next news: nothing may hinder the order itself. */
    private void keepPending() {
        try {
            pending.forEach(one -> table.applied(one.order(), one.applied()));
            pending.clear();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "when an order took effect cannot be written yet", failure);
        }
    }

    private int tell() {
        int ended = 0;
        for (var listener : listeners) {
            try {
                ended += listener.changed();
            } catch (RuntimeException failure) {
                LOG.log(Level.ERROR, "a listener failed on an order", failure);
            }
        }
        return ended;
    }

    private Optional<OrderMeasure> first(Predicate<OrderMeasure> which) {
        return standing.values().stream().filter(which).findFirst();
    }
}
