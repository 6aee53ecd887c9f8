package fengni.gateway;

import fengni.gateway.ChatReading.Read;
import fengni.gateway.ChatReading.Unreadable;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the body of a chat request; thread-safe. */
final class ChatReader {
    private final Json json;
    private final Caps caps;

    ChatReader(Json json, Caps caps) {
        this.json = json;
        this.caps = caps;
    }

    ChatReading read(byte[] body) {
        if (body.length > caps.requestBytes()) {
            return new Unreadable(Refusal.REQUEST_TOO_LARGE, List.of("body over " + caps.requestBytes() + " bytes"));
        }
        try {
            return json.read(body) instanceof ObjectNode tree
                    ? checked(tree)
                    : new Unreadable(Refusal.INVALID_REQUEST, List.of("the body is no JSON object"));
        } catch (JacksonException e) {
            return new Unreadable(Refusal.INVALID_REQUEST, List.of("no well-formed JSON: " + what(e)));
        }
    }

    private ChatReading checked(ObjectNode tree) {
        var faults = new ChatFaults(caps).of(tree);
        if (!faults.isEmpty()) {
            var gravest = faults.getFirst().refusal();
            return new Unreadable(
                    gravest,
                    faults.stream().map(ChatFaults.Fault::what).distinct().toList());
        }
        var user = ChatRequest.text(tree.path("safety_identifier")).or(() -> ChatRequest.text(tree.path("user")));
        return new Read(new ChatRequest(
                tree,
                tree.path("model").stringValue(),
                user,
                tree.path("stream").asBoolean(false),
                choices(tree.path("n"))));
    }

    private static int choices(JsonNode n) {
        return n.isInt() ? n.intValue() : 1;
    }

    /** The parser's own message quotes the document, so only the kind and the place are told. */
    private static String what(JacksonException e) {
        var kind = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate") ? "a key stands twice" : "unreadable";
        return Optional.ofNullable(e.getLocation())
                .filter(at -> at.getLineNr() > 0)
                .map(at -> kind + ", line " + at.getLineNr() + ", column " + at.getColumnNr())
                .orElse(kind);
    }
}
