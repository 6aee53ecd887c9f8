package fengni.cli;

import fengni.ledger.CanonicalJson;
import fengni.ledger.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of standard input as a record. */
final class LedgerLine {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Set<String> FIELDS = Set.of("type", "class", "who", "what", "decision");

    private LedgerLine() {}

    /** A line of plain text is the field {@code text} of the group "what". */
    static Draft text(String line) {
        var none = CanonicalJson.bytes(Map.of());
        return new Draft(0, 0, none, CanonicalJson.bytes(Map.of("text", line)), none);
    }

    /** Reads {@code {"type":…,"class":…,"who":{…},"what":{…},"decision":{…}}}, each field optional. */
    static Draft json(String line) {
        try {
            var record = JSON.readTree(line);
            if (!record.isObject()) {
                throw new IllegalArgumentException("not a JSON object");
            }
            record.propertyNames().stream()
                    .filter(name -> !FIELDS.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new IllegalArgumentException("unknown field \"" + name + "\"");
                    });
            return new Draft(
                    number(record.path("type")),
                    number(record.path("class")),
                    group(record.path("who")),
                    group(record.path("what")),
                    group(record.path("decision")));
        } catch (JacksonException notJson) {
            throw new IllegalArgumentException(notJson.getOriginalMessage(), notJson);
        }
    }

    private static int number(JsonNode node) {
        if (node.isMissingNode()) {
            return 0;
        }
        if (!node.isInt()) {
            throw new IllegalArgumentException(node + " is not a whole number");
        }
        return node.intValue();
    }

    private static byte[] group(JsonNode node) {
        if (!node.isMissingNode() && !node.isObject()) {
            throw new IllegalArgumentException(node + " is not an object");
        }
        return CanonicalJson.bytes(node.isMissingNode() ? Map.of() : object(node));
    }

    private static Map<String, Object> object(JsonNode node) {
        Map<String, Object> object = new TreeMap<>();
        node.properties().forEach(field -> object.put(field.getKey(), value(field.getValue())));
        return object;
    }

    private static Object value(JsonNode node) {
        if (node.isObject()) {
            return object(node);
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(element -> list.add(value(element)));
            return list;
        }
        if (node.isString()) {
            return node.stringValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        throw new IllegalArgumentException(node + " has no exact form; give it as a string");
    }
}
