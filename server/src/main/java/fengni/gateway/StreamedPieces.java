package fengni.gateway;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The pieces of a streamed answer. A stream that ends before every choice has its {@code finish_reason} is a fault: clients
 * take a bare end for a whole answer.
 */
final class StreamedPieces implements Pieces {
    private final UpstreamBody body;
    private final EventStream events;
    private final PieceReader reader;
    private final Json json;
    private final ArrayDeque<Piece> ready = new ArrayDeque<>();
    private final BitSet finished = new BitSet();
    private boolean begun;
    private boolean done;

    StreamedPieces(UpstreamBody body, PieceReader reader, Json json) {
        this.body = body;
        this.events = new EventStream(body);
        this.reader = reader;
        this.json = json;
    }

    @Override
    public Piece next() throws UpstreamFault {
        try {
            while (ready.isEmpty() && !body.suspended()) {
                read(events.next());
            }
            return ready.isEmpty() ? suspended() : ready.removeFirst();
        } catch (IOException e) {
            if (body.suspended()) {
                return suspended();
            }
            throw Faults.of(e, body.leash(), Refusal.UPSTREAM_TRUNCATED);
        }
    }

    private Piece suspended() {
        ready.add(new Piece.Over());
        return new Piece.Suspended();
    }

    private void read(Optional<EventStream.Event> event) throws UpstreamFault {
        done = event.isPresent() && event.get().data().equals("[DONE]");
        if (event.isEmpty() || done) {
            if (finished.cardinality() < reader.choices()) {
                throw new UpstreamFault(Refusal.UPSTREAM_TRUNCATED, "the stream ended without finish_reason");
            }
            ready.add(new Piece.Over());
        } else if (event.get().name().equals("error")) {
            throw new UpstreamFault(Refusal.UPSTREAM_FAILED, "error event");
        } else if (!event.get().data().isBlank()) {
            chunk(tree(event.get().data()));
        }
    }

    private void chunk(JsonNode chunk) throws UpstreamFault {
        if (chunk.hasNonNull("error")) {
            throw new UpstreamFault(Refusal.UPSTREAM_FAILED, "error object");
        }
        if (!begun) {
            begun = true;
            ready.add(reader.begun(chunk));
        }
        for (var piece : reader.choices(chunk, "delta")) {
            if (piece instanceof Piece.Finish finish) {
                finished.set(finish.choice());
            }
            ready.add(piece);
        }
        reader.usage(chunk).ifPresent(ready::add);
    }

    private JsonNode tree(String data) throws UpstreamFault {
        try {
            var tree = json.read(data);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JacksonException e) {
            throw new UpstreamFault(Refusal.UPSTREAM_MALFORMED, "an event is no JSON");
        }
        throw new UpstreamFault(Refusal.UPSTREAM_MALFORMED, "an event is no JSON object");
    }

    /** After the end has been seen, what little follows is read, so that the connection can serve again. */
    @Override
    public void close() {
        if (done) {
            body.drain();
        }
        body.close();
    }
}
