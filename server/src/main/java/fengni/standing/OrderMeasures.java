package fengni.standing;

import fengni.news.NewsTable;
import fengni.offering.Service;
import fengni.offering.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * What orders of authorities stop (深度合成管理规定, Art. 21(2)), as the database has it: for whoever changes something.
 * The way of a request asks {@link OrdersInForce}.
 *
 * <p>What a method has returned as done survives a crash; within a transaction of the caller's, when that commits. Whoever
 * lays one has kept its record before. Safe for use by many threads.
 */
public final class OrderMeasures {
    private final OrderMeasureTable table;

    public OrderMeasures(DataSource database, NewsTable news) {
        this.table = new OrderMeasureTable(database, news);
    }

    /** From the next news on every node acts by it. */
    public void lay(OrderMeasure measure) {
        table.lay(measure);
    }

    /** Makes an order that stands reach these services; empty for all of the organisation. What it stops there stays. */
    public void reach(long order, Set<ServiceId> services) {
        table.reach(order, services);
    }

    /** Ends what an order stops; nothing else does. */
    public void lift(long order, Instant at) {
        table.lift(order, at);
    }

    /** Returns what stands at a moment, the oldest order first. */
    public List<OrderMeasure> standing(Instant now) {
        return table.standing().stream().filter(measure -> measure.lasts(now)).toList();
    }

    /** Returns the order that stops this of a service, if one does at a moment. */
    public Optional<OrderMeasure> stopping(Stop what, Service service, Instant now) {
        return standing(now).stream()
                .filter(measure -> measure.stops(what, service, now))
                .findFirst();
    }

    /** Returns any order that keeps a service back, whatever it stops. */
    public Optional<OrderMeasure> over(Service service, Instant now) {
        return standing(now).stream()
                .filter(measure -> measure.stops().stream().anyMatch(stop -> measure.stops(stop, service, now)))
                .findFirst();
    }

    /** Returns when gateways first acted by an order and by its end. */
    public List<Applied> applied(long order) {
        return table.applied(order);
    }

    OrderMeasureTable table() {
        return table;
    }
}
