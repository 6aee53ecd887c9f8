package fengni.gateway;

import fengni.ledger.Receipt;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;

/** Brings an answer to the client, in the form asked for, and its end on record before the client can see it. */
interface SendAnswer {
    /**
     * Sends all of it.
     *
     * @return what came of it, a word of {@link fengni.evidence.Happening#outcome}
     * @throws NotRecorded if nothing has left yet and the record of the end can't be kept
     */
    String send(Exchange exchange, ServerResponse response);

    /** Reads the pieces to the end and keeps the record of what came. */
    static Receipt keep(RequestRecords records, Exchange exchange, Transcript transcript) {
        return records.ended(exchange, transcript, outcome(transcript), Map.of());
    }

    static String outcome(Transcript transcript) {
        return transcript.withheld() ? "output_blocked" : "answered";
    }
}
