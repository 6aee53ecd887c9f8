package fengni.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The pieces of an answer that came whole: the same pieces that a stream would bring, so that the same sieves fit. */
final class WholePieces implements Pieces {
    private final UpstreamBody body;
    private final PieceReader reader;
    private final Json json;
    private final ArrayDeque<Piece> ready = new ArrayDeque<>();

    WholePieces(UpstreamBody body, PieceReader reader, Json json) {
        this.body = body;
        this.reader = reader;
        this.json = json;
    }

    @Override
    public Piece next() throws UpstreamFault {
        if (ready.isEmpty()) {
            ready.addAll(pieces());
        }
        return ready.removeFirst();
    }

    private List<Piece> pieces() throws UpstreamFault {
        try {
            var answer = json.read(all());
            var pieces = new java.util.ArrayList<Piece>(List.of(reader.begun(answer)));
            pieces.addAll(checked(answer));
            reader.usage(answer).ifPresent(pieces::add);
            pieces.add(new Piece.Over());
            return pieces;
        } catch (JacksonException e) {
            throw new UpstreamFault(Refusal.UPSTREAM_MALFORMED, "the answer is no JSON");
        } catch (IOException e) {
            if (body.suspended()) {
                return List.of(new Piece.Suspended(), new Piece.Over());
            }
            throw Faults.of(e, body.leash(), Refusal.UPSTREAM_TRUNCATED);
        }
    }

    private List<Piece> checked(JsonNode answer) throws UpstreamFault {
        if (answer.hasNonNull("error")) {
            throw new UpstreamFault(Refusal.UPSTREAM_FAILED, "error object");
        }
        var pieces = reader.choices(answer, "message");
        long finished = pieces.stream()
                .filter(Piece.Finish.class::isInstance)
                .map(piece -> ((Piece.Finish) piece).choice())
                .distinct()
                .count();
        if (finished < reader.choices()) {
            throw new UpstreamFault(Refusal.UPSTREAM_TRUNCATED, "the answer came without finish_reason");
        }
        return pieces;
    }

    private byte[] all() throws IOException {
        var bytes = new ByteArrayOutputStream(1024);
        var buffer = new byte[1024];
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            bytes.write(buffer, 0, count);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        body.close();
    }
}
