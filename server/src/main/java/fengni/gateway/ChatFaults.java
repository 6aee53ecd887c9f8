package fengni.gateway;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds everything in a chat request that keeps it from being reviewed whole: content that isn't text, text that the model
 * would return unreviewed, and names written in another case, which some upstreams read as the known ones.
 */
final class ChatFaults {
    record Fault(Refusal refusal, String what) {}

    private static final Set<String> FIELDS = Set.of(
            "model",
            "messages",
            "stream",
            "stream_options",
            "n",
            "tools",
            "tool_choice",
            "response_format",
            "prediction",
            "user",
            "safety_identifier",
            "modalities",
            "audio",
            "logprobs",
            "top_logprobs",
            "functions",
            "function_call",
            "chat_template",
            "prompt");
    private static final Set<String> MESSAGE_FIELDS = Set.of(
            "role",
            "content",
            "name",
            "tool_calls",
            "tool_call_id",
            "refusal",
            "reasoning_content",
            "reasoning",
            "prefix");
    private static final Set<String> ROLES = Set.of("system", "developer", "user", "assistant", "tool");
    private static final Set<String> PARTS = Set.of("text", "refusal");
    /** These would let text in or out past the review: templates join strings, log probabilities repeat the answer. */
    private static final Set<String> REFUSED = Set.of("functions", "function_call", "chat_template", "prompt");

    private final Caps caps;
    private final List<Fault> faults = new ArrayList<>();

    ChatFaults(Caps caps) {
        this.caps = caps;
    }

    List<Fault> of(ObjectNode chat) {
        names("", chat, FIELDS);
        parameters(chat);
        var messages = chat.path("messages");
        check(messages.isArray() && !messages.isEmpty(), Refusal.INVALID_REQUEST, "messages: a list, not empty");
        for (int i = 0; i < messages.size(); i++) {
            message("messages[" + i + "]", messages.get(i));
        }
        halfCharacters("", chat);
        return faults;
    }

    private void parameters(ObjectNode chat) {
        check(ChatRequest.text(chat.path("model")).isPresent(), Refusal.INVALID_REQUEST, "model: a name");
        check(
                absentOr(chat.path("stream"), chat.path("stream").isBoolean()),
                Refusal.INVALID_REQUEST,
                "stream: true or false");
        check(absentOr(chat.path("n"), count(chat.path("n"))), Refusal.INVALID_REQUEST, "n: 1 to " + caps.choices());
        for (var name : List.of("user", "safety_identifier")) {
            check(absentOr(chat.path(name), chat.path(name).isString()), Refusal.INVALID_REQUEST, name + ": a string");
        }
        var logprobs = chat.path("logprobs");
        check(
                absentOr(logprobs, logprobs.isBoolean() && !logprobs.booleanValue()),
                Refusal.UNSUPPORTED_PARAMETER,
                "logprobs: they repeat the answer's text");
        REFUSED.forEach(name -> check(!chat.hasNonNull(name), Refusal.UNSUPPORTED_PARAMETER, name));
        chat.path("modalities")
                .forEach(kind ->
                        check(kind.asString("").equals("text"), Refusal.CONTENT_UNSUPPORTED, "modalities: text only"));
        check(!chat.hasNonNull("audio"), Refusal.CONTENT_UNSUPPORTED, "audio");
    }

    private void message(String place, JsonNode message) {
        check(message.isObject(), Refusal.INVALID_REQUEST, place + ": an object");
        check(ROLES.contains(message.path("role").asString("")), Refusal.INVALID_REQUEST, place + ".role: unknown");
        if (message instanceof ObjectNode fields) {
            fields.properties()
                    .forEach(field -> check(
                            MESSAGE_FIELDS.contains(field.getKey())
                                    || field.getValue().isNull(),
                            Refusal.CONTENT_UNSUPPORTED,
                            place + ": a field that cannot be reviewed"));
        }
        content(place + ".content", message.path("content"));
    }

    private void content(String place, JsonNode content) {
        check(
                absentOr(content, content.isString() || content.isArray()),
                Refusal.INVALID_REQUEST,
                place + ": a string or a list");
        for (int i = 0; content.isArray() && i < content.size(); i++) {
            var type = content.get(i).path("type").asString("");
            check(PARTS.contains(type), Refusal.CONTENT_UNSUPPORTED, place + "[" + i + "]: only text can be reviewed");
            var text = content.get(i).path(type);
            check(text.isString(), Refusal.INVALID_REQUEST, place + "[" + i + "]." + type + ": a string");
            if (content.get(i) instanceof ObjectNode part) {
                names(place + "[" + i + "]", part, Set.of("type", "text", "image_url", "input_audio", "file"));
            }
        }
    }

    /** Several upstreams compare names without case, and fold characters as Unicode does. */
    private void names(String place, ObjectNode fields, Set<String> known) {
        fields.propertyNames().forEach(name -> {
            var folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            check(
                    name.equals(folded) || !known.contains(folded),
                    Refusal.INVALID_REQUEST,
                    place + ": a name in a wrong case, " + folded);
        });
    }

    /** Half a character can't be sent as it was reviewed. */
    private void halfCharacters(String place, JsonNode node) {
        if (node.isString()) {
            check(whole(node.stringValue()), Refusal.INVALID_REQUEST, place + ": half a surrogate pair");
        }
        node.properties().forEach(field -> {
            check(whole(field.getKey()), Refusal.INVALID_REQUEST, place + ": half a surrogate pair");
            halfCharacters(place + "." + (FIELDS.contains(field.getKey()) ? field.getKey() : "…"), field.getValue());
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            halfCharacters(place + "[" + i + "]", node.get(i));
        }
    }

    private static boolean whole(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private boolean count(JsonNode n) {
        return n.isInt() && n.intValue() >= 1 && n.intValue() <= caps.choices();
    }

    private static boolean absentOr(JsonNode node, boolean good) {
        return node.isMissingNode() || node.isNull() || good;
    }

    private void check(boolean good, Refusal refusal, String what) {
        if (!good) {
            faults.add(new Fault(refusal, what));
        }
    }
}
