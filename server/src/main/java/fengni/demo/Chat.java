package fengni.demo;

import java.util.List;
import java.util.Map;

/** Questions to the gateway, as the service's backend asks them with any OpenAI client. */
final class Chat {
    private final Scene scene;
    private final Wire wire = new Wire();

    Chat(Scene scene) {
        this.scene = scene;
    }

    Wire.Answer ask(String user, String question) {
        return wire.json(
                scene.gateway().resolve("/v1/chat/completions"),
                scene.apiKey(),
                "POST",
                Map.of(
                        "model",
                        model(),
                        "safety_identifier",
                        user,
                        "messages",
                        List.of(Map.of("role", "user", "content", question))));
    }

    private String model() {
        return wire.get(scene.gateway().resolve("/v1/models"), scene.apiKey())
                .expecting(200)
                .json()
                .at("/data/0/id")
                .asString();
    }
}
