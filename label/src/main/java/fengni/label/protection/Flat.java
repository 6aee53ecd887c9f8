package fengni.label.protection;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * An object of JSON with its plain values under small letters, those of objects in it behind a dot; the first of a name
 * counts.
 *
 * @param text the object as it stands
 */
record Flat(Map<String, String> values, String text) {

    /** Reads the object that the parser has just entered. */
    static Flat of(JsonParser parser, String whole) {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        var values = new LinkedHashMap<String, String>();
        object(parser, "", values);
        int end = (int) parser.currentLocation().getCharOffset();
        return new Flat(values, whole.substring(start, end));
    }

    private static void object(JsonParser parser, String path, Map<String, String> values) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = path + parser.currentName().toLowerCase(Locale.ROOT);
            var token = parser.nextToken();
            if (token == JsonToken.START_OBJECT) {
                object(parser, name + ".", values);
            } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                values.putIfAbsent(name, parser.getString());
            } else {
                parser.skipChildren();
            }
        }
    }

    String value(String name) {
        return find(name).orElse("");
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Returns the object without blanks between its signs: the form that is signed. */
    String compact() {
        var compact = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (quoted || !Character.isWhitespace(unit)) {
                compact.append(unit);
            }
            if (quoted && unit == '\\' && i + 1 < text.length()) {
                compact.append(text.charAt(++i));
            } else if (unit == '"') {
                quoted = !quoted;
            }
        }
        return compact.toString();
    }
}
