package fengni.gateway;

import fengni.gateway.Replies.Refused;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;

/** Sends an answer whole: nothing leaves before all of it is reviewed and on record. */
final class SendWhole implements SendAnswer {
    private final RequestRecords records;
    private final Replies replies;

    SendWhole(RequestRecords records, Replies replies) {
        this.records = records;
        this.replies = replies;
    }

    @Override
    public String send(Exchange exchange, ServerResponse response) {
        var transcript = new Transcript(exchange, true);
        exchange.request().ifPresent(kept -> response.header(Replies.RECEIPT, kept.toString()));
        try (var pieces = exchange.answer().pieces()) {
            for (var piece = pieces.next(); !(piece instanceof Piece.Over); piece = pieces.next()) {
                transcript.add(piece);
            }
        } catch (UpstreamFault fault) {
            return failed(exchange, response, transcript, fault);
        }
        var receipt = SendAnswer.keep(records, exchange, transcript);
        exchange.answer().label().ifPresent(label -> response.header("AIGC", label.bareJson()));
        replies.send(response, 200, new WholeWriter(exchange, transcript).body(receipt));
        return SendAnswer.outcome(transcript);
    }

    /** Nothing of the half answer left, so the record doesn't say that it did. */
    private String failed(Exchange exchange, ServerResponse response, Transcript transcript, UpstreamFault fault) {
        var outcome = RequestRecords.failure(fault.refusal(), exchange.leash());
        var why = Map.<String, Object>of(
                "refusal", fault.refusal().code(), "upstream", String.valueOf(fault.getMessage()), "discarded", (long)
                        transcript.length());
        var receipt = records.ended(exchange, new Transcript(exchange, true), outcome, why);
        replies.refuse(response, Refused.after(fault.refusal(), exchange, receipt));
        return outcome;
    }
}
