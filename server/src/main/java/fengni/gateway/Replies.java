package fengni.gateway;

import fengni.ledger.Receipt;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Writes whole replies: refusals as OpenAI error objects, and JSON. */
record Replies(Json json, Appeal appeal) {
    static final String RECEIPT = "Fengni-Receipt";

    /**
     * What a refusal says.
     *
     * @param request names the record of the request
     * @param own names the record of the refusal, which may be the same; the number to appeal with
     */
    record Refused(Refusal refusal, List<String> faults, Optional<Receipt> request, Optional<Receipt> own) {
        static Refused unrecorded(Refusal refusal) {
            return new Refused(refusal, List.of(), Optional.empty(), Optional.empty());
        }

        static Refused before(Refusal refusal, List<String> faults, Receipt receipt) {
            return new Refused(refusal, faults, Optional.of(receipt), Optional.of(receipt));
        }

        static Refused after(Refusal refusal, Exchange exchange, Receipt own) {
            return new Refused(refusal, List.of(), exchange.request(), Optional.of(own));
        }
    }

    void refuse(ServerResponse response, Refused refused) {
        refused.request().ifPresent(kept -> response.header(RECEIPT, kept.toString()));
        send(response, refused.refusal().status(), body(refused));
    }

    ObjectNode body(Refused refused) {
        var refusal = refused.refusal();
        var faults = refused.faults();
        var appeals = refusal.verdict() ? appeal : Appeal.nowhere();
        var body = Json.object();
        var error = body.putObject("error");
        error.put(
                "message",
                refusal.words()
                        + (faults.isEmpty() ? "" : " (" + String.join("; ", faults) + ")")
                        + appeals.words(refused.own()));
        error.put("type", refusal.type());
        error.putNull("param");
        error.put("code", refusal.code());
        refused.own().ifPresent(kept -> error.put("receipt", kept.toString()));
        appeals.link(refused.own()).ifPresent(link -> error.put("appeal", link));
        return body;
    }

    void send(ServerResponse response, int status, ObjectNode body) {
        try {
            response.status(status).header("Content-Type", "application/json").send(json.bytes(body));
        } catch (RuntimeException e) {
            throw new ClientGone(e);
        }
    }
}
