package fengni.gateway;

import fengni.label.AigcLabel;
import tools.jackson.databind.node.ObjectNode;

/** The parts that a whole completion and a chunk of one have in common. */
final class Answers {
    private Answers() {}

    static ObjectNode envelope(Piece.Begun head, Exchange exchange, String kind) {
        var envelope = Json.object();
        envelope.put("id", head.id().orElse("chatcmpl-fengni"));
        envelope.put("object", kind);
        envelope.put("created", head.created());
        envelope.put("model", head.model().isEmpty() ? exchange.chat().model() : head.model());
        head.fingerprint().ifPresent(fingerprint -> envelope.put("system_fingerprint", fingerprint));
        return envelope;
    }

    /** Puts the metadata mark on: an object of seven strings (GB 45438-2025, Appendix E). */
    static void mark(ObjectNode answer, AigcLabel label) {
        var fields = answer.putObject("aigc");
        label.fields().forEach(fields::put);
    }

    static void fill(ObjectNode tool, Piece.ToolCall call) {
        tool.put("id", call.id()).put("type", "function");
        tool.putObject("function").put("name", call.name()).put("arguments", call.arguments());
    }
}
