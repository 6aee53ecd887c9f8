package fengni.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Prompts that make the lab play a script, in a form that no review of prompts can read. */
final class Scripts {
    private Scripts() {}

    static String say(String... chunks) {
        return say(List.of(List.of(chunks)));
    }

    static String say(List<List<String>> choices) {
        return script("Say", Map.of("choices", choices, "finish", "stop"));
    }

    static String callTool(String name, String... arguments) {
        return script("CallTool", Map.of("name", name, "arguments", arguments));
    }

    static String script(String name, Map<String, ?> fields) {
        var all = new HashMap<String, Object>(fields);
        all.put("script", name);
        try {
            var json = new ObjectMapper().writeValueAsString(all);
            return "lab:z"
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
