package fengni.gateway;

import java.net.URI;
import java.util.Optional;

/**
 * What the upstream gets.
 *
 * @param key the upstream's own bearer key
 * @param body JSON in UTF-8
 */
record UpstreamQuestion(URI uri, Optional<String> key, byte[] body, boolean streamed) {}
