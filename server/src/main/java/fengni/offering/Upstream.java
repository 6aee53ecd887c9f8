package fengni.offering;

import java.net.URI;
import java.util.Optional;

/**
 * Where a model is served: an OpenAI-compatible base address that ends in {@code /v1}.
 *
 * @param key the upstream's own bearer key, never shown and never logged
 */
public record Upstream(String model, URI base, Optional<String> key) {
    /** Keeps the key out of logs and messages. */
    @Override
    public String toString() {
        return "Upstream[" + model + " at " + base + "]";
    }
}
