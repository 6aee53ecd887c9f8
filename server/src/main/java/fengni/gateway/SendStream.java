package fengni.gateway;

import fengni.gateway.Replies.Refused;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends an answer as an event stream. A chunk that may be the last waits for the next one: the last carries the receipt of
 * the answer's record, which is durable before that chunk and {@code [DONE]} leave.
 */
final class SendStream implements SendAnswer {
    private static final byte[] DONE = "data: [DONE]\n\n".getBytes(StandardCharsets.US_ASCII);

    private final RequestRecords records;
    private final Replies replies;
    private final Json json;
    private final Duration keepAlive;

    SendStream(RequestRecords records, Replies replies, Json json, Duration keepAlive) {
        this.records = records;
        this.replies = replies;
        this.json = json;
        this.keepAlive = keepAlive;
    }

    @Override
    public String send(Exchange exchange, ServerResponse response) {
        var outlet = new Outlet(response, headers(exchange), exchange.leash(), keepAlive);
        try {
            return sent(exchange, new Transcript(exchange, false), outlet);
        } catch (NotRecorded e) {
            if (outlet.shutUnlessOpened()) {
                throw e;
            }
            broken(outlet, Refused.unrecorded(Refusal.RECORD_UNAVAILABLE));
            return "unrecorded";
        }
    }

    private String sent(Exchange exchange, Transcript transcript, Outlet outlet) {
        try (var pieces = exchange.answer().pieces()) {
            var last = copy(pieces, transcript, new ChunkWriter(exchange), outlet);
            ChunkWriter.sign(last, SendAnswer.keep(records, exchange, transcript));
            finish(outlet, last);
            return SendAnswer.outcome(transcript);
        } catch (UpstreamFault fault) {
            return failed(exchange, transcript, fault, outlet);
        } catch (ClientGone gone) {
            records.ended(exchange, transcript, "cancelled", Map.of());
            return "cancelled";
        }
    }

    /** The answer is on record: whether its last bytes arrive is no longer ours to say. */
    private void finish(Outlet outlet, ObjectNode last) {
        try {
            outlet.write(event(last));
            outlet.write(DONE);
            outlet.close();
        } catch (ClientGone e) {
            outlet.close();
        }
    }

    /** Sends all but the last chunk, and returns that. */
    private ObjectNode copy(Pieces pieces, Transcript transcript, ChunkWriter chunks, Outlet outlet)
            throws UpstreamFault {
        var held = Optional.<ObjectNode>empty();
        for (var piece = pieces.next(); !(piece instanceof Piece.Over); piece = pieces.next()) {
            transcript.add(piece);
            var chunk = chunks.chunk(piece);
            if (chunk.isPresent()) {
                held.ifPresent(ready -> outlet.write(event(ready)));
                boolean mayBeLast = piece instanceof Piece.Finish || piece instanceof Piece.Usage;
                held = mayBeLast ? chunk : Optional.empty();
                chunk.filter(_ -> !mayBeLast).ifPresent(ready -> outlet.write(event(ready)));
            }
        }
        return held.orElseGet(chunks::empty);
    }

    private String failed(Exchange exchange, Transcript transcript, UpstreamFault fault, Outlet outlet) {
        var outcome = RequestRecords.failure(fault.refusal(), exchange.leash());
        var why = Map.<String, Object>of(
                "refusal", fault.refusal().code(), "upstream", String.valueOf(fault.getMessage()));
        boolean early = outlet.shutUnlessOpened();
        var refused = Refused.after(fault.refusal(), exchange, records.ended(exchange, transcript, outcome, why));
        if (early) {
            replies.refuse(outlet.response(), refused);
        } else {
            broken(outlet, refused);
        }
        return outcome;
    }

    /** The one form that every client reads as a failure: an event named error, and no {@code [DONE]}. */
    private void broken(Outlet outlet, Refused refused) {
        try {
            var error = "event: error\ndata: " + json.text(replies.body(refused)) + "\n\n";
            outlet.write(error.getBytes(StandardCharsets.UTF_8));
        } catch (ClientGone e) {
            // Nobody is left to be told; the record says what happened.
        }
        outlet.close();
    }

    private byte[] event(ObjectNode chunk) {
        return ("data: " + json.text(chunk) + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> headers(Exchange exchange) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "text/event-stream; charset=utf-8");
        headers.put("Cache-Control", "no-cache");
        headers.put("X-Accel-Buffering", "no");
        exchange.request().ifPresent(receipt -> headers.put(Replies.RECEIPT, receipt.toString()));
        exchange.answer().label().ifPresent(label -> headers.put("AIGC", label.bareJson()));
        return headers;
    }
}
