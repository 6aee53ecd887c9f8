package fengni.gateway;

import fengni.ledger.Receipt;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes pieces as chunks of a streamed completion. All of them are of the ordinary form, since two of five clients fail at
 * any other; the mark rides in the first chunk of each choice, the receipt in the last chunk.
 */
final class ChunkWriter {
    private final Exchange exchange;
    private final Set<Integer> begun = new HashSet<>();
    private Piece.Begun head;

    ChunkWriter(Exchange exchange) {
        this.exchange = exchange;
        this.head = new Piece.Begun(Optional.empty(), 0, exchange.chat().model(), Optional.empty());
    }

    /** Returns the chunk of a piece, if it has one. */
    Optional<ObjectNode> chunk(Piece piece) {
        return switch (piece) {
            case Piece.Begun first -> {
                head = first;
                yield Optional.empty();
            }
            case Piece.Text text -> Optional.of(said(text.choice(), text.field(), text.text()));
            case Piece.MarkWords mark -> Optional.of(said(mark.choice(), Piece.Field.CONTENT, mark.words()));
            case Piece.Withheld withheld -> {
                boolean after = begun.contains(withheld.choice());
                var words = Words.withheld(withheld, exchange.request(), exchange.appeal());
                yield Optional.of(said(withheld.choice(), Piece.Field.CONTENT, after ? Words.APART + words : words));
            }
            case Piece.ToolCall call -> Optional.of(called(call));
            case Piece.Finish finish -> {
                var chunk = of(finish.choice());
                choice(chunk).put("finish_reason", finish.reason());
                yield Optional.of(chunk);
            }
            case Piece.Usage usage -> {
                var chunk = envelope();
                chunk.putArray("choices");
                chunk.set("usage", usage.numbers());
                yield Optional.of(chunk);
            }
            case Piece.Suspended _, Piece.Over _ -> Optional.empty();
        };
    }

    /** Returns a chunk that says nothing, for the receipt when no other chunk is left for it. */
    ObjectNode empty() {
        var chunk = envelope();
        chunk.putArray("choices");
        return chunk;
    }

    static void sign(ObjectNode chunk, Receipt receipt) {
        chunk.put("aigc_receipt", receipt.toString());
    }

    private ObjectNode said(int choice, Piece.Field field, String text) {
        var chunk = of(choice);
        delta(chunk).put(field.key(), text);
        return chunk;
    }

    private ObjectNode called(Piece.ToolCall call) {
        var chunk = of(call.choice());
        var tool = delta(chunk).putArray("tool_calls").addObject();
        tool.put("index", call.index());
        Answers.fill(tool, call);
        return chunk;
    }

    private ObjectNode of(int choice) {
        var chunk = envelope();
        var first = chunk.putArray("choices").addObject().put("index", choice);
        var delta = first.putObject("delta");
        first.putNull("finish_reason");
        if (begun.add(choice)) {
            delta.put("role", "assistant");
            exchange.answer().label().ifPresent(label -> Answers.mark(chunk, label));
        }
        return chunk;
    }

    private ObjectNode envelope() {
        return Answers.envelope(head, exchange, "chat.completion.chunk");
    }

    private static ObjectNode choice(ObjectNode chunk) {
        return (ObjectNode) chunk.path("choices").path(0);
    }

    private static ObjectNode delta(ObjectNode chunk) {
        return (ObjectNode) choice(chunk).path("delta");
    }
}
