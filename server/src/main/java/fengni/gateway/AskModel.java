package fengni.gateway;

import fengni.gateway.Step.Go;
import fengni.gateway.Step.Stop;
import fengni.offering.Upstream;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/**
 * Asks the model; streamed if the client wants a stream, whole if not. What an upstream says of its errors stays here: its
 * words were reviewed by nobody.
 */
final class AskModel implements Stage {
    private final UpstreamClient client;
    private final GatewaySettings settings;
    private final Json json;

    AskModel(UpstreamClient client, GatewaySettings settings, Json json) {
        this.client = client;
        this.settings = settings;
        this.json = json;
    }

    @Override
    public Step apply(Exchange exchange) {
        var leash = exchange.leash();
        leash.within(settings.timeouts().firstByte(), Cut.FIRST_BYTE_LATE);
        try {
            var reply = client.ask(question(exchange), leash);
            return reply.status() == 200 ? answer(exchange, reply) : refused(exchange, reply);
        } catch (IOException e) {
            var fault = Faults.of(e, leash, Refusal.UPSTREAM_FAILED);
            return new Stop(exchange, fault.refusal(), Map.of("upstream", String.valueOf(fault.getMessage())));
        } finally {
            leash.came();
        }
    }

    private Step answer(Exchange exchange, UpstreamReply reply) {
        var chat = exchange.chat();
        if (chat.streamed() != reply.mediaType().equals("text/event-stream")) {
            reply.close();
            return new Stop(exchange, Refusal.UPSTREAM_MALFORMED, Map.of("upstream", "not the media type asked for"));
        }
        var body = new UpstreamBody(reply, exchange.leash(), settings);
        var reader = new PieceReader(chat.choices());
        Pieces pieces = chat.streamed() ? new StreamedPieces(body, reader, json) : new WholePieces(body, reader, json);
        return new Go(exchange.answered(Answer.of(pieces)));
    }

    private static Step refused(Exchange exchange, UpstreamReply reply) {
        reply.close();
        return new Stop(exchange, Faults.ofStatus(reply.status()), Map.of("upstream", "status " + reply.status()));
    }

    private UpstreamQuestion question(Exchange exchange) {
        var upstream = exchange.upstream().orElseThrow();
        var body = json.text(exchange.chat().forUpstream());
        return new UpstreamQuestion(
                route(upstream), upstream.key(), body, exchange.chat().streamed());
    }

    private static URI route(Upstream upstream) {
        var base = upstream.base().toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/chat/completions");
    }
}
