package fengni.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes the known fields out of a completion or a chunk of one. What it doesn't know, or what has another form, is
 * malformed where it could be text of the model, and left out elsewhere.
 *
 * @param choices how many choices were asked for
 */
record PieceReader(int choices) {
    /** Identifiers and codes that a server, not the model, makes up. */
    private static final Pattern WORD = Pattern.compile("[\\x21-\\x7e]{1,128}");

    /** Reads what an answer begins with. */
    Piece.Begun begun(JsonNode answer) {
        return new Piece.Begun(
                word(answer.path("id")),
                answer.path("created").asLong(0),
                word(answer.path("model")).orElse(""),
                word(answer.path("system_fingerprint")));
    }

    /**
     * Reads the choices.
     *
     * @param said the field that holds what is said: {@code delta} in a chunk, {@code message} in a whole answer
     */
    List<Piece> choices(JsonNode answer, String said) throws UpstreamFault {
        var pieces = new ArrayList<Piece>();
        for (var choice : list(answer.path("choices"))) {
            int index = choice.path("index").asInt(said.equals("message") && choices == 1 ? 0 : -1);
            if (index < 0 || index >= choices) {
                throw malformed("a choice that nobody asked for");
            }
            said(index, choice.path(said), pieces);
            var finish = choice.path("finish_reason");
            if (!finish.isMissingNode() && !finish.isNull()) {
                var reason = word(finish).orElseThrow(() -> malformed("finish_reason"));
                pieces.add(new Piece.Finish(index, reason));
            }
        }
        return pieces;
    }

    /** Reads the count of tokens, without any text in it. */
    Optional<Piece> usage(JsonNode answer) {
        return answer.path("usage") instanceof ObjectNode usage
                ? Optional.of(new Piece.Usage(numbers(usage)))
                : Optional.empty();
    }

    private void said(int choice, JsonNode message, List<Piece> pieces) throws UpstreamFault {
        for (var field : Piece.Field.values()) {
            var text = text(message.path(field.key()));
            if (!text.isEmpty()) {
                pieces.add(new Piece.Text(choice, field, text));
            }
        }
        var calls = list(message.path("tool_calls"));
        for (int i = 0; i < calls.size(); i++) {
            pieces.add(call(choice, calls.get(i), i));
        }
        if (message.hasNonNull("function_call") || message.hasNonNull("audio")) {
            throw malformed("an answer of a kind that nobody asked for");
        }
    }

    private Piece call(int choice, JsonNode call, int position) throws UpstreamFault {
        var type = call.path("type").asString("function");
        int index = call.path("index").asInt(position);
        if (!type.equals("function") || index < 0 || index > 1_000) {
            throw malformed("a tool call of another kind");
        }
        var function = call.path("function");
        return new Piece.ToolCall(
                choice,
                index,
                word(call.path("id")).orElse(""),
                text(function.path("name")),
                text(function.path("arguments")));
    }

    private static List<JsonNode> list(JsonNode node) throws UpstreamFault {
        if (!node.isMissingNode() && !node.isNull() && !node.isArray()) {
            throw malformed("a list was expected");
        }
        return node.valueStream().toList();
    }

    private static String text(JsonNode node) throws UpstreamFault {
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        if (!node.isString()) {
            throw malformed("text was expected");
        }
        return node.stringValue();
    }

    private static Optional<String> word(JsonNode node) {
        return ChatRequest.text(node).filter(text -> WORD.matcher(text).matches());
    }

    private static ObjectNode numbers(ObjectNode from) {
        var kept = Json.object();
        from.properties().forEach(field -> {
            if (!WORD.matcher(field.getKey()).matches()) {
                return;
            }
            if (field.getValue().isNumber()) {
                kept.set(field.getKey(), field.getValue());
            }
            if (field.getValue() instanceof ObjectNode inner) {
                kept.set(field.getKey(), numbers(inner));
            }
        });
        return kept;
    }

    private static UpstreamFault malformed(String what) {
        return new UpstreamFault(Refusal.UPSTREAM_MALFORMED, what);
    }
}
