package fengni.screen.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which variants went right under one version of a feature database: found, or not hit if twins.
 *
 * @param right by id of the variant
 */
public record Scorecard(String version, Map<String, Boolean> right) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public Scorecard {
        right = Map.copyOf(right);
    }

    /** Returns the card as one JSON object. */
    public String json() {
        var json = JSON.createObjectNode();
        json.put("version", version);
        var right = json.putObject("right");
        new TreeMap<>(this.right).forEach(right::put);
        return json.toString();
    }

    /** Returns the card that {@link #json} wrote, or empty when the text is none. */
    public static Optional<Scorecard> read(String json) {
        try {
            if (JSON.readTree(json) instanceof ObjectNode object
                    && object.path("version").isString()
                    && object.path("right") instanceof ObjectNode right) {
                var read = new LinkedHashMap<String, Boolean>();
                right.properties()
                        .forEach(each -> read.put(each.getKey(), each.getValue().asBoolean(false)));
                return Optional.of(new Scorecard(object.path("version").stringValue(), read));
            }
        } catch (JacksonException malformed) {
            // told by the empty answer
        }
        return Optional.empty();
    }
}
