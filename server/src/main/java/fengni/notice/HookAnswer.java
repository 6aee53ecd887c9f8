package fengni.notice;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a webhook answered. The chat services answer 200 also to what they did not take; then the body says so. */
final class HookAnswer {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** 企业微信 and 钉钉, 飞书, 飞书 of old. */
    private static final List<String> CODES = List.of("errcode", "code", "StatusCode");

    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int CLIENT = 400;
    private static final int TIMEOUT = 408;
    private static final int TOO_MANY = 429;
    private static final int SERVER = 500;

    private HookAnswer() {}

    static Sent read(Shape shape, int status, String body) {
        var detail = "HTTP " + status;
        if (status >= SERVER || status == TOO_MANY || status == TIMEOUT) {
            return new Sent.NotYet(Trouble.BUSY, detail);
        }
        if (status >= CLIENT) {
            return new Sent.Never(Trouble.REFUSED, detail);
        }
        if (status >= REDIRECT) {
            return new Sent.Never(Trouble.REDIRECT, detail);
        }
        if (status < OK) {
            return new Sent.NotYet(Trouble.STRANGE_ANSWER, detail);
        }
        return switch (shape) {
            case JSON -> new Sent.Taken();
            case WECOM, DINGTALK, FEISHU -> ofService(body);
        };
    }

    /** Which of their many codes pass by themselves is theirs to change: all are tried again until the last attempt. */
    private static Sent ofService(String body) {
        try {
            var answer = JSON.readTree(body);
            return CODES.stream()
                    .map(answer::path)
                    .filter(JsonNode::isIntegralNumber)
                    .findFirst()
                    .map(code -> code.longValue() == 0
                            ? new Sent.Taken()
                            : new Sent.NotYet(Trouble.ANSWERED_NO, String.valueOf(code.longValue())))
                    .orElseGet(() -> new Sent.NotYet(Trouble.STRANGE_ANSWER, ""));
        } catch (JacksonException _) {
            return new Sent.NotYet(Trouble.STRANGE_ANSWER, "");
        }
    }
}
