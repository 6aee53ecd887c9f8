package fengni.gateway;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What guards are shown of a request or an answer: everything that is said in it, a line each, without the words of the
 * protocol, without names of users, and nothing twice.
 */
final class Spoken {
    private static final Set<String> NOT_SAID = Set.of("model", "user", "safety_identifier");
    private static final Set<String> PROTOCOL = Set.of("role", "type", "id", "tool_call_id");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$.-]{0,63}");

    private final Json json;
    private final Set<String> lines = new LinkedHashSet<>();

    private Spoken(Json json) {
        this.json = json;
    }

    static String ofRequest(ObjectNode chat, Json json) {
        var spoken = new Spoken(json);
        chat.properties().forEach(field -> {
            spoken.name(field.getKey());
            if (!NOT_SAID.contains(field.getKey())) {
                spoken.field(field.getKey(), field.getValue());
            }
        });
        return spoken.text();
    }

    /** Returns texts of an answer; one that is JSON is shown as it reads, too. */
    static String of(Collection<String> texts, Json json) {
        var spoken = new Spoken(json);
        texts.forEach(spoken::string);
        return spoken.text();
    }

    private String text() {
        return String.join("\n", lines);
    }

    private void walk(JsonNode node) {
        if (node.isString()) {
            string(node.stringValue());
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(node.get(i));
        }
        node.properties().forEach(field -> {
            name(field.getKey());
            field(field.getKey(), field.getValue());
        });
    }

    private void field(String name, JsonNode value) {
        if (name.equals("content") && value.isArray()) {
            parts(value);
        } else if (!PROTOCOL.contains(name) || !value.isString() || !isPlain(value.stringValue())) {
            walk(value);
        }
    }

    /** What a message says may be split over its parts. */
    private void parts(JsonNode parts) {
        var whole = new StringBuilder();
        parts.forEach(part -> whole.append(part.path("text").asString("")));
        string(whole.toString());
        for (var part : parts) {
            part.properties().forEach(field -> {
                if (!field.getKey().equals("text") || !field.getValue().isString()) {
                    name(field.getKey());
                    field(field.getKey(), field.getValue());
                }
            });
        }
    }

    private void name(String key) {
        if (!isPlain(key)) {
            string(key);
        }
    }

    private void string(String value) {
        if (value.isBlank() || !lines.add(value) || value.indexOf('\\') < 0) {
            return;
        }
        try {
            walk(json.read(value));
        } catch (JacksonException e) {
            // It is no JSON: there is no second way to read it.
        }
    }

    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }
}
