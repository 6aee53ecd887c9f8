package fengni.supervision;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a group of fields as people read JSON: indented, in the order of the names. */
final class Shown {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Shown() {}

    static String json(Map<String, Object> group) {
        return JSON.writeValueAsString(new TreeMap<>(group));
    }
}
