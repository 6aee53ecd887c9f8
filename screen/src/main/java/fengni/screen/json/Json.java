package fengni.screen.json;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Objects of JSON, read without trust and at most 50 levels deep. What cannot be read is a value and is not repeated. */
public final class Json {
    private static final int DEEPEST = 50;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** Returns an empty object to be filled. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** Reads one object and nothing behind it; empty for anything else. */
    public static Optional<ObjectNode> read(String json) {
        return object(() -> MAPPER.readTree(json));
    }

    /** Reads one object in UTF-8 and nothing behind it; empty for anything else. */
    public static Optional<ObjectNode> read(byte[] json) {
        return object(() -> MAPPER.readTree(json));
    }

    private static Optional<ObjectNode> object(Supplier<JsonNode> read) {
        try {
            return read.get() instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JacksonException malformed) {
            // the parser's words would repeat what was sent
            return Optional.empty();
        }
    }

    /** Returns an object as UTF-8. */
    public static byte[] utf8(ObjectNode object) {
        return object.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the text of a member, or an empty one for anything but a text. */
    public static String text(JsonNode object, String name) {
        var node = object.path(name);
        return node.isString() ? node.stringValue() : "";
    }

    /** Returns whether a member is not there or null. */
    public static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
