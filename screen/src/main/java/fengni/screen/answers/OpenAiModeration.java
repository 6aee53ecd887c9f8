package fengni.screen.answers;

import fengni.screen.Review;
import fengni.screen.answers.Asked.Question;
import fengni.screen.answers.Asked.Refused;
import fengni.screen.json.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shape of OpenAI's {@code POST /v1/moderations}: 13 categories, each flagged or not, with a score. The shape has no place
 * for offsets. A text is flagged when it must not go out, also when no category fits its class of harm.
 */
public record OpenAiModeration(CategoryTable categories, Confidence confidence) {
    /** Every category, in the order of the service's own answers. */
    public static final List<String> CATEGORIES = List.of(
            "harassment",
            "harassment/threatening",
            "hate",
            "hate/threatening",
            "illicit",
            "illicit/violent",
            "self-harm",
            "self-harm/instructions",
            "self-harm/intent",
            "sexual",
            "sexual/minors",
            "violence",
            "violence/graphic");

    /** So many texts a question may hold: an answer is some hundred times as long as a text of one character. */
    public static final int MOST_TEXTS = 1_000;

    /** The code of a question that holds something else than text. */
    public static final String NO_TEXT = "content_unsupported";

    private static final String INVALID = "invalid_request_error";

    /** With the library's own table and scores. */
    public static OpenAiModeration usual() {
        return new OpenAiModeration(CategoryTable.openAi(), Confidence.USUAL);
    }

    /**
     * Reads a question: {@code input} is a text, a list of texts (one result each) or a list of parts of type text (one
     * result). Pictures are refused rather than passed unseen.
     */
    public Asked read(String json) {
        var object = Json.read(json);
        if (object.isEmpty()) {
            return new Refused(INVALID, "the body is not a JSON object");
        }
        var input = object.get().path("input");
        var model = Json.text(object.get(), "model");
        if (input.isString()) {
            return new Question(List.of(input.stringValue()), model, "");
        }
        if (!input.isArray() || input.isEmpty()) {
            return new Refused(INVALID, "input should be a text or a list of texts or parts");
        }
        if (input.size() > MOST_TEXTS) {
            return new Refused(INVALID, "input should have " + MOST_TEXTS + " texts or parts at most");
        }
        return input.get(0).isString() ? texts(input, model) : parts(input, model);
    }

    private static Asked texts(JsonNode input, String model) {
        var texts = new ArrayList<String>();
        for (JsonNode each : input) {
            if (!each.isString()) {
                return new Refused(INVALID, "a list of texts should hold nothing else");
            }
            texts.add(each.stringValue());
        }
        return new Question(texts, model, "");
    }

    private static Asked parts(JsonNode input, String model) {
        var texts = new ArrayList<String>();
        for (JsonNode part : input) {
            if (!Json.text(part, "type").equals("text")) {
                return new Refused(NO_TEXT, "only parts of type text can be reviewed");
            }
            if (!part.path("text").isString()) {
                return new Refused(INVALID, "a part of type text should have a text");
            }
            texts.add(Json.text(part, "text"));
        }
        return new Question(List.of(String.join("\n", texts)), model, "");
    }

    /**
     * Returns the answer to a question.
     *
     * @param reviews one for each text of the question, in its order
     * @param id names the answer, for example {@code modr-} and something unique
     */
    public ObjectNode answer(List<Review> reviews, String id) {
        var answer = Json.object().put("id", id).put("model", "fengni-" + version(reviews));
        var results = answer.putArray("results");
        reviews.forEach(review -> results.add(result(review)));
        return answer;
    }

    private static String version(List<Review> reviews) {
        return reviews.isEmpty() ? "" : reviews.getFirst().version();
    }

    private ObjectNode result(Review review) {
        var result = Json.object().put("flagged", review.decision().stops());
        var flags = result.putObject("categories");
        var scores = result.putObject("category_scores");
        var types = result.putObject("category_applied_input_types");
        for (String name : CATEGORIES) {
            flags.put(name, false);
            scores.put(name, 0.0);
            types.putArray(name).add("text");
        }
        for (Found found : Found.in(review, categories)) {
            var name = found.category().name();
            flags.put(name, found.decision().stops() || flags.path(name).asBoolean(false));
            scores.put(name, Math.max(scores.path(name).asDouble(0), confidence.of(found.severity())));
        }
        return result;
    }

    /** Returns the answer to a question that could not be read; it goes with status 400. */
    public ObjectNode refusal(Refused refused) {
        var answer = Json.object();
        var error = answer.putObject("error")
                .put("message", refused.message())
                .put("type", INVALID)
                .put("param", "input")
                .putNull("code");
        if (!refused.code().equals(INVALID)) {
            error.put("code", refused.code());
        }
        return answer;
    }
}
