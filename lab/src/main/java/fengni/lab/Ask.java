package fengni.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request for a chat completion; only one without faults is asked further. */
record Ask(JsonNode body) {
    private static final int MOST_CHOICES = 16;
    private static final double USUAL_TEMPERATURE = 0.8;

    /** A request as it came: read, or with everything that is wrong with it. */
    sealed interface Read {
        record Good(Ask ask) implements Read {}

        record Bad(List<String> faults) implements Read {}
    }

    static Read read(byte[] body) {
        try {
            var ask = new Ask(JsonMapper.shared().readTree(body));
            var faults = ask.faults();
            return faults.isEmpty() ? new Read.Good(ask) : new Read.Bad(faults);
        } catch (JacksonException e) {
            return new Read.Bad(List.of("the body is not JSON"));
        }
    }

    private List<String> faults() {
        var faults = new ArrayList<String>();
        if (!body.path("model").isString()) {
            faults.add("model: a name is expected");
        }
        if (body.path("messages").isEmpty() || !body.path("messages").isArray()) {
            faults.add("messages: at least one message is expected");
        }
        for (JsonNode message : body.path("messages")) {
            if (!message.path("role").isString()) {
                faults.add("messages: a message without a role");
            }
        }
        var n = body.path("n");
        if (!n.isMissingNode() && !n.isNull() && !(n.isInt() && n() >= 1 && n() <= MOST_CHOICES)) {
            faults.add("n: a number from 1 to " + MOST_CHOICES + " is expected");
        }
        return faults;
    }

    String model() {
        return body.path("model").asString("");
    }

    boolean stream() {
        return body.path("stream").asBoolean(false);
    }

    boolean wantsUsage() {
        return body.path("stream_options").path("include_usage").asBoolean(false);
    }

    int n() {
        return body.path("n").asInt(1);
    }

    /** Most words of a choice; the newer field of the two wins. */
    int longest() {
        int older = body.path("max_tokens").asInt(Integer.MAX_VALUE);
        return Math.max(1, body.path("max_completion_tokens").asInt(older));
    }

    double temperature() {
        return body.path("temperature").asDouble(USUAL_TEMPERATURE);
    }

    OptionalLong seed() {
        return body.path("seed").isIntegralNumber()
                ? OptionalLong.of(body.path("seed").asLong())
                : OptionalLong.empty();
    }

    /** The text of the last message of a user, its parts joined; empty if no user spoke. */
    String prompt() {
        return messages()
                .filter(message -> message.path("role").asString("").equals("user"))
                .reduce((_, last) -> last)
                .map(Ask::text)
                .orElse("");
    }

    /** All text that the model was given. */
    String everything() {
        return messages().map(Ask::text).collect(Collectors.joining("\n"));
    }

    boolean answersTool() {
        return messages()
                .reduce((_, last) -> last)
                .map(message -> message.path("role").asString("").equals("tool"))
                .orElse(false);
    }

    private Stream<JsonNode> messages() {
        return body.path("messages").valueStream();
    }

    private static String text(JsonNode message) {
        var content = message.path("content");
        return content.isString()
                ? content.asString()
                : content.valueStream()
                        .map(part -> part.path("text").asString(""))
                        .collect(Collectors.joining("\n"));
    }
}
