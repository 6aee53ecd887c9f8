package fengni.gateway;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON as a tree, read strictly, so that what is reviewed is what is sent: a key stands once, nothing follows the
 * document, numbers keep their value. Thread-safe.
 */
final class Json {
    private final JsonMapper mapper;

    Json(int depth, int bytes) {
        var limits = StreamReadConstraints.builder()
                .maxNestingDepth(depth)
                .maxDocumentLength(bytes)
                .maxStringLength(bytes)
                .build();
        var factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(limits)
                .build();
        this.mapper = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    /** @throws JacksonException if the bytes are not one JSON document within the limits */
    JsonNode read(byte[] utf8) {
        return mapper.readTree(utf8);
    }

    /** @throws JacksonException if the text is not one JSON document within the limits */
    JsonNode read(String text) {
        return mapper.readTree(text);
    }

    byte[] bytes(JsonNode tree) {
        return mapper.writeValueAsBytes(tree);
    }

    String text(JsonNode tree) {
        return mapper.writeValueAsString(tree);
    }

    static ObjectNode object() {
        return tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    }
}
