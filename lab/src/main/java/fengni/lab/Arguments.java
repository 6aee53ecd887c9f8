package fengni.lab;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Fills a JSON schema with values taken from a prompt, as well as a model without knowledge can.
 *
 * @param known terms that describe the tool, and so are not what the prompt asks about
 */
record Arguments(String prompt, Set<String> known) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
    private static final Pattern ASKING = Pattern.compile(
            "请|帮我|一下|怎么样|如何|什么|多少|查询|查|是|的|吗|呢|了|(?i)\\b(what|whats|how|is|are|the|a|an|in|of|for|at|to|me|"
                    + "please|tell|like|get|show|about|s)\\b");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N} ]+");

    JsonNode fill(JsonNode schema) {
        if (!schema.path("enum").isEmpty()) {
            return oneOf(schema.path("enum"));
        }
        return switch (schema.path("type").asString("object")) {
            case "string" -> JSON.stringNode(subject());
            case "integer", "number" -> JSON.numberNode(number());
            case "boolean" -> JSON.booleanNode(true);
            case "array" -> JSON.arrayNode().add(fill(schema.path("items")));
            case "null" -> JSON.nullNode();
            // a schema may name any type; an unknown one is filled by its properties, if it has any
            default -> object(schema);
        };
    }

    private JsonNode object(JsonNode schema) {
        var object = JSON.objectNode();
        schema.path("properties").propertyStream().forEach(entry -> object.set(entry.getKey(), fill(entry.getValue())));
        return object;
    }

    private JsonNode oneOf(JsonNode values) {
        return values.valueStream()
                .filter(value -> prompt.contains(value.asString("")))
                .findFirst()
                .orElse(values.path(0));
    }

    private int number() {
        var found = NUMBER.matcher(prompt);
        return found.find() ? Integer.parseInt(found.group()) : 1;
    }

    /** The longest part of the prompt that neither asks nor describes the tool; the whole prompt if none is left. */
    private String subject() {
        var left = ASKING.matcher(prompt).replaceAll("\n");
        for (String term : known) {
            left = Pattern.compile(Pattern.quote(term), Pattern.CASE_INSENSITIVE)
                    .matcher(left)
                    .replaceAll("\n");
        }
        return Stream.of(BETWEEN_WORDS.split(left, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .max(Comparator.comparingInt(
                        (String part) -> part.toLowerCase(Locale.ROOT).length()))
                .orElse(prompt.strip());
    }
}
