package fengni.gateway;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request for a chat completion that was read and holds only what can be reviewed. The tree must not be changed.
 *
 * @param user the service's own name for its user: {@code safety_identifier}, else {@code user}
 * @param choices the number of answers asked for, {@code n}
 */
record ChatRequest(ObjectNode tree, String model, Optional<String> user, boolean streamed, int choices) {

    /** Names by which upstreams beyond OpenAI's own take a form for the answer: vLLM, SGLang, Ollama, llama.cpp. */
    private static final Set<String> FORMS = Set.of(
            "guided_json",
            "guided_regex",
            "guided_choice",
            "guided_grammar",
            "structured_outputs",
            "regex",
            "ebnf",
            "structural_tag",
            "format",
            "json_schema",
            "grammar");

    /** Returns whether the answer must fit a form such as JSON, where no word may be added and escapes hide words. */
    boolean structured() {
        var form = tree.path("response_format").path("type").asString("text");
        return !form.equals("text") || FORMS.stream().anyMatch(tree::hasNonNull);
    }

    /** Returns what the upstream sees: everything but the user's name, which stays with the provider. */
    ObjectNode forUpstream() {
        var copy = tree.deepCopy();
        copy.remove("safety_identifier");
        copy.remove("user");
        return copy;
    }

    static Optional<String> text(JsonNode node) {
        return node.isString() && !node.stringValue().isBlank() ? Optional.of(node.stringValue()) : Optional.empty();
    }
}
