package fengni.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The problem documents (RFC 9457) that are made before any controller; in both languages, as nobody was asked yet. */
enum Refusal {
    KEY(400, "idempotency_key", "Idempotency-Key 须为 1 至 128 个可见 ASCII 字符 / must be 1 to 128 visible ASCII characters"),
    BODY(413, "body_too_long", "请求体超过 1 MiB / the body is longer than 1 MiB"),
    OTHER_REQUEST(
            422,
            "idempotency_key_reused",
            "该 Idempotency-Key 已用于另一请求 / this Idempotency-Key belongs to another request");

    private final int status;
    private final String code;
    private final String detail;

    Refusal(int status, String code, String detail) {
        this.status = status;
        this.code = code;
        this.detail = detail;
    }

    void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        var document = """
                {"type":"urn:fengni:problem:%s","title":"%s","status":%d,"detail":"%s","code":"%s","errors":[]}""".formatted(code, code, status, detail, code);
        response.getOutputStream().write(document.getBytes(StandardCharsets.UTF_8));
    }
}
