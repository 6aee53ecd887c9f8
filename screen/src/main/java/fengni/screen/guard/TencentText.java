package fengni.screen.guard;

import fengni.screen.Decision;
import fengni.screen.Direction;
import fengni.screen.guard.Reply.Heard;
import fengni.screen.guard.Reply.Missed;
import fengni.screen.json.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Tencent Cloud text moderation: action TextModeration, version 2020-12-29, at most 10,000 code points of text as Base64 of
 * UTF-8 (half a surrogate pair is sent as a question mark). Its errors come with status 200 and a code; a code that is not
 * known to pass by itself is not sent again.
 */
public final class TencentText extends Dialect {
    /** The public address of the service. */
    public static final String PUBLIC = "https://tms.tencentcloudapi.com/";

    private static final int LONGEST = 10_000;
    private static final int FULL_SCORE = 100;
    private static final String SERVICE = "tms";
    private static final String ACTION = "TextModeration";
    private static final String VERSION = "2020-12-29";

    private final Endpoint endpoint;
    private final TencentAccount account;
    private final LabelTable labels;
    private final TencentSignature signature;

    public TencentText(Endpoint endpoint, TencentAccount account, LabelTable labels) {
        this.endpoint = endpoint;
        this.account = account;
        this.labels = labels;
        this.signature = new TencentSignature(SERVICE, endpoint.hostHeader(), ACTION);
    }

    @Override
    int longest() {
        return LONGEST;
    }

    @Override
    HttpRequest ask(String piece, Direction direction, Instant now) {
        var question = Json.object()
                .put("Content", Base64.getEncoder().encodeToString(piece.getBytes(StandardCharsets.UTF_8)));
        policy(direction).ifPresent(policy -> question.put("BizType", policy));
        var body = Json.utf8(question);
        return HttpRequest.newBuilder(endpoint.address())
                .header("Content-Type", TencentSignature.CONTENT_TYPE)
                .header("X-TC-Action", ACTION)
                .header("X-TC-Version", VERSION)
                .header("X-TC-Region", account.region())
                .header("X-TC-Timestamp", Long.toString(now.getEpochSecond()))
                .header("Authorization", signature.authorization(account, body, now))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private Optional<String> policy(Direction direction) {
        return switch (direction) {
            case INPUT -> account.inputPolicy();
            case OUTPUT -> account.outputPolicy();
        };
    }

    @Override
    Reply read(byte[] body) {
        return Json.read(body)
                .map(answer -> answer.path("Response"))
                .filter(JsonNode::isObject)
                .<Reply>flatMap(response ->
                        response.has("Error") ? Optional.of(missed(response.path("Error"))) : heard(response))
                .orElse(Missed.forGood(Reason.MALFORMED));
    }

    private static Missed missed(JsonNode error) {
        var code = Json.text(error, "Code");
        if (code.startsWith("RequestLimitExceeded")) {
            return Missed.forNow(Reason.THROTTLED);
        }
        if (code.startsWith("InternalError") || code.startsWith("ServiceUnavailable")) {
            return Missed.forNow(Reason.FAILED);
        }
        return Missed.forGood(code.isEmpty() ? Reason.MALFORMED : Reason.REFUSED);
    }

    /** The details hold every label, some with null; the words on top only count where none of them says as much. */
    private Optional<Reply> heard(JsonNode response) {
        var found = new ArrayList<Label>();
        for (JsonNode detail : response.path("DetailResults")) {
            var suggested = Json.isAbsent(detail.path("Suggestion")) ? Optional.of(Decision.PASS) : suggestion(detail);
            var label = suggested.flatMap(asked -> label(detail, asked));
            if (label.isEmpty()) {
                return Optional.empty();
            }
            label.filter(TencentText::matters).ifPresent(found::add);
        }
        var top = suggestion(response).flatMap(asked -> label(response, asked));
        top.filter(label -> isNews(label, found)).ifPresent(found::add);
        return top.map(label -> new Heard(SERVICE + " " + VERSION, Json.text(response, "RequestId"), found));
    }

    private static boolean matters(Label detail) {
        return detail.score() > 0 || detail.decision().stops();
    }

    private static boolean isNews(Label top, List<Label> details) {
        return top.decision().stops()
                && details.stream().noneMatch(each -> each.decision().compareTo(top.decision()) >= 0);
    }

    private Optional<Label> label(JsonNode judged, Decision asked) {
        var score = judged.path("Score");
        var sure = Label.score(score, FULL_SCORE);
        if (sure.isEmpty() && !Json.isAbsent(score)) {
            return Optional.empty();
        }
        return Optional.of(labels.label(
                Json.text(judged, "Label"), Json.text(judged, "SubLabel"), sure.orElse(asked.stops() ? 1 : 0), asked));
    }

    private static Optional<Decision> suggestion(JsonNode judged) {
        return switch (Json.text(judged, "Suggestion")) {
            case "Pass" -> Optional.of(Decision.PASS);
            case "Review" -> Optional.of(Decision.REVIEW);
            case "Block" -> Optional.of(Decision.BLOCK);
            default -> Optional.empty();
        };
    }
}
