package fengni.screen.guard;

import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON of strangers, who may send anything. */
final class Answers {
    private static final int DEEPEST = 50;

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Answers() {}

    static Optional<ObjectNode> object(byte[] body) {
        try {
            return JSON.readTree(body) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JacksonException malformed) {
            // the parser's words would repeat the answer
            return Optional.empty();
        }
    }

    /** Returns a text, or an empty one for anything else. */
    static String text(JsonNode object, String name) {
        var node = object.path(name);
        return node.isString() ? node.stringValue() : "";
    }

    /** Returns a score between 0 and {@code most} as a share of that; empty if it is none. */
    static OptionalDouble score(JsonNode node, double most) {
        if (!node.isNumber()) {
            return OptionalDouble.empty();
        }
        double share = node.doubleValue() / most;
        return share >= 0 && share <= 1 ? OptionalDouble.of(share) : OptionalDouble.empty();
    }
}
