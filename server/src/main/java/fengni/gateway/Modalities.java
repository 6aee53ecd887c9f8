package fengni.gateway;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What kinds of content a request holds, by the types of its parts as OpenAI's clients name them. */
final class Modalities {
    static final String TEXT = "text";

    private Modalities() {}

    static Set<String> of(JsonNode chat) {
        var found = new TreeSet<String>();
        for (var message : chat.path("messages")) {
            var content = message.path("content");
            if (content.isString()) {
                found.add(TEXT);
            }
            for (int i = 0; content.isArray() && i < content.size(); i++) {
                found.add(of(content.get(i).path("type").asString("")));
            }
        }
        return found;
    }

    private static String of(String type) {
        return switch (type) {
            case "text", "refusal", "input_text" -> TEXT;
            case "image_url", "input_image" -> "image";
            case "input_audio", "audio_url" -> "audio";
            case "video_url", "input_video" -> "video";
            default -> "file";
        };
    }
}
