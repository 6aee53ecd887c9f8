package fengni.gateway;

import fengni.gateway.Replies.Refused;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** {@code GET /v1/models}: the models that the service of the key may ask. Nothing is generated, so nothing is recorded. */
record ModelsRoute(GatewayParts parts, Calls calls, Replies replies) implements Handler {
    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        var service = calls.of(request).key().flatMap(parts.services()::byKey);
        if (service.isEmpty()) {
            replies.refuse(response, Refused.unrecorded(Refusal.KEY_UNKNOWN));
            return;
        }
        var list = Json.object().put("object", "list");
        var data = list.putArray("data");
        for (var model : parts.upstreams().models(service.get())) {
            if (service.get().mayAsk(model)) {
                data.addObject()
                        .put("id", model)
                        .put("object", "model")
                        .put("created", 0)
                        .put("owned_by", service.get().organisationName());
            }
        }
        replies.send(response, 200, list);
    }
}
