package fengni.gateway;

import fengni.gateway.Step.Go;
import fengni.gateway.Step.Stop;
import fengni.standing.OrderMeasure;
import java.util.Map;

/**
 * Stops what an authority ordered to stop (深度合成管理规定, Art. 21(2)).
 *
 * <p>The first stage: an order stands above identity, launch and holds, and concerns testers and staff as well.
 */
final class CheckOrders implements Stage {
    private final GatewayParts.OrderCheck orders;

    CheckOrders(GatewayParts.OrderCheck orders) {
        this.orders = orders;
    }

    @Override
    public Step apply(Exchange exchange) {
        return orders.stopping(exchange.service())
                .<Step>map(order -> new Stop(exchange, Refusal.SUSPENDED_BY_ORDER, why(order)))
                .orElseGet(() -> new Go(exchange));
    }

    static Map<String, Object> why(OrderMeasure order) {
        return Map.of(
                "order", order.order(),
                "order_number", order.number(),
                "order_authority", order.authority());
    }
}
