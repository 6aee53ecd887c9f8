package fengni.screen.answers;

import fengni.screen.Decision;
import fengni.screen.Hit;
import fengni.screen.Review;
import fengni.screen.answers.Asked.Question;
import fengni.screen.answers.Asked.Refused;
import fengni.screen.json.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shape of Tencent Cloud's TextModeration, version 2020-12-29. Offsets are code points, the end behind the last one: the
 * service counts the length of a text so, and its example shows the end so; that its offsets count the same is UNCONFIRMED.
 * A text that gets an approved answer ({@link Decision#ANSWER}) is told as Block: it must not go on to a model.
 */
public record TencentTextModeration(CategoryTable categories, Confidence confidence) {
    /** So many code points the service takes. */
    public static final int LONGEST = 10_000;

    private static final Category NORMAL = new Category("Normal", "");
    /** A list of the client's own, as the documentation numbers it. */
    private static final int OWN_LIST = 2;

    /** With the library's own table and scores. */
    public static TencentTextModeration usual() {
        return new TencentTextModeration(CategoryTable.tencent(), Confidence.USUAL);
    }

    /** Reads the body of a request: Content is Base64 of UTF-8, BizType and DataId are optional. */
    public Asked read(String json) {
        var object = Json.read(json);
        if (object.isEmpty() || !object.get().path("Content").isString()) {
            return new Refused("InvalidParameter.ParameterError", "the body should be a JSON object with Content");
        }
        Optional<byte[]> bytes = decoded(Json.text(object.get(), "Content"));
        if (bytes.isEmpty()) {
            return new Refused("InvalidParameterValue.ErrTextContentType", "Content should be Base64");
        }
        var text = utf8(bytes.get());
        if (text.isEmpty()) {
            return new Refused("InvalidParameterValue.ErrFileContent", "Content should be Base64 of UTF-8");
        }
        if (text.get().codePointCount(0, text.get().length()) > LONGEST) {
            return new Refused(
                    "InvalidParameterValue.ErrTextContentLen",
                    "Content should have " + LONGEST + " characters at most");
        }
        return new Question(List.of(text.get()), Json.text(object.get(), "BizType"), Json.text(object.get(), "DataId"));
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    /**
     * Returns the answer to a question.
     *
     * @param requestId names the answer, as the service does with a UUID
     */
    public ObjectNode answer(Review review, Question question, String requestId) {
        var found = Found.in(review, categories);
        var first = review.decision().stops() ? found.stream().findFirst() : Optional.<Found>empty();
        var category = first.map(Found::category).orElse(NORMAL);
        var answer = Json.object();
        var response = answer.putObject("Response")
                .put("RequestId", requestId)
                .put("BizType", question.variant())
                .put("Label", category.name())
                .put("SubLabel", category.detail())
                .put("Suggestion", suggestion(review.decision()))
                .put(
                        "Score",
                        first.map(each -> confidence.percent(each.severity())).orElse(0))
                .put("DataId", question.reference())
                .put("Extra", "")
                .put("ContextText", "");
        words(first.map(Found::words).orElse(List.of()), response.putArray("Keywords"));
        var details = response.putArray("DetailResults");
        found.forEach(each -> details.add(detail(each, review.version())));
        response.putArray("RiskDetails");
        return answer;
    }

    private ObjectNode detail(Found found, String version) {
        var detail = Json.object()
                .put("Label", found.category().name())
                .put("SubLabel", found.category().detail())
                .put("Suggestion", suggestion(found.decision()))
                .put("Score", confidence.percent(found.severity()))
                .put("LibType", OWN_LIST)
                .put("LibId", version)
                .put("LibName", "fengni");
        words(found.words(), detail.putArray("Keywords"));
        detail.putArray("Tags");
        hitInfos(found.hits(), detail.putArray("HitInfos"));
        return detail;
    }

    private static void hitInfos(List<Hit> hits, ArrayNode infos) {
        Map<String, ArrayNode> positions = new LinkedHashMap<>();
        for (Hit hit : hits) {
            positions
                    .computeIfAbsent(
                            hit.matched(),
                            keyword -> infos.addObject()
                                    .put("Type", "Keyword")
                                    .put("Keyword", keyword)
                                    .put("LibName", "fengni")
                                    .putArray("Positions"))
                    .addObject()
                    .put("Start", hit.startCp())
                    .put("End", hit.endCp());
        }
    }

    private static void words(List<String> words, ArrayNode into) {
        words.forEach(into::add);
    }

    private static String suggestion(Decision decision) {
        return switch (decision) {
            case PASS -> "Pass";
            case REVIEW -> "Review";
            case ANSWER, BLOCK -> "Block";
        };
    }

    /** Returns the answer to a question that could not be read; the service sends it with status 200. */
    public ObjectNode refusal(Refused refused, String requestId) {
        var answer = Json.object();
        var response = answer.putObject("Response");
        response.putObject("Error").put("Code", refused.code()).put("Message", refused.message());
        response.put("RequestId", requestId);
        return answer;
    }
}
