package fengni.screen.answers;

import fengni.screen.Decision;
import fengni.screen.Review;
import fengni.screen.answers.Asked.Question;
import fengni.screen.answers.Asked.Refused;
import fengni.screen.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shape of Alibaba Cloud's TextModerationPlus (Green, 2022-03-02). The documented shape names words and no offsets.
 * Risk levels: high for what is refused or gets an approved answer, medium for a person's look, low for what is only
 * reported, none. Which codes the service gives for unreadable questions is UNCONFIRMED; 400 is used.
 */
public record AliyunTextModeration(CategoryTable categories, Confidence confidence) {
    private static final int USUAL_LENGTH = 2_000;
    private static final Map<String, Integer> LENGTHS =
            Map.of("llm_query_moderation", USUAL_LENGTH, "llm_response_moderation", 5_000);
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    /** With the library's own table and scores. */
    public static AliyunTextModeration usual() {
        return new AliyunTextModeration(CategoryTable.aliyun(), Confidence.USUAL);
    }

    /**
     * Reads a question.
     *
     * @param service the parameter Service, which also says how long a text may be
     * @param parameters the parameter ServiceParameters: JSON with content and, if wanted, dataId
     */
    public Asked read(String service, String parameters) {
        var object = Json.read(parameters);
        if (service.isBlank()
                || object.isEmpty()
                || !object.get().path("content").isString()) {
            return refused("Service and ServiceParameters with content are needed");
        }
        var content = Json.text(object.get(), "content");
        int longest = LENGTHS.getOrDefault(service, USUAL_LENGTH);
        if (content.codePointCount(0, content.length()) > longest) {
            return refused("content should have " + longest + " characters at most");
        }
        return new Question(List.of(content), service, Json.text(object.get(), "dataId"));
    }

    private static Refused refused(String message) {
        return new Refused(Integer.toString(BAD_REQUEST), message);
    }

    /**
     * Returns the answer to a question.
     *
     * @param approved what is said instead (代答) if the decision is {@link Decision#ANSWER}; empty if there is nothing
     * @param requestId names the answer
     */
    public ObjectNode answer(Review review, Question question, Optional<String> approved, String requestId) {
        var found = Found.in(review, categories);
        var answer = Json.object().put("Code", OK).put("Message", "OK").put("RequestId", requestId);
        var data = answer.putObject("Data").put("RiskLevel", level(review.decision(), found.isEmpty()));
        if (!question.reference().isEmpty()) {
            data.put("DataId", question.reference());
        }
        results(found, data.putArray("Result"));
        if (review.decision() == Decision.ANSWER && !found.isEmpty()) {
            approved.ifPresent(text -> data.putArray("Advice")
                    .addObject()
                    .put("HitLabel", found.getFirst().category().name())
                    .put("Answer", text));
        }
        return answer;
    }

    private void results(List<Found> found, ArrayNode results) {
        for (Found each : found) {
            results.addObject()
                    .put("Label", each.category().name())
                    .put("Description", each.category().detail())
                    .put("Confidence", 100 * confidence.of(each.severity()))
                    .put("RiskWords", String.join(",", each.words()));
        }
        if (found.isEmpty()) {
            results.addObject().put("Label", "nonLabel").put("Description", "未检测出风险");
        }
    }

    private static String level(Decision decision, boolean nothing) {
        return switch (decision) {
            case BLOCK, ANSWER -> "high";
            case REVIEW -> "medium";
            case PASS -> nothing ? "none" : "low";
        };
    }

    /** Returns the answer to a question that could not be read. */
    public ObjectNode refusal(Refused refused, String requestId) {
        return Json.object()
                .put("Code", Integer.parseInt(refused.code()))
                .put("Message", refused.message())
                .put("RequestId", requestId);
    }
}
