package fengni.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All text of a request or of a tool call, each once, with its place: every string and every key, known or not, since an
 * upstream may read what the gateway doesn't know. A string that is itself JSON is read as such too, because its escapes
 * hide characters.
 */
final class Texts {
    /** Names, not text: the model, and the user, who is identified and not reviewed. */
    private static final Set<String> NO_TEXT = Set.of("model", "user", "safety_identifier");

    private final Json json;
    private final Map<String, String> placeByText = new LinkedHashMap<>();

    private Texts(Json json) {
        this.json = json;
    }

    /** Returns text and the place where it stands first, in the request's order. */
    static Map<String, String> ofRequest(ObjectNode chat, Json json) {
        var texts = new Texts(json);
        chat.properties().forEach(field -> {
            texts.add(field.getKey(), field.getKey());
            if (!NO_TEXT.contains(field.getKey())) {
                texts.walk(field.getKey(), field.getValue());
            }
        });
        texts.joined(chat.path("messages"));
        return texts.placeByText;
    }

    /** Returns the text of a string that may be JSON: itself and what it holds. */
    static Map<String, String> ofString(String place, String value, Json json) {
        var texts = new Texts(json);
        texts.string(place, value);
        return texts.placeByText;
    }

    private void walk(String place, JsonNode node) {
        if (node.isString()) {
            string(place, node.stringValue());
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(place + "[" + i + "]", node.get(i));
        }
        if (node.isObject()) {
            node.properties().forEach(field -> {
                add(place, field.getKey());
                walk(place + "." + field.getKey(), field.getValue());
            });
        }
    }

    private void string(String place, String value) {
        add(place, value);
        if (value.indexOf('\\') >= 0) {
            inside(place, value);
        }
    }

    private void inside(String place, String value) {
        try {
            walk(place, json.read(value));
        } catch (JacksonException e) {
            // It is no JSON: there is no second way to read it.
        }
    }

    /** A phrase may be split over the parts of a message, or over messages of one speaker. */
    private void joined(JsonNode messages) {
        var runs = new TreeMap<Integer, StringBuilder>();
        int run = 0;
        for (int i = 0; i < messages.size(); i++) {
            if (i > 0 && !messages.get(i).path("role").equals(messages.get(run).path("role"))) {
                run = i;
            }
            var whole = runs.computeIfAbsent(run, _ -> new StringBuilder());
            strings(messages.get(i).path("content"), whole);
        }
        runs.forEach((from, whole) -> add("messages[" + from + "…]", whole.toString()));
    }

    private static void strings(JsonNode content, StringBuilder whole) {
        whole.append(content.isString() ? content.stringValue() : "");
        for (int i = 0; content.isArray() && i < content.size(); i++) {
            whole.append(content.get(i).path("text").asString(""));
        }
    }

    private void add(String place, String text) {
        if (!text.isEmpty()) {
            placeByText.putIfAbsent(text, place);
        }
    }
}
