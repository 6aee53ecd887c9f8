package fengni.supervision;

import java.time.LocalDate;
import java.util.List;

/**
 * How many orders of an organisation stand where.
 *
 * @param waiting for a confirmation
 * @param reports asked for and not signed
 * @param late of these, past their day
 */
record OrderCounts(int waiting, int standing, int reports, int late, int ended) {
    private static final int MOST = 1_000;

    static OrderCounts of(Orders orders, long organisation) {
        var all = orders.list(organisation, Long.MAX_VALUE, MOST);
        var now = orders.now();
        var standing = all.stream().filter(order -> order.standsAt(now)).toList();
        var waiting = (int) all.stream()
                .filter(order -> order.state().phase() == OrderState.Phase.WAITING)
                .count();
        var reports = all.stream().filter(OrderCounts::owesReport).toList();
        return new OrderCounts(
                waiting,
                standing.size(),
                reports.size(),
                late(reports, orders.today()),
                all.size() - standing.size() - waiting);
    }

    static boolean owesReport(Order order) {
        return order.state().phase() == OrderState.Phase.STANDING
                && order.text().reportBy().isPresent()
                && order.state().signed().isEmpty();
    }

    private static int late(List<Order> reports, LocalDate today) {
        return (int) reports.stream()
                .filter(order -> order.text().reportBy().orElseThrow().isBefore(today))
                .count();
    }
}
