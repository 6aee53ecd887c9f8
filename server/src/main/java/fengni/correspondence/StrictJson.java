package fengni.correspondence;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.answers.Outcome.Done;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one JSON object of strings, integers, booleans, lists and objects; a key stands once, nothing follows, no text
 * holds NUL or half a character.
 */
final class StrictJson {
    private static final int DEEPEST = 24;
    private static final int LARGEST = 1 << 23;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxDocumentLength(LARGEST)
                            .maxStringLength(LARGEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /** Thrown and caught within this class. */
    private static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unfit(String code) {
            super(code);
        }
    }

    /** @param largest in bytes, at most 8 MiB */
    static Outcome<Map<String, Object>> read(byte[] utf8, int largest) {
        if (utf8.length > largest) {
            return Outcome.faulty(Fault.of("", "letter_too_large", largest));
        }
        try {
            var tree = MAPPER.readTree(utf8);
            return tree != null && tree.isObject()
                    ? new Done<>(object(tree))
                    : Outcome.faulty(Fault.of("", "letter_unreadable"));
        } catch (Unfit unfit) {
            return Outcome.faulty(Fault.of("", String.valueOf(unfit.getMessage())));
        } catch (JacksonException failure) {
            return unread(failure);
        }
    }

    /**
     * Returns the text that stands under a name at the top, empty if there is none; builds nothing of what stands before
     * it, and does not look behind it.
     */
    static Outcome<String> top(byte[] utf8, int largest, String name) {
        if (utf8.length > largest) {
            return Outcome.faulty(Fault.of("", "letter_too_large", largest));
        }
        try (var parser = MAPPER.createParser(utf8)) {
            return parser.nextToken() == JsonToken.START_OBJECT
                    ? new Done<>(member(parser, name))
                    : Outcome.faulty(Fault.of("", "letter_unreadable"));
        } catch (Unfit unfit) {
            return Outcome.faulty(Fault.of("", String.valueOf(unfit.getMessage())));
        } catch (JacksonException failure) {
            return unread(failure);
        }
    }

    private static String member(JsonParser parser, String name) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var found = name.equals(parser.currentName());
            var value = parser.nextToken();
            if (found) {
                return value == JsonToken.VALUE_STRING ? text(parser.getString()) : "";
            }
            parser.skipChildren();
        }
        return "";
    }

    private static <T> Outcome<T> unread(JacksonException failure) {
        var doubled = String.valueOf(failure.getMessage()).startsWith("Duplicate");
        return Outcome.faulty(Fault.of("", doubled ? "letter_doubled" : "letter_unreadable"));
    }

    private static Map<String, Object> object(JsonNode node) {
        var object = new LinkedHashMap<String, Object>();
        node.properties().forEach(entry -> object.put(text(entry.getKey()), value(entry.getValue())));
        return object;
    }

    private static List<Object> list(JsonNode node) {
        var list = new ArrayList<>();
        node.forEach(element -> list.add(value(element)));
        return list;
    }

    private static Object value(JsonNode node) {
        if (node.isObject()) {
            return object(node);
        }
        if (node.isArray()) {
            return list(node);
        }
        if (node.isString()) {
            return text(node.stringValue());
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isIntegralNumber() && node.canConvertToLong() && Math.abs(node.longValue()) < 1L << 53) {
            return node.longValue();
        }
        throw new Unfit("letter_unreadable");
    }

    private static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            var half = Character.isSurrogate(text.charAt(i))
                    && !(i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1)));
            if (half || text.charAt(i) == 0) {
                throw new Unfit("letter_text");
            }
            i += Character.isSurrogate(text.charAt(i)) ? 1 : 0;
        }
        return text;
    }
}
