package fengni.screen.guard;

import fengni.screen.Decision;
import fengni.screen.Direction;
import fengni.screen.guard.Reply.Heard;
import fengni.screen.guard.Reply.Missed;
import fengni.screen.json.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Services that answer like OpenAI's {@code POST /v1/moderations}, local model servers too: one text a question, categories
 * and scores in the answer. Categories without a row in the table are taken as its row {@code *} says.
 */
public final class ModerationShape extends Dialect {
    /** So many code points are sent at once; the service documents no limit for a text (UNCONFIRMED). */
    public static final int USUAL_LENGTH = 10_000;

    private final Endpoint endpoint;
    private final Optional<Secret> key;
    private final String model;
    private final LabelTable labels;
    private final int longest;

    /**
     * Describes a service.
     *
     * @param endpoint the whole address, with {@code /v1/moderations}
     * @param key sent as a bearer token; a local server may need none
     * @param model the model to ask for; empty for the service's own choice
     * @param longest code points that may be sent at once, 1 or more
     */
    public ModerationShape(Endpoint endpoint, Optional<Secret> key, String model, LabelTable labels, int longest) {
        if (longest < 1) {
            throw new IllegalArgumentException("longest " + longest + ", should be 1 or more");
        }
        this.endpoint = endpoint;
        this.key = key;
        this.model = model;
        this.labels = labels;
        this.longest = longest;
    }

    @Override
    int longest() {
        return longest;
    }

    @Override
    HttpRequest ask(String piece, Direction direction, Instant now) {
        var question = Json.object().put("input", piece);
        if (!model.isEmpty()) {
            question.put("model", model);
        }
        var request = HttpRequest.newBuilder(endpoint.address())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.utf8(question)));
        key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret.reveal()));
        return request.build();
    }

    @Override
    Reply read(byte[] body) {
        return Json.read(body).<Reply>flatMap(this::heard).orElse(Missed.forGood(Reason.MALFORMED));
    }

    private Optional<Reply> heard(ObjectNode answer) {
        var results = answer.path("results");
        if (!results.isArray() || results.isEmpty()) {
            return Optional.empty();
        }
        var found = new ArrayList<Label>();
        for (JsonNode result : results) {
            var read = labels(result);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            found.addAll(read.get());
        }
        return Optional.of(new Heard(Json.text(answer, "model"), Json.text(answer, "id"), found));
    }

    /** Returns the labels of a result; empty if it is malformed: a half-read judgement must not let a text pass. */
    private Optional<List<Label>> labels(JsonNode result) {
        var flags = result.path("categories");
        var scores = result.path("category_scores");
        if (!result.path("flagged").isBoolean() || !(flags.isObject() || scores.isObject())) {
            return Optional.empty();
        }
        var names = new TreeSet<>(flags.propertyNames());
        names.addAll(scores.propertyNames());
        var found = new ArrayList<Label>();
        for (String name : names) {
            var label = label(name, flags.path(name), scores.path(name));
            if (label.isEmpty()) {
                return Optional.empty();
            }
            found.add(label.get());
        }
        boolean explained = flags.valueStream().anyMatch(ModerationShape::isTrue);
        if (isTrue(result.path("flagged")) && !explained) {
            found.add(labels.label("flagged", "", 1, Decision.BLOCK));
        }
        return Optional.of(found);
    }

    private static boolean isTrue(JsonNode flag) {
        return flag.isBoolean() && flag.booleanValue();
    }

    private Optional<Label> label(String name, JsonNode flag, JsonNode score) {
        // models without a category answer null for it
        if (!flag.isBoolean() && !Json.isAbsent(flag)) {
            return Optional.empty();
        }
        boolean flagged = isTrue(flag);
        var sure = Label.score(score, 1);
        if (sure.isEmpty() && !Json.isAbsent(score)) {
            return Optional.empty();
        }
        return Optional.of(
                labels.label(name, "", sure.orElse(flagged ? 1 : 0), flagged ? Decision.BLOCK : Decision.PASS));
    }
}
