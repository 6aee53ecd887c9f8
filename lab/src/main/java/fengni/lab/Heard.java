package fengni.lab;

import java.util.Map;

/**
 * A request as the lab received it, for tests that ask what reached the upstream.
 *
 * @param headers by lower-case name; several values of one name are joined by a comma
 * @param body the JSON text, unchanged
 */
public record Heard(String path, Map<String, String> headers, String body) {
    public Heard {
        headers = Map.copyOf(headers);
    }
}
