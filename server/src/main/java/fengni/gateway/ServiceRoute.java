package fengni.gateway;

import fengni.gateway.Replies.Refused;
import fengni.offering.Service;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;

/** What a service asks by POST with its key: finds whose key it is, reads the body, and tells what failed. */
final class ServiceRoute implements Handler {
    private static final System.Logger LOG = System.getLogger(ServiceRoute.class.getName());

    /** What answers a known service; returns what came of it in one word. */
    @FunctionalInterface
    interface Answering {
        String answer(Service service, Call call, byte[] body, ServerResponse response);
    }

    private final GatewayParts.ServicesByKey services;
    private final Answering answering;
    private final Gate gate;
    private final Calls calls;
    private final int mostBytes;

    ServiceRoute(GatewayParts.ServicesByKey services, Calls calls, Gate gate, Answering answering, int mostBytes) {
        this.services = services;
        this.answering = answering;
        this.calls = calls;
        this.gate = gate;
        this.mostBytes = mostBytes;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        gate.counters().count(outcome(request, response));
    }

    private String outcome(ServerRequest request, ServerResponse response) {
        try {
            return answer(request, response);
        } catch (ClientGone e) {
            return "cancelled";
        } catch (NotRecorded e) {
            LOG.log(System.Logger.Level.ERROR, "no record, no answer", e);
            return refuse(response, Refusal.RECORD_UNAVAILABLE, "unrecorded");
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a request failed", e);
            return refuse(response, Refusal.INTERNAL, "internal_error");
        }
    }

    private String answer(ServerRequest request, ServerResponse response) {
        if (gate.closed()) {
            return refuse(response, Refusal.SHUTTING_DOWN, "shutting_down");
        }
        var call = calls.of(request);
        var service = call.key().flatMap(services::byKey);
        if (service.isEmpty()) {
            return gate.stranger(call, response);
        }
        gate.seen();
        return answering.answer(service.get(), call, body(request, response), response);
    }

    /**
     * Reads one byte more than is allowed, so that the reader can tell. A body whose chunks can't be told apart is no
     * body, and nothing more can be read from its connection.
     */
    private byte[] body(ServerRequest request, ServerResponse response) {
        try (var in = request.content().inputStream()) {
            return in.readNBytes(mostBytes + 1);
        } catch (IOException | RuntimeException e) {
            response.header("Connection", "close");
            return new byte[0];
        }
    }

    private String refuse(ServerResponse response, Refusal refusal, String outcome) {
        gate.replies().refuse(response, Refused.unrecorded(refusal));
        return outcome;
    }
}
