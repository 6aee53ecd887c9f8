package fengni.gateway;

import java.net.URI;
import java.util.Optional;

/**
 * What the upstream gets.
 *
 * @param key the upstream's own bearer key
 * @param body JSON, sent in UTF-8
 */
record UpstreamQuestion(URI uri, Optional<String> key, String body, boolean streamed) {}
