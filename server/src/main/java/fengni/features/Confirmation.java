package fengni.features;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A change was made although something was found.
 *
 * @param looked false when nobody waited for the look
 */
public record Confirmation(String reason, boolean looked, List<GateFinding> findings) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public Confirmation {
        findings = List.copyOf(findings);
    }

    String json() {
        return JSON.writeValueAsString(findings);
    }

    static List<GateFinding> findings(String json) {
        return JSON.readValue(json, new TypeReference<List<GateFinding>>() {});
    }
}
