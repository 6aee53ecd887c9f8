package fengni.gateway;

import fengni.gateway.Step.Go;
import fengni.gateway.Step.Stop;

/** Finds where the model is served, if the service may ask it. */
final class ChooseModel implements Stage {
    private final GatewayParts.Upstreams upstreams;

    ChooseModel(GatewayParts.Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    @Override
    public Step apply(Exchange exchange) {
        var model = exchange.chat().model();
        if (!exchange.service().mayAsk(model)) {
            return new Stop(exchange, Refusal.MODEL_NOT_FOUND);
        }
        return upstreams
                .forModel(exchange.service(), model)
                .<Step>map(upstream -> new Go(exchange.to(upstream)))
                .orElseGet(() -> new Stop(exchange, Refusal.MODEL_NOT_FOUND));
    }
}
